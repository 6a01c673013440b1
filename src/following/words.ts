import type { Council, Share } from '#adoption'
import type { Forecast } from '#forecast'
import type { CalendarDay, MunicipalityCode, RoughDay } from '#kernel'
import type { RecordedTreatment } from '#meetings'

/**
 * How far the paper is in one municipality, from what is recorded and never typed. `in-council`: the council has had it and decided
 * nothing that is known. `re-sent`: it went out once more, and nothing is recorded since. In the order of the way.
 */
export const stages = [
  'not-sent',
  'not-received',
  're-sent',
  'received',
  'in-committee',
  'in-finance',
  'in-council',
  'decided',
] as const
export type Stage = (typeof stages)[number]
export const outcomes = ['adopted', 'adopted-with-reservation', 'rejected'] as const
export type DecidedOutcome = (typeof outcomes)[number]

/** Whether the answer is in, or how long it is to the day that was asked for. Where no day was asked for, nobody is late. */
export type Answering =
  | { readonly kind: 'not-asked' }
  /** `late` is null where the day of the decision is not known well enough to say, or no day was asked for. */
  | { readonly kind: 'answered'; readonly late: boolean | null }
  | { readonly kind: 'awaited'; readonly answerBy: CalendarDay; readonly daysLeft: number }
  | { readonly kind: 'late'; readonly answerBy: CalendarDay; readonly days: number }

/** The last that is known to have happened in the municipality with what was sent: a receipt or a body's treatment. */
export type Sign = { readonly on: RoughDay; readonly what: 'receipt' | 'treatment'; readonly bodyName: string | null }

export type Line = {
  readonly council: Council
  readonly stage: Stage
  /** What the council decided; null until it has. */
  readonly outcome: DecidedOutcome | null
  readonly decision: RecordedTreatment | null
  /** The newest receipt; null where none is recorded. */
  readonly receivedOn: RoughDay | null
  /** Standing treatments of what counts now, oldest first, by the kind of body. */
  readonly committees: readonly RecordedTreatment[]
  readonly finance: readonly RecordedTreatment[]
  readonly councils: readonly RecordedTreatment[]
  /** When it went out before, oldest first, where it went out more than once. */
  readonly sentBefore: readonly RoughDay[]
  readonly answerBy: CalendarDay | null
  readonly answering: Answering
  readonly sign: Sign | null
}
export type StageTotal = { readonly stage: Stage; readonly share: Share }
/** How many of all, and of them so many by what they decided. */
export type Totals = {
  readonly stages: readonly StageTotal[]
  readonly outcomes: readonly { readonly outcome: DecidedOutcome; readonly share: Share }[]
  readonly sent: Share
  readonly received: Share
  readonly decided: Share
  readonly late: Share
  /** Those of whom an answer was asked for by a day. */
  readonly asked: Share
}

/** A number that is at least `sure` and at most `possible`: the dates of some are not known to the day. */
export type Reach = { readonly sure: number; readonly possible: number }
/** How far all were by the end of a day. */
export type CurvePoint = {
  readonly on: CalendarDay
  /** The members of that day. */
  readonly members: number
  readonly sent: Reach
  readonly received: Reach
  readonly decided: Reach
}

/** Why a municipality should be called, in the order in which that matters. */
export const callReasons = ['late', 'near', 'forecast-late'] as const
export type CallReason = (typeof callReasons)[number]
export type Call = {
  readonly line: Line
  readonly why: CallReason
  /** Since when nothing was heard; null where even the day of dispatch is not known. */
  readonly silentSince: CalendarDay | null
  /** The day that is forecast for the decision, where that is why. */
  readonly forecastOn: CalendarDay | null
}
export type Forecasted = Pick<Forecast, 'arrival' | 'decision'>

/** A municipality was reminded to answer by itself: in which turn, of which day. */
export type Reminded = {
  readonly type: 'following.reminded'
  readonly referral: string
  readonly code: MunicipalityCode
  readonly answerBy: CalendarDay
  /** 0 is before the day; 1, 2 and so on are after it. */
  readonly turn: number
  readonly on: CalendarDay
}
export type FollowingFact = Reminded
export type RecordedReminder = Omit<Reminded, 'type'> & { readonly sequence: number }

/** What was agreed on the telephone: the secretariat's own note, on the desk and never public. */
export type CallNote = {
  readonly id: string
  readonly referral: string
  readonly code: MunicipalityCode
  readonly calledOn: CalendarDay
  readonly agreed: string
  /** Nobody need call before that day. */
  readonly callAgain: CalendarDay | null
}

export type CallRefusal = 'not-yours' | 'no-such-referral' | 'in-the-future' | 'nothing-said' | 'again-before-the-call'
