/** What was sent to councils and what became of it, looked up for the pages of this room. */
import {
  type AnswerDate,
  type Council,
  type Dispatch,
  type Receipt,
  type RecordedSentAgain,
  type Referral,
  type Register,
  readAnswerDates,
  readDispatches,
  readReceipts,
  readReferrals,
  readRegister,
  readSentAgain,
  readTerms,
  referralId,
  type Terms,
  termsOf,
} from '#adoption'
import type { ReadDb } from '#db'
import { type Edition, readEditions } from '#editions'
import { byTime, type CalendarDay, type MunicipalityCode } from '#kernel'
import { type RecordedTreatment, readTreatments } from '#meetings'
import { readKnownMunicipalities } from '#members'

export type Sendings = {
  readonly editions: readonly Edition[]
  /** The newest edition first, and of one edition the newest dispatch. */
  readonly dispatches: readonly Dispatch[]
  readonly referrals: readonly Referral[]
  readonly answerDates: readonly AnswerDate[]
  readonly receipts: readonly Receipt[]
  readonly sentAgain: readonly RecordedSentAgain[]
  readonly treatments: readonly RecordedTreatment[]
  readonly nameOf: (code: MunicipalityCode) => string
}

export async function readSendings(read: ReadDb): Promise<Sendings> {
  const referrals = await readReferrals(read)
  const names = new Map((await readKnownMunicipalities(read)).map(({ code, name }) => [code, name]))
  return {
    editions: await readEditions(read),
    dispatches: (await readDispatches(read)).sort(
      (a, b) => b.edition - a.edition || byTime(b.dispatchedOn, a.dispatchedOn) || b.id.localeCompare(a.id),
    ),
    referrals,
    answerDates: await readAnswerDates(read),
    receipts: await readReceipts(read),
    sentAgain: await readSentAgain(read),
    treatments: await readTreatments(
      read,
      referrals.map(({ id }) => id),
    ),
    nameOf: (code) => names.get(code) ?? code,
  }
}

export type Standing = { readonly register: Register; readonly terms: Terms }
/** How far the councils are with an edition today, and the terms that it is reckoned by. */
export const readStanding = async (read: ReadDb, edition: number, today: CalendarDay): Promise<Standing> => ({
  register: await readRegister(read, edition, today, today),
  terms: termsOf(await readTerms(read), edition),
})

export const referralsIn = ({ referrals }: Sendings, { id }: Dispatch): Referral[] =>
  referrals.filter((one) => one.id === referralId(id, one.code))
export const dispatchOf = ({ dispatches }: Sendings, { id, code }: Referral): Dispatch | undefined =>
  dispatches.find((one) => referralId(one.id, code) === id)
export const titleOf = ({ editions }: Sendings, edition: number): string =>
  editions.find(({ year }) => year === edition)?.title ?? String(edition)
export const receiptOf = ({ receipts }: Sendings, id: string): Receipt | undefined =>
  receipts.findLast(({ referral }) => referral === id)
/** A council's line of the register, where it was a member. */
export const councilIn = ({ register }: Standing, code: MunicipalityCode): Council | undefined =>
  register.councils.find(({ member }) => member.code === code)
