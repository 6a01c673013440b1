import type { SendingAgain, Terms } from '#adoption'
import type { CalendarDay, MunicipalityCode, RoughDay } from '#kernel'

/** A version goes out to councils; `again` where it has been sent out before. */
export type WantedDispatch = {
  readonly id: string
  readonly version: string
  readonly councils: readonly MunicipalityCode[]
  readonly dispatchedOn: CalendarDay
  readonly answerBy: CalendarDay
  readonly again: { readonly because: SendingAgain; readonly reason: string } | null
  readonly source: string
}
/** `seen` is the answer date's place in the journal that the form was made from; null where none was set. */
export type WantedAnswerDate = {
  readonly dispatch: string
  readonly answerBy: CalendarDay
  readonly reason: string
  readonly seen: number | null
}
export type WantedReceipt = { readonly referral: string; readonly receivedOn: RoughDay; readonly source: string }
export type WantedTerms = Terms & { readonly seen: number | null }

export type Refusal =
  | 'not-yours'
  | 'no-such-version'
  | 'not-approved'
  | 'no-council'
  | 'not-a-member'
  | 'in-the-future'
  | 'before-the-approval'
  | 'before-the-dispatch'
  | 'answer-before-dispatch'
  | 'answer-day-passed'
  | 'already-sent'
  | 'say-why-again'
  | 'no-such-dispatch'
  | 'no-such-referral'
  | 'same-day'
  | 'no-such-edition'
  | 'no-share'
  | 'no-day'
  | 'changed-meanwhile'
