import type { Council, CouncilState } from '#adoption'
import type { CalendarDay, RoughDay } from '#kernel'
import type { RecordedTreatment } from '#meetings'
import type { DayOfMeeting, NamedStep } from '#pathways'

/** What nobody has said yet, without which a day cannot be forecast. */
export type Missing =
  | { readonly what: 'pathway' | 'dispatch' | 'received' }
  | { readonly what: 'meeting-days' | 'treatment-day' | 'outcome'; readonly bodyName: string }

/** `passed-over`: nothing is recorded of the body, but one that comes after it has had the matter. */
export type StepStand = 'treated' | 'passed-over' | 'next' | 'later'
/**
 * A step of a municipality's way, with what is recorded of it and what is forecast, kept apart: `treated` is a fact, `expected` never is.
 * A body that postponed the matter or sent it back has both.
 */
export type StepForecast = NamedStep & {
  readonly stand: StepStand
  readonly treated: RecordedTreatment | null
  /** The first meeting that the matter can be on; null where the step is done with, or no day can be forecast. */
  readonly expected: DayOfMeeting | null
  /** Meetings on which it could have been and of which nothing is recorded. */
  readonly unrecorded: readonly DayOfMeeting[]
}

/** When the council's decision fell, or can fall at the earliest, or what is missing to say. */
export type Decision =
  | { readonly kind: 'decided'; readonly on: RoughDay; readonly state: CouncilState }
  | { readonly kind: 'forecast'; readonly on: CalendarDay }
  | { readonly kind: 'not-foreseeable'; readonly missing: readonly Missing[] }

/** Does the answer come by the day that was asked for? */
export const arrivals = ['late', 'not-known', 'in-time'] as const
export type Arrival = (typeof arrivals)[number]

/**
 * From which day the way is reckoned: when the municipality got the paper; where nobody knows, when it was sent; where nobody knows that
 * either, the first day on which one of its bodies had it, for it had come by then.
 */
export type Start = { readonly on: CalendarDay; readonly by: 'receipt' | 'dispatch' | 'treatment' }

/** How the paper is on its way through one municipality. */
export type Way = {
  readonly start: Start | null
  readonly steps: readonly StepForecast[]
  readonly decision: Decision
  readonly answerBy: CalendarDay | null
  readonly arrival: Arrival
}
export type Forecast = Way & { readonly council: Council }
