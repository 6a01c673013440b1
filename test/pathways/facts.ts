import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, day, type MunicipalityCode, unknownDay } from '#kernel'
import { councilOf, financeCommitteeOf } from '#members'
import { cancelDayAct, meetingDaysAct, nameBodyAct, pathwayAct } from '#pathways'

/** The shortest way there is, and two meeting days of the council, of which one is cancelled. */
export async function recordWay(ledger: Ledger, alliance: AllianceSlug, actor: Actor, code: MunicipalityCode) {
  const body = councilOf(code)
  const steps = [
    { place: 1, body: financeCommitteeOf(code), role: 'treats' },
    { place: 2, body, role: 'decides' },
  ] as const
  const days = [
    { on: day('2027-03-04'), agendaBy: day('2027-02-24') },
    { on: day('2027-04-08'), agendaBy: null },
  ]
  const done = [
    await pathwayAct(ledger, alliance, actor, { code, steps, source: '', newBodies: [], seen: null }),
    await meetingDaysAct(ledger, alliance, actor, { code, body, days, source: '', seen: 0 }),
    await nameBodyAct(ledger, alliance, actor, {
      code,
      body,
      seenName: 'Kommunalbestyrelsen',
      name: 'Byrådet',
      since: day('2018-01-01'),
      to: unknownDay,
    }),
    await cancelDayAct(ledger, alliance, actor, { code, body, on: day('2027-04-08'), reason: 'Valg' }),
  ]
  if (!done.every(({ ok }) => ok)) throw new Error(`the way was refused: ${JSON.stringify(done)}`)
}
