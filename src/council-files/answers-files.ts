/** What councils are asked to answer, what they have received, and why a version went out once more. */
import {
  type AnswerDateSet,
  applyAnswerDate,
  applyReceipt,
  applySentAgain,
  type ReceiptRecorded,
  type Referral,
  referralId,
  type SendingAgain,
  type SentAgain,
} from '#adoption'
import { endsBefore, type MunicipalityCode, type RoughDay, span } from '#kernel'
import { day, oneOf, roughDay, table, text } from '#reading'
import { blank, type Load, type Loader, municipalityNamed, recording, step, unlessAhead, type Wrong } from '#rows'

/** The referral to a council, or where none is named the first of the dispatch; or what is wrong with naming it. */
async function sent({ referrals }: Load, dispatch: string, code: MunicipalityCode | null = null): Promise<Referral | Wrong> {
  const found = (await referrals()).find((one) => one.id === referralId(dispatch, code ?? one.code))
  if (found) return found
  return code
    ? { column: 'municipality', wrong: `er ikke blandt dem, som ${dispatch} gik til ifølge dispatches.csv.` }
    : { column: 'dispatch', wrong: 'er ikke et id i dispatches.csv.' }
}
const isBefore = (on: RoughDay, { dispatchedOn, notBefore }: Referral) =>
  [span(dispatchedOn)?.first, notBefore].some((first) => first && endsBefore(on, first))

const answerDatesTable = table({
  file: 'answer-dates.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['dispatch', 'answer_by'],
  columns: { dispatch: text(60), answer_by: day(), reason: blank(500) },
})
/** By which day councils are asked to answer; a date that was moved has a row of its own, below the one that it replaces. */
export const answerDatesFile: Loader<typeof answerDatesTable> = {
  table: answerDatesTable,
  records: { 'adoption.answer-date-set': ({ dispatch, answerBy }: AnswerDateSet) => `${dispatch} ${answerBy}` },
  key: ({ dispatch, answer_by }) => `${dispatch} ${answer_by}`,
  row:
    () =>
    ({ dispatch, answer_by: answerBy, reason }) =>
    async (load, loaded) => {
      const referral = await sent(load, dispatch)
      if ('wrong' in referral) return referral
      if (isBefore(answerBy as string as RoughDay, referral))
        return { column: 'answer_by', wrong: 'ligger før udsendelsen. Ret datoen.' }
      const fact = { type: 'adoption.answer-date-set', dispatch, version: referral.version, answerBy, reason } as const
      return recording(`${dispatch} ${answerBy}`, step<AnswerDateSet>(fact, applyAnswerDate))(load, loaded)
    },
}

const receiptsTable = table({
  file: 'receipts.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['dispatch', 'municipality'],
  columns: { dispatch: text(60), municipality: text(80), received: roughDay(), source: blank(500) },
})
/** That a municipality has received what was sent. */
export const receiptsFile: Loader<typeof receiptsTable> = {
  table: receiptsTable,
  records: { 'adoption.receipt-recorded': ({ referral }: ReceiptRecorded) => referral },
  key: ({ dispatch, municipality }, known) => referralId(dispatch, municipalityNamed(known, 'municipality', municipality)),
  row: (_, known) => (row) => {
    const { dispatch, received: receivedOn, source } = row
    const code = municipalityNamed(known, 'municipality', row.municipality)
    return async (load, loaded) => {
      const referral = await sent(load, dispatch, code)
      if ('wrong' in referral) return referral
      if (isBefore(receivedOn, referral)) return { column: 'received', wrong: 'ligger før udsendelsen. Ret datoen.' }
      const wrong = unlessAhead(load, 'received', receivedOn)
      if (wrong) return wrong
      const fact = { type: 'adoption.receipt-recorded', referral: referral.id, code, receivedOn, source } as const
      return recording(referral.id, step<ReceiptRecorded>(fact, applyReceipt))(load, loaded)
    }
  },
}

const sentAgainTable = table({
  file: 'sent-again.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['dispatch'],
  columns: {
    dispatch: text(60),
    because: oneOf<SendingAgain>({ 'new-council': ['nyvalgt'], 'left-out': ['eftersendt'], other: ['andet'] }),
    reason: text(500),
  },
})
/** Why a version went out once more. */
export const sentAgainFile: Loader<typeof sentAgainTable> = {
  table: sentAgainTable,
  records: { 'adoption.sent-again': ({ dispatch }: SentAgain) => dispatch },
  key: ({ dispatch }) => dispatch,
  row:
    () =>
    ({ dispatch, ...why }) =>
    async (load, loaded) => {
      const referral = await sent(load, dispatch)
      if ('wrong' in referral) return referral
      const fact = { type: 'adoption.sent-again', dispatch, version: referral.version, ...why } as const
      return recording(dispatch, step<SentAgain>(fact, applySentAgain))(load, loaded)
    },
}
