/** What is in force of what was said more than once, and the alliance's own terms. */
import type { CalendarDay } from '#kernel'
import type { AnswerDate, Terms } from './words.ts'

/** An edition of which nobody has recorded the terms: nothing is assumed. */
export const unknownTerms = (edition: number): Terms => ({
  edition,
  needs: 'not-known',
  percent: null,
  reservation: 'not-known',
  inForce: 'not-known',
  inForceOn: null,
  onRejection: '',
  onReservation: '',
  source: '',
})
export const termsOf = (all: readonly Terms[], edition: number): Terms =>
  all.find((one) => one.edition === edition) ?? unknownTerms(edition)

/** By which day the councils of a dispatch are asked to answer now; null where no day was asked for. */
export const answerByOf = (dates: readonly AnswerDate[], dispatch: string): CalendarDay | null =>
  dates.findLast((one) => one.dispatch === dispatch)?.answerBy ?? null
