/** How far each submission is, worked out; nobody types it. */
import { deadlinesOf, type Lead, type PlanItem, type Standing as PlanStanding, standingOf } from '#agenda'
import { byTime, type CalendarDay, happenedBy, type RoughDay, span } from '#kernel'
import { isStanding, type RecordedTreatment } from '#meetings'
import type { RecordedSubmission, SubmissionState } from './words.ts'

/** What submissions are looked at beside. */
export type Surroundings = {
  readonly items: readonly PlanItem[]
  readonly leads: readonly Lead[]
  readonly treatments: readonly RecordedTreatment[]
}
export type Standing = {
  readonly submission: RecordedSubmission
  /** The meeting's day as it stands now: a meeting that moves takes its papers with it. */
  readonly on: RoughDay
  readonly meeting: PlanStanding | null
  /** What the body did at that meeting; its words are the request, where it sent the version back. */
  readonly treatments: readonly RecordedTreatment[]
  readonly state: SubmissionState
  /** The deadlines before the meeting that had passed when it was submitted. */
  readonly missed: readonly { readonly what: string; readonly on: CalendarDay }[]
}

const settled = (treatment: RecordedTreatment, { version, body }: RecordedSubmission) =>
  isStanding(treatment) && treatment.matter === version && treatment.body === body

/** A day on which both may have been: the minutes may know it better than the submission did. */
function mayBeSame(a: RoughDay, b: RoughDay): boolean {
  const [one, other] = [span(a), span(b)]
  return !one || !other || (one.first <= other.last && other.first <= one.last)
}

function stateOf(
  submission: RecordedSubmission,
  on: RoughDay,
  off: boolean,
  treated: boolean,
  today: CalendarDay,
): SubmissionState {
  if (submission.withdrawn !== null) return 'withdrawn'
  if (treated) return 'treated'
  if (off) return 'off'
  const possible = span(on)
  return possible && possible.last < today ? 'late' : 'waiting'
}

/** One submission as it stands at the end of a day. */
export function standOf(
  submission: RecordedSubmission,
  { items, leads, treatments }: Surroundings,
  today: CalendarDay,
): Standing {
  const item = items.find(({ id, kind }) => id === submission.meeting && kind === 'meeting')
  const meeting = item ? standingOf(item, items, treatments, today) : null
  const on = meeting ? meeting.on : submission.meets
  const own = treatments.filter(
    (one) => settled(one, submission) && mayBeSame(one.metOn, on) && happenedBy(one.metOn, today) !== 'no',
  )
  const state = stateOf(submission, on, meeting?.cancelled != null, own.length > 0, today)
  const known = span(submission.submittedOn)
  const missed = meeting && known ? deadlinesOf(meeting, leads).filter(({ on: last }) => last < known.first) : []
  return { submission, on, meeting, treatments: own, state, missed }
}

/** All of them, by the day of their meeting and then as they were recorded. */
export const standings = (submissions: readonly RecordedSubmission[], around: Surroundings, today: CalendarDay): Standing[] =>
  submissions
    .map((one) => standOf(one, around, today))
    .sort((a, b) => byTime(a.on, b.on) || a.submission.sequence - b.submission.sequence)
