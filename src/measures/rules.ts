import type { Edition } from '#editions'
import { type Actor, canonical } from '#journal'
import { accept, type Result, type RoughDay, refuse, span } from '#kernel'
import type {
  Measure,
  MeasureRecorded,
  MeasuresFact,
  MeasureWithdrawn,
  Refusal,
  Step,
  StepRecorded,
  StepWithdrawn,
  Withdrawn,
} from './words.ts'

/** All that the room's acts look at. */
export type Measures = {
  readonly editions: readonly Edition[]
  readonly measures: readonly Measure[]
  readonly withdrawn: readonly Withdrawn[]
}
/** A fact to record; null where the very same was recorded already, so that a form sent twice counts once. */
export type Decided<F extends MeasuresFact = MeasuresFact> = Result<F | null, Refusal>
/** `seen` is the journal's number of what the person saw when they decided; null for something new. */
export type Seen = { readonly seen: number | null }

/** Only the secretariat, or whoever runs the program, records what all the municipalities do. */
export const mayPlanMeasures = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'

const stepsOf = ({ measures }: Measures) => measures.flatMap(({ steps }) => steps)
const isGoalOf = ({ editions }: Measures, edition: number, goal: string) =>
  editions.some(({ year, versions }) => year === edition && versions.some(({ goals }) => goals.some(({ id }) => id === goal)))
const sameTitle = (a: string, b: string) => a.toLocaleLowerCase('da') === b.toLocaleLowerCase('da')

/** Does it surely end before it begins? */
export const endsBeforeItBegins = (from: RoughDay, to: RoughDay) => {
  const [begins, ends] = [span(from)?.first, span(to)?.last]
  return begins !== undefined && ends !== undefined && ends < begins
}

/** Is the record still the one that was seen, and is a reason given where it is corrected? */
function since(before: { readonly sequence: number } | undefined, gone: boolean, seen: number | null, reason: string) {
  if (gone) return 'changed-meanwhile'
  if (before === undefined) return seen === null ? null : 'no-such'
  if (seen === null) return 'recorded-meanwhile'
  if (before.sequence !== seen) return 'changed-meanwhile'
  return reason ? null : 'needs-a-reason'
}
const isGone = ({ withdrawn }: Measures, id: string) => withdrawn.some((one) => one.id === id)
/** Is what is recorded already just this? Why it was corrected last time is no part of it. */
const repeats = (before: object, wanted: object) => canonical({ ...before, reason: '' }) === canonical({ ...wanted, reason: '' })

/** A measure is recorded under a goal, or what is recorded of it is corrected. */
export function recordMeasure(at: Measures, { seen, ...wanted }: Omit<MeasureRecorded, 'type'> & Seen): Decided<MeasureRecorded> {
  const before = at.measures.find(({ id }) => id === wanted.id)
  if (before) {
    const { sequence: _, steps: __, ...recorded } = before
    if (repeats(recorded, wanted)) return accept(null)
  }
  const changed = since(before, isGone(at, wanted.id), seen, wanted.reason)
  if (changed) return refuse(changed === 'no-such' ? 'no-such-measure' : changed)
  if (!isGoalOf(at, wanted.edition, wanted.goal)) return refuse('no-such-goal')
  const others = at.measures.filter(({ id, goal }) => id !== wanted.id && goal === wanted.goal)
  if (others.some(({ title }) => sameTitle(title, wanted.title))) return refuse('title-taken')
  return accept({ type: 'measures.measure-recorded', ...wanted })
}

/** A step of a measure is recorded, or what is recorded of it is corrected. Days outside the edition's period are warned of, never refused. */
export function recordStep(at: Measures, { seen, ...wanted }: Omit<StepRecorded, 'type'> & Seen): Decided<StepRecorded> {
  const before = stepsOf(at).find(({ id }) => id === wanted.id)
  if (before) {
    const { sequence: _, ...recorded } = before
    if (repeats(recorded, wanted)) return accept(null)
  }
  const changed = since(before, isGone(at, wanted.id), seen, wanted.reason)
  if (changed) return refuse(changed === 'no-such' ? 'no-such-step' : changed)
  if (!at.measures.some(({ id }) => id === wanted.measure)) return refuse('no-such-measure')
  if (endsBeforeItBegins(wanted.from, wanted.to)) return refuse('ends-before-it-begins')
  return accept({ type: 'measures.step-recorded', ...wanted })
}

type Withdrawing = { readonly id: string; readonly seen: number; readonly reason: string }
function withdrawable<T extends Measure | Step>(at: Measures, things: readonly T[], { id, seen, reason }: Withdrawing) {
  const gone = at.withdrawn.find((one) => one.id === id)
  if (gone) return gone.reason === reason ? accept(null) : refuse('changed-meanwhile')
  const found = things.find((one) => one.id === id)
  if (!found) return refuse('no-such')
  if (found.sequence !== seen) return refuse('changed-meanwhile')
  return reason ? accept(found) : refuse('needs-a-reason')
}

/** A measure counts for nothing any more, for a reason. */
export function withdrawMeasure(at: Measures, wanted: Withdrawing): Decided<MeasureWithdrawn> {
  const found = withdrawable(at, at.measures, wanted)
  if (!found.ok) return refuse(found.refusal === 'no-such' ? 'no-such-measure' : found.refusal)
  const { id, reason } = wanted
  return accept(found.value && { type: 'measures.measure-withdrawn', id, title: found.value.title, reason })
}

/** A step of a measure counts for nothing any more, for a reason. */
export function withdrawStep(at: Measures, wanted: Withdrawing): Decided<StepWithdrawn> {
  const found = withdrawable(at, stepsOf(at), wanted)
  if (!found.ok) return refuse(found.refusal === 'no-such' ? 'no-such-step' : found.refusal)
  const { id, reason } = wanted
  return accept(found.value && { type: 'measures.step-withdrawn', id, title: found.value.title, reason })
}
