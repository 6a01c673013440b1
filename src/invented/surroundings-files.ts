import { csv } from './csv.ts'
import { type Edition, sentVersion } from './editions.ts'
import { meetingDay } from './meeting-days.ts'
import { jointBody, secretariat } from './members-files.ts'
import { firstYear } from './municipalities.ts'
import { newestYear, type Size } from './words.ts'

type Happening = { date: string; body: string; kind: string; what: string }
const officials = 'Embedsmandsgruppen (opdigtet)'
const everyone = 'Alle kommuner'

/** What led to an edition and what came after it, as exactly as each would be known. */
function around({ year, title, dispatched, age }: Edition): Happening[] {
  const before: Happening[] = [
    { date: `${year - 1}-spring`, body: 'Skrivegruppen (opdigtet)', kind: 'began', what: `Arbejdet med ${title} begynder` },
    { date: `${year - 1}-10`, body: officials, kind: 'discussed', what: `Et udkast til ${title} drøftes` },
    {
      date: meetingDay(`${year}-01-09`),
      body: 'Lægekredsen (opdigtet)',
      kind: 'consultation',
      what: `Udkastet til ${title} sendes i høring`,
    },
    { date: dispatched, body: secretariat, kind: 'published', what: `${title} offentliggøres` },
  ]
  const after: Happening[] = [
    {
      date: meetingDay(`${year + 1}-05-04`),
      body: officials,
      kind: 'follow-up',
      what: `Opfølgning på ${title} med tal for hver kommune`,
    },
  ]
  return age === 0 ? before : [...before, ...after]
}

const ordinary = (year: number): Happening[] =>
  [`${year}-06-08`, `${year}-10-05`].map((date) => ({
    date: meetingDay(date),
    body: jointBody,
    kind: 'met',
    what: 'Ordinært møde',
  }))

/** Danish municipalities elect their councils every fourth year; these do it with them. */
const elections = (year: number): Happening[] =>
  year % 4 === 1 && year < newestYear
    ? [
        { date: `${year}-11`, body: everyone, kind: 'election', what: 'Kommunalvalg' },
        { date: meetingDay(`${year + 1}-01-20`), body: jointBody, kind: 'constituted', what: 'Et nyt Fællesråd vælger formand' },
      ]
    : []

export function eventsFile(size: Size, editions: readonly Edition[]): string {
  const start = firstYear(size)
  const years = Array.from({ length: size.years + 1 }, (_, at) => start + at)
  const rows = [
    { date: String(start), body: jointBody, kind: 'began', what: 'De første kommuner går sammen' },
    { date: meetingDay(`${start}-02-01`), body: secretariat, kind: 'established', what: 'Sekretariatet oprettes' },
    ...years.flatMap((year) => [...ordinary(year), ...elections(year)]),
    ...editions.flatMap(around),
  ]
  return csv(
    ['date', 'precision', 'body', 'kind', 'what', 'source'],
    rows.map((row) => ({ ...row, source: 'Opdigtet.' })),
  )
}

/** Papers that overlap in time and that the first edition replaced, and a follow-up of each edition but the newest. */
export function papersFile(editions: readonly Edition[]): string {
  const { year, title: replaced_by } = editions.at(-1) as Edition
  const old = [
    { area: 'somatic', title: `Rammepapir om kroppen ${year - 4}-${year - 3}`, from: year - 4, to: year - 3 },
    { area: 'somatic', title: `Rammepapir om kroppen ${year - 2}-${year - 1}`, from: year - 2, to: year - 1 },
    { area: 'psychiatric', title: `Rammepapir om sindet ${year - 3}-${year}`, from: year - 3, to: year },
  ].map((paper) => ({ kind: 'frame-paper', replaced_by, note: 'Opdigtet.', ...paper }))
  const followUps = editions
    .filter(({ age }) => age > 0)
    .map((edition) => ({
      kind: 'follow-up',
      title: `Opfølgning på ${edition.title}`,
      from: meetingDay(`${edition.year + 1}-05-04`),
      note: `Opdigtet. Hører til version ${sentVersion(edition)}.`,
    }))
  return csv(['kind', 'area', 'title', 'from', 'to', 'replaced_by', 'note'], [...old, ...followUps])
}
