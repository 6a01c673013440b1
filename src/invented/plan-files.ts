import { jointId } from './bodies.ts'
import { csv } from './csv.ts'
import { type Edition, sentVersion } from './editions.ts'
import { later, meetingDay } from './meeting-days.ts'
import { newestYear } from './words.ts'

const source = 'Opdigtet.'
const writers = 'skrivegruppen'
const office = 'faellessekretariatet'
const minutes = (day: string) => `https://www.faellesraadet.example/moeder/${day}`

/** The joint body asks for every paper, and wants no more goals than the paper came to have. */
export const mandatesFile = (editions: readonly Edition[]) =>
  csv(
    ['id', 'edition', 'body', 'asked_on', 'asks', 'trigger', 'trigger_text', 'goal_limit', 'address', 'source'],
    editions.map(({ year, title, goals, age }) => ({
      id: `mandat-${year}`,
      edition: year,
      body: jointId,
      asked_on: meetingDay(`${year - 1}-01-19`),
      asks: `At der bliver skrevet et nyt papir, ${title}, med få mål, som alle kommuner kan stå bag`,
      trigger: age % 2 ? 'development' : 'priority',
      trigger_text:
        age % 2 ? 'Sygehusfællesskabet flytter opgaver til kommunerne' : 'Borgmestrene vil samle kræfterne om færre mål',
      goal_limit: goals.length,
      address: minutes(meetingDay(`${year - 1}-01-19`)),
      source,
    })),
  )

export const leadsFile = () =>
  csv(
    ['body', 'what', 'weekdays'],
    [
      { body: jointId, what: 'Punkter meldes ind', weekdays: 15 },
      { body: jointId, what: 'Dagsordenen sendes ud', weekdays: 4 },
    ],
  )

const meetingId = (year: number, number: number) => `moede-${year}-${number}`
const days = ['01-26', '03-23', '06-08', '09-14', '11-23']
/** Five meetings a year, the year that is and the next: those ahead are what deadlines are reckoned from. One moves, one is off. */
export function calendarFile([newest]: readonly Edition[]): string {
  const approved = newest?.versions.at(-1)?.dated ?? ''
  const all = [newestYear, newestYear + 1].flatMap((year) =>
    days.map((day, at) => ({
      id: meetingId(year, at + 1),
      body: jointId,
      date: year === newestYear && at === 0 ? approved : meetingDay(`${year}-${day}`),
      source,
    })),
  )
  const moved = { moved_to: meetingDay(`${newestYear + 1}-03-30`), moved_because: 'Salen er optaget' }
  const off = { cancelled_because: 'Der er ikke punkter nok til et møde' }
  const rows = all.map((row) => ({
    ...row,
    ...(row.id === meetingId(newestYear + 1, 2) ? moved : {}),
    ...(row.id === meetingId(newestYear + 1, 4) ? off : {}),
  }))
  return csv(['id', 'body', 'date', 'moved_to', 'moved_because', 'cancelled_because', 'source'], rows)
}

type Step = Readonly<Record<string, string | number>>
const numbered = (year: number, steps: readonly Step[]) =>
  steps.map((step, at) => ({ id: `trin-${year}-${at + 1}`, edition: year, place: at + 1, source, ...step }))

/** The way from the mandate to the dispatch: what the joint body did is told by its treatments. */
function stepsOf({ year, versions, dispatched }: Edition): Step[] {
  const began = `${year - 1}-03`
  return [
    { title: 'Skrivegruppen går i gang', body: writers, planned: began, done: meetingDay(`${year - 1}-03-14`) },
    {
      title: 'Temaerne drøftes på et dialogmøde',
      body: office,
      planned: meetingDay(`${year - 1}-05-04`),
      moved_to: meetingDay(`${year - 1}-05-18`),
      moved_because: 'Flere kommuner kunne ikke den første dag',
      done: meetingDay(`${year - 1}-05-18`),
      done_address: minutes(`dialog-${year - 1}`),
    },
    {
      title: 'Et møde mere om temaerne',
      body: office,
      planned: `${year - 1}-06`,
      cancelled_because: 'Det første dialogmøde gav enighed nok',
    },
    ...versions.map(({ number, dated }) => ({
      title: `Version ${number} behandles`,
      body: jointId,
      planned: dated,
      awaits_version: number,
    })),
    { title: 'Papiret sendes til kommunerne', body: office, planned: meetingDay(later(dispatched, -4)), done: dispatched },
  ]
}

/** What comes after the newest paper: one step is late, one is reckoned from a meeting, one waits for a version not yet written. */
const ahead = (edition: Edition): Step[] => [
  ...stepsOf(edition),
  { title: 'Den første opsamling skrives', body: office, planned: `${newestYear}-10` },
  { title: 'Opsamlingen sendes til mødet', body: office, meeting: meetingId(newestYear + 1, 2), weekdays_before: 15 },
  {
    title: 'En tilpasset version behandles',
    body: jointId,
    meeting: meetingId(newestYear + 1, 3),
    awaits_version: sentVersion(edition) + 1,
  },
  { title: 'Næste papir tager form', body: writers, planned: String(newestYear + 2) },
]

export const stepsFile = (editions: readonly Edition[]) =>
  csv<string>(
    [
      'id',
      'edition',
      'place',
      'title',
      'body',
      'planned',
      'meeting',
      'weekdays_before',
      'awaits_version',
      'moved_to',
      'moved_because',
      'cancelled_because',
      'done',
      'done_address',
      'source',
    ],
    editions.flatMap((edition) => numbered(edition.year, edition.age === 0 ? ahead(edition) : stepsOf(edition))),
  )
