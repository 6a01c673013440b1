import { type Referral, readReferrals } from '#adoption'
import { canonical } from '#journal'
import { accept, type MunicipalityCode, type RoughDay, refuse } from '#kernel'
import {
  isBefore,
  type Outcome,
  outcomeKinds,
  type Proposed,
  proposals,
  type Refusal,
  readTreatments,
  recordTreatmentIn,
  type Treatment,
  treatmentId,
} from '#meetings'
import { type Column, day, listOf, optional, optionally, roughDay, table, text, url } from '#reading'
import { blank, edition, number } from './columns.ts'
import { versionNamed } from './editions-files.ts'
import { municipalityNamed } from './known.ts'
import { type Loader, unusable } from './planning.ts'
import type { Known, Load, Wrong, Wrote } from './words.ts'

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

/** Why a row's treatment was not recorded, and the column to look at. */
const wrong: Record<Refusal, readonly [column: string, sentence: string]> = {
  'not-yours': ['municipality', 'må ikke indlæses af dig.'],
  'no-such-matter': ['version', 'er ikke sendt til kommunen ifølge dispatches.csv.'],
  'no-such-body': ['body', 'er ikke et organ i denne kommune. Se bodies.csv.'],
  'no-such-treatment': ['id', 'retter en behandling, der ikke findes.'],
  'in-the-future': ['met_on', 'ligger i fremtiden. Ret datoen.'],
  'before-the-matter': ['met_on', 'ligger før sagen kunne være forelagt. Ret datoen.'],
  'no-words': ['words', 'skal udfyldes med referatets ord, når udfaldet er kendt.'],
  'no-outcome': ['outcomes', 'skal have mindst ét udfald; skriv not-known, hvis det ikke er kendt.'],
  'dispatch-is-not-the-councils': ['outcomes', 'kan ikke være approved-for-dispatch i en kommune.'],
  'evidence-in-the-future': ['evidence_fetched', 'ligger i fremtiden. Ret datoen.'],
  'recorded-meanwhile': ['id', 'er allerede registreret.'],
  'corrected-meanwhile': ['id', 'er allerede rettet.'],
}

/** The same row corrected twice gives two records, and the same load twice gives the same. */
const idFor = (key: string, described: unknown, supersedes: string | null) =>
  treatmentId('treatments.csv', canonical([key, described, supersedes]))

type Described = Omit<Treatment, 'id'>
type Row = Parameters<Loader<typeof treatmentsTable>['key']>[0]

const described = (row: Row): Omit<Described, 'matter'> => {
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

/** The matter that a row's treatment is of: the one it was of before, where that still fits; else the newest that was laid by then. */
async function matterOf(load: Load, version: string, code: MunicipalityCode | null, metOn: RoughDay, own: string | undefined) {
  if (!code) return version
  const all = await readReferrals(load.read)
  const referrals = all.filter((referral) => referral.version === version && referral.code === code)
  const laid = ({ dispatchedOn: laidOn, notBefore }: Referral) => ({ laidOn, notBefore })
  const fits = referrals.find(({ id }) => id === own) ?? referrals.findLast((one) => !isBefore(laid(one), metOn))
  return (fits ?? referrals.at(-1))?.id ?? 'none'
}

/** What to say where the same body's meeting on that day is recorded already: by a person, or from a row of this file. */
async function alreadyRecorded(
  load: Load,
  treatment: Treatment,
  own: string | null,
  known: Known,
  keys: ReadonlySet<string>,
): Promise<Wrote> {
  const all = await readTreatments(load.read, [treatment.matter])
  const same = all.find(
    ({ body, metOn, supersededBy, id }) => body === treatment.body && metOn === treatment.metOn && !supersededBy && id !== own,
  )
  const row = [...(known.loaded.get('treatments.csv')?.values() ?? [])].find(({ record }) => record === same?.id)
  if (!row) return { kept: 'en person har registreret samme møde' }
  if (!keys.has(row.key)) return { kept: `rækken ${row.key}, som ikke længere står i filen, har registreret samme møde` }
  return { waits: { column: 'met_on', wrong: `er samme møde, som rækken ${row.key} har registreret. Ret én række ad gangen.` } }
}

async function write(load: Load, treatment: Treatment, supersedes: string | null, already: () => Promise<Wrote>): Promise<Wrote> {
  const outcome = await recordTreatmentIn(load.tx, load.actor, { treatment, supersedes, newBody: null })
  if (outcome.ok) return { record: treatment.id }
  if (outcome.refusal === 'recorded-meanwhile') return already()
  const [column, sentence] = wrong[outcome.refusal]
  return { wrong: sentence, column }
}

const moved: Wrong = {
  column: 'version',
  wrong:
    'og kommunen er ikke dem, som rækken blev indlæst med. En behandling kan ikke flyttes: giv rækken et nyt id, og ret den gamle i hånden.',
}
const meetingOf = ({ edition, version, body, met_on }: Row) => [edition, version, body, met_on].join(' ')

export const treatmentsFile: Loader<typeof treatmentsTable> = {
  table: treatmentsTable,
  // A treatment is never written over: what corrects it supersedes it, and that tells whether a person has.
  records: {},
  key: ({ id }) => id,
  row: (rows, known) => {
    const keys = new Set(rows.map(({ id }) => id))
    return (row) => {
      const code = row.municipality ? municipalityNamed(known, 'municipality', row.municipality) : null
      const version = versionNamed(known, row.edition, row.version)
      const body = known.bodies.get(row.body)
      if (!body || body.code !== code)
        unusable(
          'body',
          row.body,
          code ? 'er ikke et organ i kommunen. Se bodies.csv.' : 'er ikke et fælles organ. Se bodies.csv.',
        )
      const first = rows.find((other) => meetingOf(other) === meetingOf(row))
      if (first && first.id !== row.id)
        unusable('met_on', row.met_on, `er samme møde i samme organ som i rækken ${first.id}. Skriv alt fra mødet i én række.`)
      return async (load, loaded) => {
        const own = loaded ? (await load.treatmentsBefore()).get(loaded.record) : undefined
        const matter = await matterOf(load, version, code, row.met_on, own?.matter)
        if (own && own.matter !== matter) return moved
        const means = { matter, ...described(row) }
        const supersedes = own?.id ?? null
        const treatment = { id: idFor(row.id, means, supersedes), ...means }
        const already = () => alreadyRecorded(load, treatment, supersedes, known, keys)
        const byHand = { kept: 'en person har rettet den siden' }
        return {
          means,
          record: null,
          write: async () => (own?.supersededBy ? byHand : write(load, treatment, supersedes, already)),
        }
      }
    }
  },
}
