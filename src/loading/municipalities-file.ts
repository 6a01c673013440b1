import type { CalendarDay, MunicipalityCode, RoughDay } from '#kernel'
import { applyMunicipality, councilOf, financeCommitteeOf, type MunicipalityRecorded } from '#members'
import { code, day, family, oneOf, optional, optionally, roughDay, table, text, wholeNumber, year } from '#reading'
import { call, inOrder, type Known, type Loader, recording, step, tilePlace, unusable } from '#rows'
import { bareName } from './municipality-name.ts'

export const confirmed = oneOf({ yes: ['ja'], inferred: ['udledt', 'nej', 'no'] })
const municipalitiesTable = table({
  file: 'municipalities.csv',
  optional: true,
  key: ['code'],
  columns: {
    code: code(),
    name: text(80),
    cluster: family(year(), text(80)),
    cluster_confirmed: optionally(confirmed, 'yes' as const),
    population: family(day(), wholeNumber()),
    tile_row: optional(tilePlace()),
    tile_column: optional(tilePlace()),
    member_from: roughDay(),
    member_to: roughDay(),
  },
})
type Row = Parameters<Loader<typeof municipalitiesTable>['key']>[0]

/** The municipality's own name, without "Kommune". */
export const ownName = (written: string, before: string | null): string =>
  bareName(written, before) ??
  unusable('name', written, 'kan være et navn i ejefald. Skriv kommunens navn alene, for eksempel København.')

/** The year of the file's first column of clusters: it speaks also of the time before. */
const firstYear = (rows: readonly Row[]) => Math.min(...rows.flatMap(({ cluster }) => cluster.map(({ key }) => key)))

/** A cell in a column of clusters speaks from that year until the next cell that is filled. */
const inTime = (clusters: Row['cluster'], first: number, inferred: boolean) =>
  [...clusters]
    .sort((a, b) => a.key - b.key)
    .map(({ key, value }, place, all) => ({
      grouping: value,
      kind: 'cluster' as const,
      inferred,
      from: (key === first ? '' : String(key)) as RoughDay,
      to: (all[place + 1] ? String((all[place + 1]?.key ?? 0) - 1) : '') as RoughDay,
    }))

type Cells = Map<string, MunicipalityCode>
const cellOf = (row: number, column: number) => `${row}, ${column}`

/** The cells of the map that municipalities outside the file have. */
function cellsTaken(rows: readonly Row[], { recorded }: Known): Cells {
  const given = new Set(rows.map(({ code }) => code))
  const others = [...recorded].flatMap(([code, { tile }]) => (tile && !given.has(code) ? [{ code, tile }] : []))
  return new Map(others.map(({ code, tile }) => [cellOf(tile.row, tile.column), code]))
}

function tileOf({ code, tile_row: row, tile_column: column }: Row, taken: Cells): MunicipalityRecorded['tile'] {
  if (row === null && column === null) return null
  if (row === null || column === null)
    return unusable('tile_row', String(row ?? column), 'står alene: udfyld både tile_row og tile_column, eller ingen af dem.')
  const other = taken.get(cellOf(row, column))
  if (other) unusable('tile_row', cellOf(row, column), `er på kortet allerede pladsen for kommune ${other}. Vælg en anden.`)
  taken.set(cellOf(row, column), code)
  return { row, column }
}

export const municipalitiesFile: Loader<typeof municipalitiesTable> = {
  table: municipalitiesTable,
  records: { 'members.municipality-recorded': ({ code }: MunicipalityRecorded) => code },
  announce: (rows, known) => {
    for (const { code, name } of rows) {
      call(known, code, name)
      for (const id of [councilOf(code), financeCommitteeOf(code)])
        if (!known.bodies.has(id)) known.bodies.set(id, { code, parent: null })
    }
  },
  key: ({ code }) => code,
  row: (rows, known) => {
    const taken = cellsTaken(rows, known)
    const first = firstYear(rows)
    return (values) => {
      inOrder(values.member_from, values.member_to, 'member_to')
      const populations = values.population.map(({ key, value }) => ({ on: key as CalendarDay, inhabitants: value }))
      const fact: MunicipalityRecorded = {
        type: 'members.municipality-recorded',
        code: values.code,
        name: ownName(values.name, known.recorded.get(values.code)?.name ?? null),
        memberFrom: values.member_from,
        memberTo: values.member_to,
        tile: tileOf(values, taken),
        groupings: inTime(values.cluster, first, values.cluster_confirmed === 'inferred'),
        populations: populations.sort((a, b) => (a.on < b.on ? -1 : 1)),
      }
      return recording(values.code, step(fact, applyMunicipality))
    }
  },
}
