import { accept, type MunicipalityCode, refuse } from '#kernel'
import { type Outcome, outcomeKinds, type Proposed, proposals, type RecordedTreatment, type Treatment } from '#meetings'
import { type Column, day, listOf, optional, optionally, roughDay, table, text, url } from '#reading'
import {
  blank,
  edition,
  type Known,
  type Loader,
  type Meaning,
  municipalityNamed,
  number,
  unusable,
  versionNamed,
  type Wrong,
} from '#rows'
import { matterOf, writeTreatment } from './treatment-writing.ts'

type Told = Pick<Outcome, 'point' | 'proposed' | 'kind'>
const forms = `et udfald, for eksempel noted, approval:approved eller 2:approval:approved. Kendte udfald: ${outcomeKinds.join(', ')}. Kendte indstillinger: ${proposals.join(', ')}`

/** One outcome in a cell: `noted`, `approval:approved` (what the point proposed and what came of it) or `2:approval:approved` (Ad 2). */
const outcome: Column<Told> = {
  blank: null,
  read(cell) {
    const parts = cell.split(':').map((part) => part.trim())
    const [kind, proposed = 'not-known', point = ''] = parts.reverse()
    const known = (outcomeKinds as readonly string[]).includes(kind ?? '') && (proposals as readonly string[]).includes(proposed)
    if (!known || parts.length > 3 || !/^([1-9]\d?)?$/.test(point)) return refuse({ kind: 'one-of', words: [forms] })
    return accept({ kind: kind as Told['kind'], proposed: proposed as Proposed, point: point ? Number(point) : null })
  },
}

const treatmentsTable = table({
  file: 'treatments.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: edition(),
    version: number(),
    municipality: blank(80),
    body: text(80),
    met_on: roughDay(),
    words: blank(),
    outcomes: listOf(outcome),
    votes: blank(500),
    reservation: blank(2000),
    evidence_address: optionally(url(), ''),
    evidence_fetched: optional(day()),
    evidence_quote: blank(5000),
    source: blank(500),
  },
})

type Row = Parameters<Loader<typeof treatmentsTable>['key']>[0]

const described = (row: Row): Omit<Treatment, 'id' | 'matter'> => {
  const { evidence_address: address, evidence_fetched: fetched, evidence_quote: quote } = row
  return {
    body: row.body,
    metOn: row.met_on,
    words: row.words,
    outcomes: row.outcomes.map((one) => ({ ...one, votes: '', reservation: '' })),
    votes: row.votes,
    reservation: row.reservation,
    evidence: address || fetched || quote ? { address, fetched, quote } : null,
    source: row.source,
  }
}

const moved: Wrong = {
  column: 'version',
  wrong:
    'og kommunen er ikke dem, som rækken blev indlæst med. En behandling kan ikke flyttes: giv rækken et nyt id, og ret den gamle i hånden.',
}
const meetingOf = ({ edition, version, body, met_on }: Row) => [edition, version, body, met_on].join(' ')

function refuseUnfit(row: Row, code: MunicipalityCode | null, known: Known, meetings: Meetings): void {
  const body = known.bodies.get(row.body)
  const column = code ? 'er ikke et organ i kommunen. Se bodies.csv.' : 'er ikke et fælles organ. Se bodies.csv.'
  if (!body || body.code !== code) unusable('body', row.body, column)
  const first = meetings.get(meetingOf(row))
  if (first && first !== row.id)
    unusable('met_on', row.met_on, `er samme møde i samme organ som i rækken ${first}. Skriv alt fra mødet i én række.`)
}

/** Meetings by the first row that tells of them. */
type Meetings = ReadonlyMap<string, string>
const meetingsIn = (rows: readonly Row[]): Meetings => new Map(rows.map((row) => [meetingOf(row), row.id] as const).reverse())

/** What a person has done with a row's record, seen from the last of its corrections. */
function byHand(own: RecordedTreatment | undefined, before: ReadonlyMap<string, RecordedTreatment>): Meaning['byHand'] {
  let last = own
  while (last?.supersededBy) last = before.get(last.supersededBy)
  if (last?.withdrawn) return 'withdrawn'
  return own?.supersededBy ? 'corrected' : null
}

export const treatmentsFile: Loader<typeof treatmentsTable> = {
  table: treatmentsTable,
  // A treatment is never written over: what corrects it supersedes it, and that tells whether a person has.
  records: {},
  key: ({ id }) => id,
  row: (all, known) => {
    const rows = { known, keys: new Set(all.map(({ id }) => id)) }
    const meetings = meetingsIn(all)
    return (row) => {
      const code = row.municipality ? municipalityNamed(known, 'municipality', row.municipality) : null
      const version = versionNamed(known, row.edition, row.version)
      refuseUnfit(row, code, known, meetings)
      return async (load, loaded) => {
        const own = loaded ? (await load.treatmentsBefore()).get(loaded.record) : undefined
        const matter = await matterOf(load, version, code, row.met_on, own?.matter)
        if (own && own.matter !== matter) return moved
        const means = { matter, ...described(row) }
        return {
          means,
          record: null,
          byHand: byHand(own, await load.treatmentsBefore()),
          write: (stuck) => writeTreatment(load, row.id, means, own?.id ?? null, stuck, rows),
        }
      }
    }
  },
}
