import { csv } from './csv.ts'
import type { Edition, Version } from './editions.ts'
import { draftedGoals, type Goal } from './goals.ts'
import { later, meetingDay } from './meeting-days.ts'
import type { Municipality } from './words.ts'

const invented = 'Opdigtet.'

export const editionsFile = (editions: readonly Edition[]) =>
  csv(
    ['year', 'title', 'period_from', 'period_to', 'purpose', 'benefit', 'owner', 'source'],
    editions.map(({ year, title, periodTo }) => ({
      year,
      title,
      period_from: year,
      period_to: periodTo,
      purpose: 'De opdigtede kommuner har valgt tre ting, som de vil gøre sammen.',
      benefit: 'Borgerne møder den samme hjælp, uanset hvilken af kommunerne de bor i.',
      owner: 'Målene er de opdigtede kommuners egne. Ingen anden har sat dem.',
      source: invented,
    })),
  )

const draftNote = (from: number, to: number) => `Udkast med ${from} mål. Fællesrådet bad om færre; ${to} gik videre.`

export const versionsFile = (editions: readonly Edition[]) =>
  csv(
    ['edition', 'number', 'dated', 'goals', 'areas', 'note'],
    editions.flatMap((edition) =>
      edition.versions.map((version) => ({
        edition: edition.year,
        number: version.number,
        dated: version.dated,
        goals: goalsIn(edition, version).length,
        areas: version.approved ? edition.dropped.length : 0,
        note: version.approved
          ? 'Versionen, som kommunerne fik.'
          : draftNote(goalsIn(edition, version).length, edition.goals.length),
      })),
    ),
  )

/** The goals of one version. */
const goalsIn = (edition: Edition, version: Version) => draftedGoals(edition.year, edition, version)

const deadline = (year: number, { kind }: Goal) => (kind === 'task' ? year + 2 : null)

const goalsOf = (edition: Edition, version: Version) =>
  goalsIn(edition, version).map((goal, at) => ({
    edition: edition.year,
    version: version.number,
    number: at + 1,
    goal: goal.id,
    area: goal.area,
    kind: goal.kind,
    official_title: goal.title,
    short_title: goal.short,
    deadline: deadline(edition.year, goal),
    cause: goal.cause,
  }))

export const goalsFile = (editions: readonly Edition[]) =>
  csv(
    ['edition', 'version', 'number', 'goal', 'area', 'kind', 'official_title', 'short_title', 'deadline', 'cause'],
    editions.flatMap((edition) => edition.versions.flatMap((version) => goalsOf(edition, version))),
  )

export const areasFile = (editions: readonly Edition[]) =>
  csv(
    ['edition', 'version', 'place', 'title'],
    editions.flatMap(({ year, dropped, versions }) =>
      dropped.map(({ short }, at) => ({ edition: year, version: versions.length, place: at + 1, title: short })),
    ),
  )

/** What became of the draft's goals; see `draftedGoals`. */
function lineageOf({ year, dropped, versions }: Edition) {
  const approved = versions.length
  const step = (version: number, kind: string, goal: string) => ({ edition: year, version, kind, goal: `${year}-${goal}` })
  return [
    ...[1, 2].map((draft) => ({ ...step(2, 'merged', 'maal-1'), from: `${year}-udkast-${draft}` })),
    { ...step(approved, 'split', 'maal-3'), from: `${year}-maal-2` },
    ...dropped.map((_, at) => ({ ...step(approved, 'parked', `udkast-${at + 3}`), area: at + 1 })),
  ]
}
export const lineageFile = (editions: readonly Edition[]) =>
  csv<string>(['edition', 'version', 'kind', 'goal', 'from', 'area'], editions.flatMap(lineageOf))

/** A few take up the invitation of the newest edition; one has stopped again. */
export function workFile([newest]: readonly Edition[], everyone: readonly Municipality[]): string {
  const members = everyone.filter(({ joined, left }) => joined === null && left === null)
  const begun = newest ? meetingDay(later(newest.dispatched, 30)) : ''
  const rows = members.slice(0, newest ? 4 : 0).map(({ code }, at) => ({
    edition: newest?.year,
    version: newest?.versions.length,
    area: [1, 1, 2, 1][at],
    municipality: code,
    begun,
    ended: at === 3 ? later(begun, 90) : '',
    work: ['Vi prøver det af i en bydel.', 'Vi samler erfaringer fra andre.', '', 'Forsøget er slut.'][at],
    partners: ['alle', members[0]?.code, `alle;${members[1]?.code}`, ''][at],
  }))
  return csv<string>(['edition', 'version', 'area', 'municipality', 'begun', 'ended', 'work', 'partners'], rows as never)
}
