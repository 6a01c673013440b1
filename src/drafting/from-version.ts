import type { Edition, Goal, Lineage, Version } from '#editions'
import { type Block, type BlockPart, unworded, type VersionWording } from '#wording'
import type { Incoming, IncomingText } from './replacing.ts'
import { noArea, noGoal, noPaper } from './rules.ts'
import type { GoalContent, PaperContent } from './words.ts'

function goalOf(goal: Goal, { terms, foundings }: VersionWording): GoalContent {
  const { title, shortTitle, area, kind, deadline, cause } = goal
  const said = terms.find((one) => one.goal === goal.id)
  const themes = foundings.find((one) => one.goal === goal.id)?.themes ?? []
  const obligation = said && said.obligation !== 'not-known' ? said.obligation : ''
  const agreed = { obligation, reason: said?.reason ?? '', economy: said?.economy ?? '' } as const
  return { ...noGoal, title, shortTitle, area, kind, deadline, cause, themes, ...agreed }
}

/** The goal that an area was parked from, as it last stood, where that is recorded. */
function parkedAs(edition: Edition, version: Version, place: number, lineage: readonly Lineage[]) {
  const parking = lineage.find((one) => one.kind === 'parked' && one.area?.version === version.id && one.area.place === place)
  const goals = edition.versions.filter(({ number }) => number < version.number).flatMap(({ goals }) => goals)
  return parking ? (goals.findLast(({ id }) => id === parking.goal) ?? null) : null
}

function paperOf({ title, purpose, benefit, owner, periodFrom, periodTo }: Edition, said: VersionWording): PaperContent {
  const own = Object.fromEntries(said.arguments.map(({ area, text }) => [area, text]))
  return { ...noPaper, title, purpose, benefit, owner, periodFrom, periodTo, arguments: { ...noPaper.arguments, ...own } }
}

const textOf = ({ id, kind, level, text }: Block): IncomingText => ({ id, content: { part: 'text', kind, level, text } })

/** The paper's own texts and its goals in the order that they are read; the goals stay in the order of their numbers. */
function bodyOf({ goals }: Version, { blocks }: VersionWording, incoming: (goal: Goal) => Incoming): Incoming[] {
  const waiting = [...goals]
  const upTo = (goal: string) => waiting.splice(0, waiting.findIndex(({ id }) => id === goal) + 1).map(incoming)
  const read = blocks.flatMap((block): Incoming[] => {
    if (block.part.kind === 'goal') return upTo(block.part.goal)
    return block.part.kind === 'paper' ? [{ ...textOf(block), texts: [] }] : []
  })
  return [...read, ...waiting.map(incoming)]
}

/** A recorded version as a draft begins from it: goals keep their ids, texts theirs, and so do areas that are known to have been goals. */
export function incomingFrom(
  edition: Edition,
  version: Version | null,
  wordings: readonly VersionWording[],
  lineage: readonly Lineage[],
): Incoming[] {
  const saidIn = (id: string) => wordings.find((one) => one.version === id) ?? unworded(id)
  const said = saidIn(version?.id ?? '')
  const paper = { id: null, content: paperOf(edition, said), texts: [] }
  if (!version) return [paper]
  const own = (is: (part: BlockPart) => boolean) => said.blocks.filter(({ part }) => is(part)).map(textOf)
  const goals = bodyOf(version, said, (goal) => ({
    id: goal.id,
    content: goalOf(goal, said),
    texts: own((part) => part.kind === 'goal' && part.goal === goal.id),
  }))
  const areas = version.areas.map(({ place, title }): Incoming => {
    const goal = parkedAs(edition, version, place, lineage)
    const content = { ...noArea, title, was: goal && goalOf(goal, saidIn(goal.version)) }
    return { id: goal?.id ?? `omraade-${place}`, content, texts: own((part) => part.kind === 'area' && part.place === place) }
  })
  return [paper, ...goals, ...areas]
}
