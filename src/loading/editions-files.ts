import { applyArea, applyEdition, applyGoal, applyVersion, type GoalArea, type GoalKind, goalId, versionId } from '#editions'
import { danishDay } from '#kernel'
import { applyMatter } from '#meetings'
import { oneOf, optional, optionally, roughDay, table, text, wholeNumber, year } from '#reading'
import { type Loader, plan, recording, step, unknown } from './planning.ts'
import type { Known } from './words.ts'

const blank = (max?: number) => optionally(text(max), '')
const count = () => wholeNumber({ max: 1000 })

const editionsTable = table({
  file: 'editions.csv',
  optional: true,
  key: ['year'],
  columns: {
    year: year(),
    title: text(120),
    period_from: roughDay(),
    period_to: roughDay(),
    purpose: blank(2000),
    benefit: blank(2000),
    owner: blank(2000),
    source: blank(500),
  },
})
export const editionsFile: Loader<typeof editionsTable> = {
  table: editionsTable,
  announce: (read, known) => {
    for (const { values } of read.rows) known.editions.set(values.year, values.title)
  },
  plan: (read) =>
    plan(read, ({ year, period_from, period_to, ...edition }) => {
      const fact = { type: 'editions.edition-recorded' as const, year, periodFrom: period_from, periodTo: period_to, ...edition }
      return { key: String(year), write: recording(String(year), [step(fact, applyEdition)]) }
    }),
}

/** The id of a version that is recorded or stands in the folder. */
export function versionNamed(known: Known, edition: number, number: number): string {
  const id = versionId(edition, number)
  return known.versions.has(id)
    ? id
    : unknown('version', String(number), `er ingen version af udgaven ${edition} i versions.csv.`)
}
export const editionNamed = (known: Known, edition: number): string =>
  known.editions.get(edition) ?? unknown('edition', String(edition), 'er ingen udgave i editions.csv.')

const versionsTable = table({
  file: 'versions.csv',
  optional: true,
  key: ['edition', 'number'],
  columns: {
    edition: year(),
    number: wholeNumber({ min: 1, max: 999 }),
    dated: roughDay(),
    goals: optional(count()),
    areas: optional(count()),
    note: blank(2000),
  },
})
export const versionsFile: Loader<typeof versionsTable> = {
  table: versionsTable,
  announce: (read, known) => {
    for (const { values } of read.rows) known.versions.add(versionId(values.edition, values.number))
  },
  plan: (read, known) =>
    plan(read, ({ edition, number, dated, goals, areas, note }) => {
      const title = `${editionNamed(known, edition)}, version ${number}${dated ? ` (${danishDay(dated)})` : ''}`
      const id = versionId(edition, number)
      const matter = {
        type: 'meetings.matter-opened' as const,
        id,
        kind: 'version' as const,
        title,
        code: null,
        laidOn: dated,
        notBefore: null,
      }
      const version = {
        type: 'editions.version-recorded' as const,
        id,
        edition,
        number,
        dated,
        goalCount: goals,
        areaCount: areas,
        note,
      }
      return { key: id, write: recording(id, [step(matter, applyMatter), step(version, applyVersion)]) }
    }),
}

const area = oneOf<GoalArea>({ 'acute-physical': [], 'acute-psychiatric': [], prevention: ['forebyggelse'] })
const kind = oneOf<GoalKind>({ task: ['opgave'], position: ['holdning'], strategy: ['strategi'] })
const goalsTable = table({
  file: 'goals.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition', 'version', 'number'],
  columns: {
    edition: year(),
    version: wholeNumber({ min: 1, max: 999 }),
    number: wholeNumber({ min: 1, max: 999 }),
    area,
    kind,
    official_title: text(300),
    short_title: text(120),
    deadline: roughDay(),
    cause: blank(2000),
  },
})
export const goalsFile: Loader<typeof goalsTable> = {
  table: goalsTable,
  plan: (read, known) =>
    plan(read, ({ edition, version, number, official_title, short_title, ...goal }) => {
      const id = goalId(edition, number)
      const of = versionNamed(known, edition, version)
      const wording = { id, edition, version: of, number, title: official_title, shortTitle: short_title, ...goal }
      return { key: `${of} ${number}`, write: recording(id, [step({ type: 'editions.goal-recorded', ...wording }, applyGoal)]) }
    }),
}

const areasTable = table({
  file: 'development-areas.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition', 'version', 'place'],
  columns: {
    edition: year(),
    version: wholeNumber({ min: 1, max: 999 }),
    place: wholeNumber({ min: 1, max: 999 }),
    title: blank(300),
  },
})
export const areasFile: Loader<typeof areasTable> = {
  table: areasTable,
  plan: (read, known) =>
    plan(read, ({ edition, version, place, title }) => {
      const of = versionNamed(known, edition, version)
      const key = `${of} ${place}`
      return { key, write: recording(key, [step({ type: 'editions.area-recorded', version: of, place, title }, applyArea)]) }
    }),
}
