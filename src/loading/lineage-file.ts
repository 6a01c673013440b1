import {
  applyLineage,
  type Lineage,
  type LineageRecorded,
  type LineageRefusal,
  type LineageWithdrawn,
  lineageFault,
  lineageId,
  lineageKinds,
  readEditions,
  versionId,
} from '#editions'
import { accept, refuse } from '#kernel'
import { type Column, oneOf, optional, table } from '#reading'
import { blank, edition, isUnchanged, type Loader, number, recording, step, unusable, versionNamed, type Wrong } from '#rows'

const kinds = Object.fromEntries(lineageKinds.map((kind) => [kind, []])) as unknown as Record<Lineage['kind'], string[]>
/** An area in the row's own version by its place, or in another by edition, version and place: `2`, `2017-1-2`. */
const area: Column<readonly number[]> = {
  blank: null,
  read: (cell) =>
    /^(\d{4}-[1-9]\d{0,2}-)?[1-9]\d{0,2}$/.test(cell)
      ? accept(cell.split('-').map(Number))
      : refuse({
          kind: 'one-of',
          words: ['områdets plads i versionen, for eksempel 2, eller udgave-version-plads, for eksempel 2017-1-2'],
        }),
}
const lineageTable = table({
  file: 'lineage.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition', 'version', 'kind', 'goal', 'from', 'area'],
  columns: {
    edition: edition(),
    version: number(),
    kind: oneOf<Lineage['kind']>(kinds),
    goal: blank(60),
    from: blank(60),
    area: optional(area),
  },
})
type Row = Parameters<Loader<typeof lineageTable>['key']>[0]

function lineageOf({ edition, version, kind, goal, from, area }: Row): Lineage {
  const own = versionId(edition, version)
  if (kind === 'merged' || kind === 'split') return { version: own, goal, kind, fromGoal: from, area: null }
  const [first = 0, second, third = 0] = area ?? []
  const of = second === undefined ? { version: own, place: first } : { version: versionId(first, second), place: third }
  return { version: own, goal, kind, fromGoal: null, area: of }
}

const wrongs: Record<LineageRefusal, Wrong> = {
  'not-yours': { column: 'version', wrong: 'må ikke indlæses af dig.' },
  'no-such-version': { column: 'version', wrong: 'er ikke registreret. Se versions.csv.' },
  'no-such-goal': { column: 'goal', wrong: 'er ikke et mål i versionen. Se goals.csv.' },
  'no-such-area': {
    column: 'area',
    wrong: 'er ikke et udviklingsområde, som målet kan være blevet til eller være genoptaget fra.',
  },
  'no-earlier-goal': { column: 'from', wrong: 'er ikke et mål i en tidligere version. Se goals.csv.' },
  itself: { column: 'from', wrong: 'er målet selv.' },
  'still-a-goal': { column: 'goal', wrong: 'står stadig som mål i versionen og er ikke parkeret.' },
  'already-recorded': { column: 'goal', wrong: 'er allerede registreret.' },
  'not-recorded': { column: 'goal', wrong: 'er ikke registreret.' },
}
const wrongOf = (refusal: LineageRefusal, { kind }: Lineage): Wrong =>
  refusal === 'no-earlier-goal' && kind === 'parked' ? { ...wrongs[refusal], column: 'goal' } : wrongs[refusal]

/** What became of goals from one version to the next; a row that a person has taken back stays taken back. */
export const lineageFile: Loader<typeof lineageTable> = {
  table: lineageTable,
  records: {
    'editions.lineage-recorded': (fact: LineageRecorded) => lineageId(fact),
    'editions.lineage-withdrawn': (fact: LineageWithdrawn) => lineageId(fact),
  },
  key: (row) => lineageId(lineageOf(row)),
  row: (_, known) => (row) => {
    versionNamed(known, row.edition, row.version)
    if (!row.goal) unusable('goal', row.goal, 'skal være målets id, som det står i goals.csv.')
    const lineage = lineageOf(row)
    const recorded = recording(lineageId(lineage), step({ type: 'editions.lineage-recorded' as const, ...lineage }, applyLineage))
    return async (load, loaded) => {
      const meaning = await recorded(load, loaded)
      if ('means' in meaning && isUnchanged(loaded, meaning.means)) return meaning
      const fault = lineageFault(lineage, await readEditions(load.read))
      return fault ? wrongOf(fault, lineage) : meaning
    }
  },
}
