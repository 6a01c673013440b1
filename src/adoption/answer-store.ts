/** What is asked of the councils of a dispatch, what they have received, and the terms that their answers are reckoned by. */
import type { ReadDb, Tx } from '#db'
import type { By, Entry } from '#journal'
import type { CalendarDay, RoughDay } from '#kernel'
import type {
  AnswerDate,
  AnswerDateSet,
  Receipt,
  ReceiptRecorded,
  RecordedSentAgain,
  RecordedTerms,
  SendingAgain,
  SentAgain,
  Terms,
  TermsRecorded,
} from './words.ts'

type AnswerTables = {
  answer_dates: { sequence: number; dispatch: string; answer_by: CalendarDay; reason: string }
  receipts: { sequence: number; referral: string; received_on: RoughDay; source: string; office: By['office'] }
  sent_again: { dispatch: string; because: SendingAgain; reason: string }
  adoption_terms: {
    edition: number
    sequence: number
    needs: Terms['needs']
    percent: number | null
    reservation: Terms['reservation']
    in_force: Terms['inForce']
    in_force_on: CalendarDay | null
    on_rejection: string
    on_reservation: string
    source: string
  }
}
const inAlliance = (tx: Tx) => tx.$extendTables<AnswerTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<AnswerTables>()

export const applyAnswerDate = (tx: Tx, { dispatch, answerBy, reason }: AnswerDateSet, { sequence }: Entry) =>
  inAlliance(tx).insertInto('answer_dates').values({ sequence, dispatch, answer_by: answerBy, reason }).execute()

export const applyReceipt = (tx: Tx, { referral, receivedOn, source }: ReceiptRecorded, { sequence, by }: Entry) =>
  inAlliance(tx)
    .insertInto('receipts')
    .values({ sequence, referral, received_on: receivedOn, source, office: by.office })
    .execute()

export const applySentAgain = (tx: Tx, { dispatch, because, reason }: SentAgain) =>
  inAlliance(tx)
    .insertInto('sent_again')
    .values({ dispatch, because, reason })
    .onConflict((on) => on.column('dispatch').doUpdateSet({ because, reason }))
    .execute()

export async function applyTerms(tx: Tx, fact: TermsRecorded, { sequence }: Entry) {
  const { type: _, edition, inForce, inForceOn, onRejection, onReservation, ...terms } = fact
  const said = { in_force: inForce, in_force_on: inForceOn, on_rejection: onRejection, on_reservation: onReservation }
  const row = { ...terms, ...said, sequence }
  const insert = inAlliance(tx)
    .insertInto('adoption_terms')
    .values({ edition, ...row })
  await insert.onConflict((on) => on.column('edition').doUpdateSet(row)).execute()
}

/** Every answer date that was asked for, in the order they were set; of one dispatch the last counts. */
export async function readAnswerDates(read: ReadDb): Promise<AnswerDate[]> {
  const rows = await lookingAt(read).selectFrom('answer_dates').selectAll().orderBy('sequence').execute()
  return rows.map(({ answer_by: answerBy, ...row }) => ({ ...row, answerBy }))
}

/** Every receipt in the order they were recorded; of one referral the last counts. */
export async function readReceipts(read: ReadDb): Promise<Receipt[]> {
  const rows = await lookingAt(read).selectFrom('receipts').selectAll().orderBy('sequence').execute()
  return rows.map(({ received_on: receivedOn, ...row }) => ({ ...row, receivedOn }))
}

/** The dispatches that were one more of their version, and why. */
export const readSentAgain = (read: ReadDb): Promise<RecordedSentAgain[]> =>
  lookingAt(read).selectFrom('sent_again').selectAll().orderBy('dispatch').execute()

/** The terms of each edition of which they are recorded. */
export async function readTerms(read: ReadDb): Promise<RecordedTerms[]> {
  const rows = await lookingAt(read).selectFrom('adoption_terms').selectAll().orderBy('edition').execute()
  return rows.map(({ in_force, in_force_on, on_rejection, on_reservation, ...row }) => ({
    ...row,
    inForce: in_force,
    inForceOn: in_force_on,
    onRejection: on_rejection,
    onReservation: on_reservation,
  }))
}
