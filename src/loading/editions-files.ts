import {
  type AreaRecorded,
  applyArea,
  applyEdition,
  applyVersion,
  changesArea,
  changesCounts,
  type EditionRecorded,
  type VersionRecorded,
  versionId,
} from '#editions'
import { danishDay } from '#kernel'
import { applyMatter } from '#meetings'
import { optional, roughDay, table, text } from '#reading'
import {
  blank,
  count,
  edition,
  inOrder,
  type Known,
  type Loader,
  number,
  recording,
  step,
  treatedBefore,
  unlessLocked,
  unusable,
  versionNamed,
} from '#rows'

const editionsTable = table({
  file: 'editions.csv',
  optional: true,
  key: ['year'],
  columns: {
    year: edition(),
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
  records: { 'editions.edition-recorded': ({ year }: EditionRecorded) => String(year) },
  announce: (rows, known) => {
    for (const { year, title } of rows) known.editions.set(year, title)
  },
  key: ({ year }) => String(year),
  row:
    () =>
    ({ year, period_from, period_to, ...edition }) => {
      inOrder(period_from, period_to, 'period_to')
      const recorded = { year, periodFrom: period_from, periodTo: period_to, ...edition }
      return recording(String(year), step({ type: 'editions.edition-recorded', ...recorded }, applyEdition))
    },
}

/** The title of an edition that is recorded or stands in the folder. */
export const editionNamed = (known: Known, edition: number): string =>
  known.editions.get(edition) ?? unusable('edition', String(edition), 'er ingen udgave i editions.csv.')

const versionsTable = table({
  file: 'versions.csv',
  optional: true,
  key: ['edition', 'number'],
  columns: {
    edition: edition(),
    number: number(),
    dated: roughDay(),
    goals: optional(count()),
    areas: optional(count()),
    note: blank(2000),
  },
})
export const versionsFile: Loader<typeof versionsTable> = {
  table: versionsTable,
  records: { 'editions.version-recorded': ({ id }: VersionRecorded) => id },
  announce: (rows, known) => {
    for (const { edition, number, dated } of rows) known.versions.set(versionId(edition, number), dated)
  },
  key: ({ edition, number }) => versionId(edition, number),
  row:
    (_, known) =>
    ({ edition, number, dated, goals, areas, note }) => {
      const title = `${editionNamed(known, edition)}, version ${number}${dated ? ` (${danishDay(dated)})` : ''}`
      const id = versionId(edition, number)
      const matter = { id, kind: 'version' as const, title, code: null, laidOn: dated, notBefore: null }
      const version = { id, edition, number, dated, goalCount: goals, areaCount: areas, note }
      const fact = { type: 'editions.version-recorded' as const, ...version }
      const written = recording(
        id,
        step({ type: 'meetings.matter-opened' as const, ...matter }, applyMatter),
        step(fact, applyVersion),
      )
      const recorded = unlessLocked(known.locked.get(id), (before) => changesCounts(before, fact), written, 'number')
      return async (load, loaded) => {
        const early = await treatedBefore(load, new Set([id]), matter)
        return early ? { column: 'dated', wrong: early } : recorded(load, loaded)
      }
    },
}

const areasTable = table({
  file: 'development-areas.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition', 'version', 'place'],
  columns: { edition: edition(), version: number(), place: number(), title: blank(300) },
})
const areaKey = (version: string, place: number) => `${version} ${place}`
export const areasFile: Loader<typeof areasTable> = {
  table: areasTable,
  records: { 'editions.area-recorded': ({ version, place }: AreaRecorded) => areaKey(version, place) },
  key: ({ edition, version, place }) => areaKey(versionId(edition, version), place),
  row:
    (_, known) =>
    ({ edition, version, place, title }) => {
      const of = versionNamed(known, edition, version)
      const fact = { type: 'editions.area-recorded' as const, version: of, place, title }
      const recorded = recording(areaKey(of, place), step(fact, applyArea))
      return unlessLocked(known.locked.get(of), (before) => changesArea(before, fact), recorded)
    },
}
