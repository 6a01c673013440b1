import { createHash } from 'node:crypto'
import { readReferrals } from '#adoption'
import type { ReadDb, Tx } from '#db'
import type { Actor } from '#journal'
import { accept, type MunicipalityCode, refuse } from '#kernel'
import {
  type Outcome,
  outcomeKinds,
  type Proposed,
  proposals,
  type Refusal,
  readTreatments,
  recordTreatmentIn,
  type Treatment,
} from '#meetings'
import { type Column, day, listOf, optional, optionally, roughDay, table, text, url, wholeNumber, year } from '#reading'
import { versionNamed } from './editions-files.ts'
import { type Loader, municipalityNamed, plan, unknown } from './planning.ts'
import type { Known, LoadedRow, Wrote } from './words.ts'

const blank = (max?: number) => optionally(text(max), '')

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
    edition: year(),
    version: wholeNumber({ min: 1, max: 999 }),
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
const idFor = (key: string, values: unknown, supersedes: string | null) => {
  const hex = createHash('sha256')
    .update(JSON.stringify(['treatments.csv', key, values, supersedes]))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

async function matterOf(tx: Tx, version: string, code: MunicipalityCode | null): Promise<string> {
  if (!code) return version
  const referrals = await readReferrals(tx as unknown as ReadDb)
  return referrals.findLast((referral) => referral.version === version && referral.code === code)?.id ?? 'none'
}

/** A record that a person has corrected, or has made of the same meeting, stands; the row is told of and left. */
async function write(tx: Tx, actor: Actor, loaded: LoadedRow | null, treatment: Treatment): Promise<Wrote> {
  const before = await readTreatments(tx as unknown as ReadDb, [treatment.matter])
  const own = before.find(({ id }) => id === loaded?.record)
  if (own?.supersededBy) return { kept: 'en person har rettet den siden' }
  const supersedes = own?.id ?? null
  const outcome = await recordTreatmentIn(tx, actor, { treatment, supersedes, newBody: null })
  if (outcome.ok) return { record: treatment.id }
  if (outcome.refusal === 'recorded-meanwhile') return { kept: 'en person har registreret samme møde' }
  const [column, sentence] = wrong[outcome.refusal]
  return { wrong: sentence, column }
}

export const treatmentsFile: Loader<typeof treatmentsTable> = {
  table: treatmentsTable,
  plan: (read, known: Known) =>
    plan(read, (values) => {
      const code = values.municipality ? municipalityNamed(known, 'municipality', values.municipality) : null
      const version = versionNamed(known, values.edition, values.version)
      if (known.bodies.get(values.body) !== code)
        unknown(
          'body',
          values.body,
          code ? 'er ikke et organ i kommunen. Se bodies.csv.' : 'er ikke et fælles organ. Se bodies.csv.',
        )
      const { evidence_address: address, evidence_fetched: fetched, evidence_quote: quote } = values
      const described = {
        body: values.body,
        metOn: values.met_on,
        words: values.words,
        outcomes: values.outcomes.map((one) => ({ ...one, votes: '', reservation: '' })),
        votes: values.votes,
        reservation: values.reservation,
        evidence: address || fetched || quote ? { address, fetched, quote } : null,
        source: values.source,
      }
      return {
        key: values.id,
        write: async (tx, actor, loaded) => {
          const matter = await matterOf(tx, version, code)
          return write(tx, actor, loaded, { id: idFor(values.id, values, loaded?.record ?? null), matter, ...described })
        },
      }
    }),
}
