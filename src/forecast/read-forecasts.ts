import { type Council, type CouncilState, readRegister, settlementOf } from '#adoption'
import type { ReadDb } from '#db'
import { type CalendarDay, span } from '#kernel'
import { type MeetingDay, type Pathway, readMeetingDays, readPathways } from '#pathways'
import { type Ground, wayOf } from './rules.ts'
import type { Forecast, Start } from './words.ts'

type Asked = { readonly answerBy: CalendarDay | null; readonly receivedOn: CalendarDay | null }
const decided = new Set<CouncilState>(['adopted', 'adopted-with-reservation', 'rejected'])

function startOf({ referral }: Council, receivedOn: CalendarDay | null): Start | null {
  if (receivedOn) return { on: receivedOn, by: 'receipt' }
  const sent = referral && span(referral.dispatchedOn)
  return sent ? { on: sent.last, by: 'dispatch' } : null
}

/** What one council's forecast is made from. */
function groundOf(council: Council, pathway: Pathway | undefined, days: readonly MeetingDay[], asked: Asked): Ground {
  const { member, state, referral, matters, treatments } = council
  return {
    state,
    sent: referral !== null,
    start: startOf(council, asked.receivedOn),
    decidedBy: decided.has(state) ? settlementOf(council) : null,
    treatments: treatments.filter(({ matter }) => matters.includes(matter)),
    steps: pathway?.steps ?? null,
    days: days.filter(({ code }) => code === member.code),
    answerBy: asked.answerBy,
  }
}

/** How the paper of an edition is on its way through every member municipality, in the register's order, as it is known today. */
export const readForecasts = async (read: ReadDb, edition: number, today: CalendarDay): Promise<Forecast[]> =>
  readForecastsOf(read, (await readRegister(read, edition, today, today)).councils, today)

/** The same of some lines of a register that was read for today. */
export async function readForecastsOf(read: ReadDb, councils: readonly Council[], today: CalendarDay): Promise<Forecast[]> {
  const ways = new Map((await readPathways(read)).map((way) => [way.code, way]))
  const days = await readMeetingDays(read)
  return councils.map((council) => {
    const asked = { answerBy: null, receivedOn: null }
    return { council, ...wayOf(groundOf(council, ways.get(council.member.code), days, asked), today) }
  })
}
