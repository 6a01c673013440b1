/** Calendar files of the councils' side: one for each municipality and one for all. */
import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { readForecasts } from '#forecast'
import { type Asked, look, type Route, showError, todayFor } from '#identity'
import { readFacts } from '#journal'
import { type CalendarDay, type MunicipalityCode, parseCode } from '#kernel'
import { readMunicipalityName } from '#members'
import { readMeetingDayRecords } from '#pathways'
import { calendarFile } from './calendar-file.ts'
import { answerEvents, type OnItsWay, wayEvents } from './way-events.ts'

/** What moves a forecast; a calendar's events are as new as the newest of these. */
const moving = [
  'pathways.pathway-recorded',
  'pathways.meeting-days-recorded',
  'pathways.meeting-day-cancelled',
  'members.body-recorded',
  'meetings.treatment-recorded',
  'meetings.treatment-withdrawn',
  'adoption.dispatched',
  'adoption.answer-date-set',
  'adoption.receipt-recorded',
]

/** Every edition on its way through these municipalities: through all where none is named. */
async function readOnTheirWay(read: ReadDb, today: CalendarDay, code: MunicipalityCode | null): Promise<OnItsWay[]> {
  const days = await readMeetingDayRecords(read, code ?? undefined)
  const { sequence = 0, at = '2000-01-01T00:00:00.000Z' } = (await readFacts(read, moving)).at(-1) ?? {}
  const ways: OnItsWay[] = []
  for (const edition of await readEditions(read)) {
    const forecasts = await readForecasts(read, edition.year, today)
    for (const forecast of forecasts) {
      const { member, referral } = forecast.council
      if (!referral || (code && member.code !== code)) continue
      const own = days.filter((day) => day.code === member.code)
      ways.push({ edition, forecast, days: own, newest: { sequence, at } })
    }
  }
  return ways
}

const send = (asked: Asked, name: string, ways: readonly OnItsWay[], code: MunicipalityCode | null) => {
  const { alliance, site } = asked.var
  const place = { slug: alliance.slug, page: `${site.origin}/${alliance.slug}` }
  const events = [...ways.flatMap((way) => wayEvents(way, place)), ...answerEvents(ways, place, code)]
  return asked.body(calendarFile(name, events), 200, { 'content-type': 'text/calendar; charset=utf-8' })
}

export const allCalendar: Route['answer'] = async (asked) => {
  const ways = await look(asked, (read) => readOnTheirWay(read, todayFor(asked), null))
  return send(asked, `${asked.var.alliance.shortName}: kommunernes behandling`, ways, null)
}

export const municipalityCalendar: Route['answer'] = async (asked) => {
  const code = parseCode(asked.req.param('code') ?? '')
  const today = todayFor(asked)
  const seen =
    code &&
    (await look(asked, async (read) => ({
      name: await readMunicipalityName(read, code, today),
      ways: await readOnTheirWay(read, today, code),
    })))
  if (!seen?.name) return showError(asked, 404, 'Alliancen har ingen kommune med den kode.')
  return send(asked, `${seen.name}: ${asked.var.alliance.shortName}`, seen.ways, code)
}
