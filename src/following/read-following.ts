import { readAnswerDates, readReceipts, readReferrals, readRegister, referralId } from '#adoption'
import type { ReadDb } from '#db'
import type { CalendarDay, MunicipalityCode } from '#kernel'
import { readTreatments } from '#meetings'
import { readEveryone } from '#members'
import { curveOf } from './curve.ts'
import { type Ground, linesOf } from './stages.ts'
import { readReminders } from './store.ts'
import type { CurvePoint, Line, RecordedReminder } from './words.ts'

/** Following one edition: a line for each member, as known today. */
export type Following = { readonly edition: number; readonly populationDate: CalendarDay | null; readonly lines: readonly Line[] }

async function readGround(read: ReadDb): Promise<Ground> {
  const receipts = new Map((await readReceipts(read)).map(({ referral, receivedOn }) => [referral, receivedOn]))
  const dates = await readAnswerDates(read)
  return {
    referrals: await readReferrals(read),
    receivedOn: (referral) => receipts.get(referral) ?? null,
    // A referral is named by its dispatch and its municipality.
    answerBy: (referral, code) => dates.findLast((one) => referralId(one.dispatch, code) === referral)?.answerBy ?? null,
  }
}

export async function readFollowing(read: ReadDb, edition: number, today: CalendarDay): Promise<Following> {
  const register = await readRegister(read, edition, today, today)
  return { edition, populationDate: register.populationDate, lines: linesOf(register, await readGround(read), today) }
}

/** How many had received and decided by each day; `codes` are those of whom it is asked, all members where it is null. */
export async function readCurve(
  read: ReadDb,
  edition: number,
  codes: readonly MunicipalityCode[] | null,
  today: CalendarDay,
): Promise<CurvePoint[]> {
  const referrals = (await readReferrals(read)).filter((one) => one.edition === edition)
  const treatments = referrals.length
    ? await readTreatments(
        read,
        referrals.map(({ id }) => id),
      )
    : []
  const everyone = await readEveryone(read)
  const municipalities = everyone.municipalities.filter(({ code }) => codes === null || codes.includes(code))
  const own = { edition, referrals, treatments, claims: [], receipts: await readReceipts(read) }
  return curveOf({ ...own, everyone: { ...everyone, municipalities } }, today)
}

/** The newest reminder of each referral. */
export async function readLastReminders(read: ReadDb): Promise<ReadonlyMap<string, RecordedReminder>> {
  return new Map((await readReminders(read)).map((one) => [one.referral, one]))
}
