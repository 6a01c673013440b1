import type { KnownAnswer, RoughDay } from '#kernel'

/** Every municipality that adopted the goal does it, or each decides for itself (N16). */
export const measureObligations = ['must', 'may'] as const
export type MeasureObligation = (typeof measureObligations)[number]
/** The most characters of a title, a text, and a reason or a source. */
export const longest = { title: 200, text: 4000, line: 500 } as const
export const latestPlace = 200

/** What the municipalities do to reach a goal. A later fact of the same id corrects it, and says why; the first one's reason is empty. */
export type MeasureRecorded = {
  readonly type: 'measures.measure-recorded'
  readonly id: string
  /** The year of the edition that the goal is of. */
  readonly edition: number
  readonly goal: string
  /** Its place under the goal. */
  readonly place: number
  readonly title: string
  readonly text: string
  readonly obligation: MeasureObligation
  /** Does it need money that there is not (S76)? */
  readonly newMoney: KnownAnswer
  /** Is it a task that the municipalities do not have today (S77)? */
  readonly newTask: KnownAnswer
  readonly reason: string
  readonly source: string
}
/** It counts for nothing from now on, and its steps with it; what was recorded stays in the journal. */
export type MeasureWithdrawn = {
  readonly type: 'measures.measure-withdrawn'
  readonly id: string
  readonly title: string
  readonly reason: string
}
/** A step of a measure: it begins on a day and ends on one, the same where it is done at once. A later fact of the same id corrects it. */
export type StepRecorded = {
  readonly type: 'measures.step-recorded'
  readonly id: string
  readonly measure: string
  readonly title: string
  readonly from: RoughDay
  readonly to: RoughDay
  readonly reason: string
  readonly source: string
}
export type StepWithdrawn = {
  readonly type: 'measures.step-withdrawn'
  readonly id: string
  readonly title: string
  readonly reason: string
}
export type MeasuresFact = MeasureRecorded | MeasureWithdrawn | StepRecorded | StepWithdrawn

/** As it stands, with the journal's number of the last that was recorded of it. */
export type Step = Omit<StepRecorded, 'type'> & { readonly sequence: number }
export type Measure = Omit<MeasureRecorded, 'type'> & { readonly sequence: number; readonly steps: readonly Step[] }
/** What is no longer there: its id cannot be used again. */
export type Withdrawn = { readonly id: string; readonly title: string; readonly reason: string; readonly sequence: number }

export type Refusal =
  | 'not-yours'
  | 'no-such-goal'
  | 'no-such-measure'
  | 'no-such-step'
  | 'title-taken'
  | 'ends-before-it-begins'
  | 'needs-a-reason'
  | 'recorded-meanwhile'
  | 'changed-meanwhile'
