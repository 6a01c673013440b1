import type { ReadDb, Tx } from '#db'
import { bodyOf, seal } from './chain.ts'
import type { Actor, Entry, Fact, FactsOf, FactWays, Head, SealedEntry, StoredEntry } from './words.ts'

type JournalTables = {
  journal: SealedEntry
  journal_head: { single: boolean; sequence: number; hash: string }
  journal_people: { sequence: number; person: string }
}

const written = new WeakMap<Tx, Head>()
/** The head that this transaction has come to, if it recorded anything. */
export const headWrittenBy = (tx: Tx) => written.get(tx)

const entriesOf = new WeakMap<Tx, { all: number; sealed: number }>()
/** Is all that this transaction recorded one fact that says no more than that something was laid on the desk? */
export const isSealedAlone = (tx: Tx) => {
  const { all, sealed } = entriesOf.get(tx) ?? { all: 0, sealed: 0 }
  return all === 1 && sealed === 1
}
function countEntries(tx: Tx, all: number, sealed: number) {
  const before = entriesOf.get(tx) ?? { all: 0, sealed: 0 }
  entriesOf.set(tx, { all: before.all + all, sealed: before.sealed + sealed })
}

/** Waits for the alliance's other writers and holds them off until the transaction ends; tells how far they came. */
export const holdJournal = (tx: Tx): Promise<Head> =>
  tx.$extendTables<JournalTables>().selectFrom('journal_head').select(['sequence', 'hash']).forUpdate().executeTakeFirstOrThrow()

/**
 * Writes facts into the journal, in the transaction of the act that made them, and gives each its entry.
 * Waits for the alliance's other writers first, so call it late; a chain has no gaps and no forks.
 */
export async function recordAll(tx: Tx, actor: Actor, facts: readonly Fact[]): Promise<Entry[]> {
  if (facts.length === 0) return []
  const tables = tx.$extendTables<JournalTables>()
  // Whoever has recorded in this transaction holds the head already, and nobody else has moved it.
  const head = written.get(tx) ?? (await holdJournal(tx))
  const at = actor.now.toISOString()
  let { sequence, hash } = head
  const rows = facts.map((fact) => {
    const body = bodyOf(actor.by, fact)
    const row = {
      sequence: sequence + 1,
      at,
      type: fact.type,
      body,
      previous: hash,
      hash: seal(hash, sequence + 1, at, fact.type, body),
    }
    sequence = row.sequence
    hash = row.hash
    return row
  })
  const { person } = actor
  const insert = tables
    .with('moved', (query) => query.updateTable('journal_head').set({ sequence, hash }))
    .with('entries', (query) => query.insertInto('journal').values(rows.slice(-1)))
  for (let from = 0; from < rows.length - 1; from += 1000)
    await tables
      .insertInto('journal')
      .values(rows.slice(from, Math.min(from + 1000, rows.length - 1)))
      .execute()
  await (person
    ? insert
        .insertInto('journal_people')
        .values(rows.map((row) => ({ sequence: row.sequence, person })))
        .execute()
    : insert.selectFrom('journal_head').select('single').execute())
  written.set(tx, { sequence, hash })
  countEntries(tx, rows.length, 0)
  return rows.map((row) => ({ sequence: row.sequence, at, by: actor.by }))
}

export const record = async (tx: Tx, actor: Actor, fact: Fact): Promise<Entry> => (await recordAll(tx, actor, [fact]))[0] as Entry

/** Writes a room's facts into the journal and does to the tables what they say, in the transaction of the act that made them. */
export async function recordFacts<F extends Fact>(tx: Tx, actor: Actor, of: FactsOf<F>, facts: readonly F[]): Promise<Entry[]> {
  const entries = await recordAll(tx, actor, facts)
  for (const [place, fact] of facts.entries()) {
    const { apply, sealed } = of[fact.type as F['type']] as FactWays<F>
    if (sealed) countEntries(tx, 0, 1)
    await apply(tx, fact, entries[place] as Entry)
  }
  return entries
}

export const readHead = (read: ReadDb): Promise<Head> =>
  read.$extendTables<JournalTables>().selectFrom('journal_head').select(['sequence', 'hash']).executeTakeFirstOrThrow()

/** What a sealed entry says. */
export const openEntry = (row: SealedEntry): StoredEntry => {
  const { by, fact } = JSON.parse(row.body)
  return { ...row, by, fact: { type: row.type, ...fact } }
}

/** Entries in order, after a sequence, at most `limit`, as they lie in the table: one that was tampered with need not open. */
export function readSealed(read: ReadDb, after: number, limit: number): Promise<SealedEntry[]> {
  const query = read.$extendTables<JournalTables>().selectFrom('journal').selectAll()
  return query.where('sequence', '>', after).orderBy('sequence').limit(limit).execute()
}

/** Entries in order, after a sequence, at most `limit`. */
export const readEntries = async (read: ReadDb, after: number, limit: number): Promise<StoredEntry[]> =>
  (await readSealed(read, after, limit)).map(openEntry)

/** Every fact of these types, in order. */
export async function readFacts(read: ReadDb, types: readonly string[]): Promise<StoredEntry[]> {
  const query = read.$extendTables<JournalTables>().selectFrom('journal').selectAll()
  return (await query.where('type', 'in', types).orderBy('sequence').execute()).map(openEntry)
}

/** A row of entries, the first and the last included. */
export type Span = { readonly first: number; readonly last: number }

/** The newest entries first, from before a sequence, at most `limit`, passing over the spans in `except`. */
export async function readLatest(
  read: ReadDb,
  before: number,
  limit: number,
  except: readonly Span[] = [],
): Promise<StoredEntry[]> {
  let query = read.$extendTables<JournalTables>().selectFrom('journal').selectAll().where('sequence', '<', before)
  for (const { first, last } of except)
    query = query.where(({ eb, or }) => or([eb('sequence', '<', first), eb('sequence', '>', last)]))
  return (await query.orderBy('sequence', 'desc').limit(limit).execute()).map(openEntry)
}

/**
 * The newest acts before a sequence that ended with a fact of this type, each with all that it wrote: what stands before
 * that fact, was written at the same instant, and belongs to no such act before it.
 */
export async function readActs(read: ReadDb, type: string, before: number, limit: number): Promise<Span[]> {
  const ends = await read
    .$extendTables<JournalTables>()
    .selectFrom('journal as last')
    .select([
      'last.sequence',
      ({ selectFrom }) =>
        selectFrom('journal as other')
          .select('other.sequence')
          .whereRef('other.sequence', '<', 'last.sequence')
          .where(({ eb, or, ref }) => or([eb('other.at', '<>', ref('last.at')), eb('other.type', '=', type)]))
          .orderBy('other.sequence', 'desc')
          .limit(1)
          .as('until'),
    ])
    .where('last.type', '=', type)
    .where('last.sequence', '<', before)
    .orderBy('last.sequence', 'desc')
    .limit(limit)
    .execute()
  return ends.map(({ sequence, until }) => ({ first: (until ?? 0) + 1, last: sequence }))
}
