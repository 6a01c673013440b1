/** The edition that an address names, with its measures. */
import type { ReadDb } from '#db'
import { type Edition, type Goal, readEditions } from '#editions'
import type { Asked } from '#identity'
import { type Measure, readMeasures, readWithdrawn, type Withdrawn } from '#measures'

export type EditionMeasures = {
  readonly edition: Edition
  readonly others: readonly Edition[]
  readonly measures: readonly Measure[]
  readonly withdrawn: readonly Withdrawn[]
}

/** The goals of an edition's newest version by number, and those of earlier ones that have measures all the same. */
export function goalsOf({ versions }: Edition, measures: readonly Pick<Measure, 'goal'>[]): Goal[] {
  const stood = new Map(versions.flatMap(({ goals }) => goals.map((goal) => [goal.id, goal] as const)))
  const newest = versions.at(-1)?.goals ?? []
  const earlier = [...stood.values()].filter(({ id }) => !newest.some((one) => one.id === id))
  const kept = earlier.filter(({ id }) => measures.some(({ goal }) => goal === id))
  return [...newest].sort((a, b) => a.number - b.number).concat(kept)
}

/** The edition of `udgave`; where none is named, the newest that has measures, else the newest. Null where there is none such. */
export async function seeMeasures(read: ReadDb, asked: Asked): Promise<EditionMeasures | null> {
  const editions = await readEditions(read)
  const all = await readMeasures(read)
  const named = asked.req.query('udgave')
  const newest = editions.find(({ year }) => all.some(({ edition }) => edition === year)) ?? editions[0]
  const edition = named ? editions.find(({ year }) => String(year) === named) : newest
  if (!edition) return null
  return {
    edition,
    others: editions.filter((one) => one !== edition),
    measures: all.filter((one) => one.edition === edition.year),
    withdrawn: await readWithdrawn(read),
  }
}
export const noEdition = 'Der er ikke registreret en udgave af papiret med det årstal.'
export const measuresPath = (asked: Asked, edition: number) => `/${asked.var.alliance.slug}/indsatser?udgave=${edition}`
