import {
  type AnswerDate,
  type Council,
  type CouncilState,
  type Receipt,
  readAnswerDates,
  readReceipts,
  readRegister,
  referralId,
  settlementOf,
} from '#adoption'
import type { ReadDb } from '#db'
import { type CalendarDay, span } from '#kernel'
import { type MeetingDay, type Pathway, readMeetingDays, readPathways } from '#pathways'
import { type Ground, wayOf } from './rules.ts'
import type { Forecast, Start } from './words.ts'

/** All that forecasts are made from beside the register. */
type Known = {
  readonly pathways: readonly Pathway[]
  readonly days: readonly MeetingDay[]
  readonly dates: readonly AnswerDate[]
  readonly receipts: readonly Receipt[]
}
const decided = new Set<CouncilState>(['adopted', 'adopted-with-reservation', 'rejected'])

/** Received is what is surely received: of a month that is its last day. */
function startOf({ referral }: Council, receipts: readonly Receipt[]): Start | null {
  const receipt = receipts.findLast((one) => one.referral === referral?.id)
  const received = receipt && span(receipt.receivedOn)
  if (received) return { on: received.last, by: 'receipt' }
  const sent = referral && span(referral.dispatchedOn)
  return sent ? { on: sent.last, by: 'dispatch' } : null
}

/** What one council's forecast is made from. */
function groundOf(council: Council, { pathways, days, dates, receipts }: Known): Ground {
  const { member, state, referral, matters, treatments } = council
  const asked = dates.findLast(({ dispatch }) => referralId(dispatch, member.code) === referral?.id)
  return {
    state,
    sent: referral !== null,
    start: startOf(council, receipts),
    decidedBy: decided.has(state) ? settlementOf(council) : null,
    treatments: treatments.filter(({ matter }) => matters.includes(matter)),
    steps: pathways.find(({ code }) => code === member.code)?.steps ?? null,
    days: days.filter(({ code }) => code === member.code),
    answerBy: asked?.answerBy ?? null,
  }
}

/** How the paper of an edition is on its way through every member municipality, in the register's order, as it is known today. */
export const readForecasts = async (read: ReadDb, edition: number, today: CalendarDay): Promise<Forecast[]> =>
  readForecastsOf(read, (await readRegister(read, edition, today, today)).councils, today)

/** The same of some lines of a register that was read for today. */
export async function readForecastsOf(read: ReadDb, councils: readonly Council[], today: CalendarDay): Promise<Forecast[]> {
  const known = {
    pathways: await readPathways(read),
    days: await readMeetingDays(read),
    dates: await readAnswerDates(read),
    receipts: await readReceipts(read),
  }
  return councils.map((council) => ({ council, ...wayOf(groundOf(council, known), today) }))
}
