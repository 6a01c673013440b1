import type { Edition, Lineage } from '#editions'
import type { Actor } from '#journal'
import { accept, type MunicipalityCode, type Result, refuse } from '#kernel'
import {
  type Assessment,
  type AssessmentContent,
  type AssessmentOf,
  type AssessmentState,
  longest,
  mostFunding,
  mostShifts,
  type Refusal,
} from './words.ts'

/** A municipality by its clerk or its link, for itself; the secretariat on anybody's behalf. */
export function mayAssess({ by }: Actor, code: MunicipalityCode): boolean {
  if (by.office === 'clerk' || by.office === 'link') return by.municipality === code
  return by.office === 'secretariat' || by.office === 'operator'
}

export const emptyContent: AssessmentContent = {
  solvedToday: '',
  meaning: '',
  withinBudget: 'not-known',
  newTask: 'not-known',
  reprioritised: [],
  funding: [],
  authority: '',
  operator: '',
}
/** What it says, with nothing of who said it; always in the same order, so that it can be compared and sealed. */
export const contentOf = (one: AssessmentContent): AssessmentContent => ({
  solvedToday: one.solvedToday,
  meaning: one.meaning,
  withinBudget: one.withinBudget,
  newTask: one.newTask,
  reprioritised: one.reprioritised.map(({ from, to, when }) => ({ from, to, when })),
  funding: one.funding.map(({ source, permanent }) => ({ source, permanent })),
  authority: one.authority,
  operator: one.operator,
})
export const saysTheSame = (a: AssessmentContent, b: AssessmentContent) =>
  JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b))
export const saysNothing = (content: AssessmentContent) => saysTheSame(content, emptyContent)
/** What its fingerprint is made of. */
export const sealedOf = (of: AssessmentOf, content: AssessmentContent) => ({
  code: of.code,
  edition: of.edition,
  goal: of.goal,
  ...contentOf(content),
})

function contentFault(content: AssessmentContent): Refusal | null {
  const lines = [content.authority, content.operator, ...content.funding.map(({ source }) => source)]
  const shifts = content.reprioritised
  if ([...lines, ...shifts.flatMap(({ from, to }) => [from, to])].some((line) => line.length > longest.line)) return 'too-long'
  if ([content.solvedToday, content.meaning].some((text) => text.length > longest.text)) return 'too-long'
  if (shifts.length > mostShifts || content.funding.length > mostFunding) return 'too-many'
  return shifts.some(({ from, to }) => !from || !to) ? 'half-a-shift' : null
}

export type WantedSave = AssessmentOf & {
  readonly content: AssessmentContent
  readonly state: AssessmentState
  /** The save that the writer saw; 0 where there was none. */
  readonly seen: number
}
/** What an assessment is decided by: is the goal in the edition, and what stands now. */
export type Standing = { readonly goalIsThere: boolean; readonly latest: Assessment | null }

/** May it be saved so? Null where the very same stands already. */
export function save(actor: Actor, wanted: WantedSave, { goalIsThere, latest }: Standing): Result<WantedSave | null, Refusal> {
  if (!mayAssess(actor, wanted.code)) return refuse('not-yours')
  if (!goalIsThere) return refuse('no-such-goal')
  const fault = contentFault(wanted.content)
  if (fault) return refuse(fault)
  if (saysNothing(wanted.content) && (wanted.state !== 'draft' || !latest)) return refuse('nothing-said')
  if (latest && latest.state === wanted.state && saysTheSame(latest, wanted.content)) return accept(null)
  if (wanted.seen !== (latest?.save ?? 0)) return refuse('changed-meanwhile')
  return accept(wanted)
}

/** Is a goal in any version of an edition? */
export const isInEdition = (editions: readonly Edition[], { edition, goal }: Pick<AssessmentOf, 'edition' | 'goal'>) =>
  editions.some(({ year, versions }) => year === edition && versions.some(({ goals }) => goals.some(({ id }) => id === goal)))

const cameFrom = (goal: string, lineage: readonly Lineage[]): string[] =>
  lineage
    .filter((one) => one.goal === goal && one.kind !== 'parked')
    .flatMap(({ fromGoal, area }) => {
      if (fromGoal) return [fromGoal]
      const parked = lineage.filter((one) => one.kind === 'parked' && one.area?.version === area?.version)
      return parked.filter((one) => one.area?.place === area?.place).map((one) => one.goal)
    })

/** A goal and every goal that it came from, by its recorded lineage. */
export function goalAndBefore(goal: string, lineage: readonly Lineage[]): string[] {
  const found = [goal]
  for (const one of found) found.push(...cameFrom(one, lineage).filter((other) => !found.includes(other)))
  return found
}

/** What the municipality said last of the goal, or of one that it came from, in an earlier edition; null where it said nothing. */
export function lastTime(
  { edition, goal }: Pick<AssessmentOf, 'edition' | 'goal'>,
  own: readonly Assessment[],
  lineage: readonly Lineage[],
): Assessment | null {
  const goals = goalAndBefore(goal, lineage)
  const earlier = own.filter((one) => one.edition < edition && goals.includes(one.goal) && !saysNothing(one))
  return earlier.toSorted((a, b) => a.edition - b.edition || a.save - b.save).at(-1) ?? null
}
