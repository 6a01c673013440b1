import { csv } from './csv.ts'
import { later } from './meeting-days.ts'
import { clustersMoved, firstYear } from './municipalities.ts'
import { type Municipality, newestYear, type Size } from './words.ts'

export const jointBody = 'Fællesrådet (opdigtet)'
export const secretariat = 'Fællessekretariatet (opdigtet)'

export const allianceFile = () =>
  csv(
    ['name', 'short_name', 'joint_body', 'secretariat', 'paper_name', 'about', 'invented'],
    [
      {
        name: 'Den opdigtede alliance',
        short_name: 'Opdigtet alliance',
        joint_body: jointBody,
        secretariat,
        paper_name: 'Fælles sundhedsmål',
        about:
          'Alliancen findes ikke. Kommuner, papirer og beslutninger er opdigtet, så alt kan prøves uden at ligne virkeligheden. ' +
          `Temarunden til papiret ${newestYear + 2} er åben, og en prioritering af dens temaer venter på at blive åbnet: prøv som sekretariat eller kommune.`,
        invented: 'ja',
      },
    ],
  )

export function municipalitiesFile(size: Size, everyone: readonly Municipality[]): string {
  const start = firstYear(size)
  const [before, now] = [`cluster_${start}`, `cluster_${clustersMoved(size)}`]
  const counts = Array.from({ length: size.years + 1 }, (_, at) => `population_${start + at}-01-01`)
  const rows = everyone.map((one) => ({
    code: one.code,
    name: one.name,
    [before]: one.clusterBefore ?? one.cluster,
    [now]: one.clusterBefore ? one.cluster : '',
    cluster_confirmed: one.inferred ? 'inferred' : 'yes',
    ...Object.fromEntries(counts.map((column, at) => [column, one.inhabitants[at] ?? null])),
    tile_row: one.row,
    tile_column: one.column,
    member_from: one.joined,
    member_to: one.left,
  }))
  const columns = [
    'code',
    'name',
    before,
    now,
    'cluster_confirmed',
    ...counts,
    'tile_row',
    'tile_column',
    'member_from',
    'member_to',
  ]
  return csv<string>(columns, rows)
}

/** Former names reach back to the year before the history, as the files of somebody who knows no more would. */
export const namesFile = (size: Size, everyone: readonly Municipality[]) =>
  csv(
    ['code', 'name', 'from', 'to'],
    everyone.flatMap(({ code, formerly }) =>
      formerly ? [{ code, name: formerly.name, from: String(firstYear(size) - 1), to: formerly.until }] : [],
    ),
  )

/** One municipality is in two clusters from this year on, and a health council of two clusters has just been formed. */
export function groupingsFile(everyone: readonly Municipality[]): string {
  const [first, second] = [...new Set(everyone.map(({ cluster }) => cluster))]
  const guest = everyone.find((one) => one.cluster === first && !one.capital && !one.left && !one.clusterBefore)
  const inTwo =
    guest && second ? [{ municipality: guest.code, grouping: second, kind: 'cluster', from: `${newestYear}-01-01` }] : []
  const council = everyone
    .filter(({ cluster, left }) => !left && (cluster === first || cluster === second))
    .map(({ code }) => ({
      municipality: code,
      grouping: 'Sundhedsråd 1',
      kind: 'health-council',
      from: later(`${newestYear}-06-30`, 1),
    }))
  return csv(['municipality', 'grouping', 'kind', 'confirmed', 'from', 'to'], [...inTwo, ...council])
}
