import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type { CalendarDay, MunicipalityCode, RoughDay } from '#kernel'
import { type BodyKind, bodyNameOn, readEarlierBodyNames } from '#members'
import type {
  Matter,
  MatterOpened,
  Outcome,
  OutcomeKind,
  Proposed,
  RecordedTreatment,
  TreatmentRecorded,
  TreatmentWithdrawn,
} from './words.ts'

type MeetingsTables = {
  matters: {
    id: string
    kind: Matter['kind']
    title: string
    code: MunicipalityCode | null
    laid_on: RoughDay
    not_before: CalendarDay | null
  }
  treatments: {
    id: string
    sequence: number
    matter: string
    body: string
    met_on: RoughDay
    words: string
    votes: string
    reservation: string
    evidence_address: string
    evidence_fetched: CalendarDay | null
    evidence_quote: string
    source: string
    supersedes: string | null
  }
  outcomes: {
    treatment: string
    place: number
    point: number | null
    proposed: Proposed
    kind: OutcomeKind
    votes: string
    reservation: string
  }
  withdrawals: { treatment: string; sequence: number; reason: string }
  bodies: { id: string; name: string; kind: BodyKind; code: MunicipalityCode | null }
}
const inAlliance = (tx: Tx) => tx.$extendTables<MeetingsTables>()
const matterColumns = ['id', 'kind', 'title', 'code', 'laid_on as laidOn', 'not_before as notBefore'] as const

/** Opens a matter, or corrects what is known of it. */
export async function applyMatter(tx: Tx, { id, laidOn, notBefore, type: _, ...matter }: MatterOpened) {
  const row = { ...matter, laid_on: laidOn, not_before: notBefore }
  await inAlliance(tx)
    .insertInto('matters')
    .values({ id, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute()
}

/** The matter, held until the transaction ends; look for what was done with it in a statement after this one. */
export const lockMatter = (tx: Tx, id: string): Promise<Matter | undefined> =>
  inAlliance(tx).selectFrom('matters').select(matterColumns).where('id', '=', id).forUpdate().executeTakeFirst()

/** Every matter, held in one order: whoever is recording a treatment is waited for, and then nobody else can. */
export const holdMatters = (tx: Tx) => inAlliance(tx).selectFrom('matters').select('id').orderBy('id').forUpdate().execute()

export const readMatters = (read: ReadDb): Promise<Matter[]> =>
  read.$extendTables<MeetingsTables>().selectFrom('matters').select(matterColumns).orderBy('id').execute()

export const readMatter = (read: ReadDb, id: string): Promise<Matter | undefined> =>
  read.$extendTables<MeetingsTables>().selectFrom('matters').select(matterColumns).where('id', '=', id).executeTakeFirst()

/** The matter that a treatment is of. */
export const readMatterOf = async (read: ReadDb, treatment: string): Promise<string | undefined> => {
  const found = read.$extendTables<MeetingsTables>().selectFrom('treatments').select('matter').where('id', '=', treatment)
  return (await found.executeTakeFirst())?.matter
}

export async function applyTreatment(tx: Tx, fact: TreatmentRecorded, { sequence }: Entry) {
  const { id, matter, body, words, votes, reservation, evidence, source, supersedes } = fact
  const seen = {
    evidence_address: evidence?.address ?? '',
    evidence_fetched: evidence?.fetched ?? null,
    evidence_quote: evidence?.quote ?? '',
  }
  const row = { id, sequence, matter, body, met_on: fact.metOn, words, votes, reservation, ...seen, source, supersedes }
  const outcomes = fact.outcomes.map((outcome, place) => ({ ...outcome, treatment: id, place: place + 1 }))
  const insert = inAlliance(tx).with('treated', (query) => query.insertInto('treatments').values(row))
  await insert.insertInto('outcomes').values(outcomes).execute()
}

export const applyWithdrawal = (tx: Tx, { treatment, reason }: TreatmentWithdrawn, { sequence }: Entry) =>
  inAlliance(tx).insertInto('withdrawals').values({ treatment, sequence, reason }).execute()

type TreatmentRow = MeetingsTables['treatments'] & {
  body_name: string
  body_kind: BodyKind
  code: MunicipalityCode | null
  withdrawn_at: number | null
  withdrawn_for: string | null
}
const opened = (row: TreatmentRow, outcomes: Outcome[], supersededBy: string | null): RecordedTreatment => ({
  id: row.id,
  sequence: row.sequence,
  matter: row.matter,
  body: row.body,
  bodyName: row.body_name,
  bodyKind: row.body_kind,
  code: row.code,
  metOn: row.met_on,
  words: row.words,
  outcomes,
  votes: row.votes,
  reservation: row.reservation,
  evidence:
    row.evidence_address || row.evidence_quote || row.evidence_fetched
      ? { address: row.evidence_address, fetched: row.evidence_fetched, quote: row.evidence_quote }
      : null,
  source: row.source,
  supersedes: row.supersedes,
  supersededBy,
  withdrawn:
    row.withdrawn_at === null || row.withdrawn_for === null ? null : { reason: row.withdrawn_for, sequence: row.withdrawn_at },
})

/** Every treatment of these matters (of all, when none are named), superseded and withdrawn ones too, in the order they were recorded; bodies as they were called then. */
export async function readTreatments(read: ReadDb, matters?: readonly string[]): Promise<RecordedTreatment[]> {
  if (matters?.length === 0) return []
  const db = read.$extendTables<MeetingsTables>()
  const all = db
    .selectFrom('treatments as t')
    .innerJoin('bodies as b', 'b.id', 't.body')
    .leftJoin('withdrawals as w', 'w.treatment', 't.id')
    .selectAll('t')
    .select(['b.name as body_name', 'b.kind as body_kind', 'b.code', 'w.sequence as withdrawn_at', 'w.reason as withdrawn_for'])
    .orderBy('t.sequence')
  const points = db
    .selectFrom('outcomes as o')
    .innerJoin('treatments as t', 't.id', 'o.treatment')
    .select(['o.treatment', 'o.point', 'o.proposed', 'o.kind', 'o.votes', 'o.reservation'])
    .orderBy('o.place')
  const some = matters ? [...matters] : null
  const rows = await (some ? all.where('t.matter', 'in', some) : all).execute()
  const outcomes = Map.groupBy(await (some ? points.where('t.matter', 'in', some) : points).execute(), (point) => point.treatment)
  const later = new Map(rows.flatMap(({ id, supersedes }) => (supersedes ? [[supersedes, id]] : [])))
  const own = (id: string) => (outcomes.get(id) ?? []).map(({ treatment: _, ...outcome }) => outcome)
  const earlier = await readEarlierBodyNames(read)
  const named = (row: TreatmentRow) => ({ ...row, body_name: bodyNameOn(row.body, row.body_name, earlier, row.met_on) })
  return rows.map((row) => opened(named(row), own(row.id), later.get(row.id) ?? null))
}
