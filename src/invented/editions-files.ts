import { csv } from './csv.ts'
import type { Edition, Version } from './editions.ts'
import type { Goal } from './goals.ts'

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
    editions.flatMap(({ year, versions, goals, dropped, areas }) =>
      versions.map(({ number, dated, approved }) => ({
        edition: year,
        number,
        dated,
        goals: approved ? goals.length : goals.length + dropped.length,
        areas: approved ? areas.length : 0,
        note: approved ? 'Versionen, som kommunerne fik.' : draftNote(goals.length + dropped.length, goals.length),
      })),
    ),
  )

const deadline = (year: number, { kind }: Goal) => (kind === 'task' ? year + 2 : null)

/** The goals of one version; those that were dropped stood last in the drafts, so that the others kept their numbers. */
const goalsOf = ({ year, goals, dropped }: Edition, { number, approved }: Version) =>
  [...goals, ...(approved ? [] : dropped)].map((goal, at) => ({
    edition: year,
    version: number,
    number: at + 1,
    area: goal.area,
    kind: goal.kind,
    official_title: goal.title,
    short_title: goal.short,
    deadline: deadline(year, goal),
    cause: goal.cause,
  }))

export const goalsFile = (editions: readonly Edition[]) =>
  csv(
    ['edition', 'version', 'number', 'area', 'kind', 'official_title', 'short_title', 'deadline', 'cause'],
    editions.flatMap((edition) => edition.versions.flatMap((version) => goalsOf(edition, version))),
  )

export const areasFile = (editions: readonly Edition[]) =>
  csv(
    ['edition', 'version', 'place', 'title'],
    editions.flatMap(({ year, areas, versions }) =>
      areas.map((title, at) => ({ edition: year, version: versions.length, place: at + 1, title })),
    ),
  )
