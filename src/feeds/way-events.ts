/** The paper's way through municipalities as events: what bodies did, what they can do next, when agendas close, and when answers are due. */
import type { Edition } from '#editions'
import type { Forecast, StepForecast } from '#forecast'
import { type CalendarDay, counted, danishDay, danishList, type MunicipalityCode, precisionOf, type RoughDay } from '#kernel'
import { outcomePhrase, type RecordedTreatment } from '#meetings'
import type { RecordedMeetingDay } from '#pathways'
import type { CalendarEvent } from './calendar-file.ts'

/** An edition on its way through one municipality, and the newest entry of the journal that its forecast is made from. */
export type OnItsWay = {
  readonly edition: Pick<Edition, 'year' | 'title'>
  readonly forecast: Forecast
  readonly days: readonly RecordedMeetingDay[]
  readonly newest: { readonly sequence: number; readonly at: string }
}
type Place = { readonly slug: string; readonly page: string }

const asRough = (day: CalendarDay) => day as string as RoughDay

function event(
  { edition, forecast, newest }: OnItsWay,
  { slug, page }: Place,
  own: Pick<CalendarEvent, 'on' | 'summary' | 'description' | 'status'> & { readonly part: string },
): CalendarEvent {
  const { code } = forecast.council.member
  const { part, ...rest } = own
  return {
    ...rest,
    uid: `${edition.year}.${code}.${part}@${slug}.vej.samsigte`,
    changedAt: new Date(newest.at),
    sequence: newest.sequence,
    time: '',
    place: '',
    address: `${page}/kommuner/${code}/vej`,
  }
}

const nameOf = ({ council }: Forecast) => council.member.name

/** A meeting that has been: a fact. */
const treatedEvent = (way: OnItsWay, place: Place, { metOn, bodyName, body, outcomes }: RecordedTreatment) =>
  event(way, place, {
    part: `${body}.${metOn}`,
    on: metOn,
    summary: `${nameOf(way.forecast)}, ${bodyName}: ${way.edition.title} er behandlet`,
    description: danishList(outcomes.map(outcomePhrase)),
    status: 'CONFIRMED',
  })

/** The first meeting that a body can have it on, and when that meeting's agenda closes: forecasts, and they say so. */
function expectedEvents(way: OnItsWay, place: Place, { body, bodyName, expected }: StepForecast): CalendarEvent[] {
  if (!expected) return []
  const name = nameOf(way.forecast)
  const meeting = event(way, place, {
    part: `${body}.${expected.on}`,
    on: asRough(expected.on),
    summary: `${name}, ${bodyName}: ${way.edition.title} kan behandles (prognose)`,
    description: 'Prognose: det første møde, hvor organet kan have sagen. Den er regnet ud og ingen beslutning.',
    status: 'TENTATIVE',
  })
  if (!expected.agendaBy) return [meeting]
  const closing = event(way, place, {
    part: `${body}.${expected.on}.dagsorden`,
    on: asRough(expected.agendaBy),
    summary: `${name}, ${bodyName}: dagsordenen lukker`,
    description: `Dagsordenen til mødet den ${danishDay(expected.on)}.`,
    status: 'TENTATIVE',
  })
  return [meeting, closing]
}

/** A meeting that was cancelled vanishes from calendars in which it was. */
const cancelledEvent = (way: OnItsWay, place: Place, { body, bodyName, on, cancelled }: RecordedMeetingDay) =>
  event(way, place, {
    part: `${body}.${on}`,
    on: asRough(on),
    summary: `${nameOf(way.forecast)}, ${bodyName}: mødet er aflyst`,
    description: cancelled ?? '',
    status: 'CANCELLED',
  })

/** What is known and forecast of one edition in one municipality; the days that answers are due stand beside. */
export function wayEvents(way: OnItsWay, place: Place): CalendarEvent[] {
  const { steps, council } = way.forecast
  const treated = council.treatments.filter(
    ({ supersededBy, withdrawn, metOn }) => !supersededBy && !withdrawn && precisionOf(metOn) === 'day',
  )
  const bodies = new Set(steps.map(({ body }) => body))
  const cancelled = way.days.filter((day) => day.cancelled !== null && bodies.has(day.body))
  const held = new Set(treated.map(({ body, metOn }) => `${body} ${metOn}`))
  return [
    ...treated.map((one) => treatedEvent(way, place, one)),
    ...steps.flatMap((step) => expectedEvents(way, place, step)),
    ...cancelled.filter(({ body, on }) => !held.has(`${body} ${on}`)).map((one) => cancelledEvent(way, place, one)),
  ]
}

/** One event for each day by which answers were asked for, with how many have answered. */
export function answerEvents(ways: readonly OnItsWay[], { slug, page }: Place, of: MunicipalityCode | null): CalendarEvent[] {
  const due = ways.flatMap((way) => (way.forecast.answerBy ? [{ way, answerBy: way.forecast.answerBy }] : []))
  const groups = Map.groupBy(due, ({ way, answerBy }) => `${way.edition.year}.${answerBy}`)
  return [...groups].map(([part, group]) => {
    const [{ way, answerBy }] = group as [(typeof group)[number]]
    const open = group.filter(({ way: { forecast } }) => forecast.decision.kind !== 'decided').length
    const newest = group.map((one) => one.way.newest).reduce((a, b) => (a.sequence > b.sequence ? a : b))
    const missing = open
      ? `${counted(open, 'kommune mangler', 'kommuner mangler')} en registreret beslutning.`
      : 'Alle er registreret med en beslutning.'
    return {
      uid: `${part}.${of ?? 'alle'}@${slug}.svar.samsigte`,
      changedAt: new Date(newest.at),
      sequence: newest.sequence,
      on: asRough(answerBy),
      time: '',
      place: '',
      summary: `Svar ønsket: ${way.edition.title}${of ? ` (${nameOf(way.forecast)})` : ` (${counted(group.length, 'kommune', 'kommuner')})`}`,
      description: missing,
      address: of ? `${page}/kommuner/${of}/vej` : `${page}/prognose?udgave=${way.edition.year}`,
      status: 'CONFIRMED',
    }
  })
}
