import type { Generated } from 'kysely'
import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type {
  DeskNote,
  NotePublished,
  OutcomeRecorded,
  OutcomeWithdrawn,
  Proceedings,
  Published,
  RecordPublished,
} from './words.ts'

type NoteColumns = { id: string; meeting: string; table_name: string; theme: string | null; text: string; salt: string }
type ProceedingsTables = {
  desk_notes: NoteColumns & { place: Generated<number>; version: number; written_at: Date }
  dialogue_notes: NoteColumns & { sequence: number }
  dialogue_records: Published
  dialogue_outcomes: Pick<OutcomeRecorded, 'id' | 'meeting' | 'change' | 'what' | 'source'> & {
    sequence: number
    withdrawn: string | null
  }
  dialogue_outcome_themes: { outcome: string; theme: string }
}
const inAlliance = (tx: Tx) => tx.$extendTables<ProceedingsTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<ProceedingsTables>()

/** Lays a note on the desk, in the act's transaction. */
export async function keepNote(tx: Tx, { table, ...note }: DeskNote, now: Date) {
  const row = { ...note, table_name: table, written_at: now }
  const insert = inAlliance(tx).insertInto('desk_notes').values(row)
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
}

/** The notes on the desk, in the order they were first written, a meeting's own where one is named. */
export async function readDeskNotes(read: ReadDb, meeting?: string): Promise<DeskNote[]> {
  const columns = ['id', 'meeting', 'table_name as table', 'theme', 'text', 'salt', 'version'] as const
  const query = lookingAt(read).selectFrom('desk_notes').select(columns).orderBy('place')
  return (meeting === undefined ? query : query.where('meeting', '=', meeting)).execute()
}

export async function applyNote(tx: Tx, { type: _, title: __, table, ...note }: NotePublished, { sequence }: Entry) {
  const db = inAlliance(tx)
  await db.deleteFrom('dialogue_notes').where('id', '=', note.id).execute()
  if (note.text === '') return
  await db
    .insertInto('dialogue_notes')
    .values({ ...note, table_name: table, sequence })
    .execute()
}

export async function applyRecord(tx: Tx, { meeting }: RecordPublished, { sequence, at }: Entry) {
  const insert = inAlliance(tx).insertInto('dialogue_records').values({ meeting, sequence, at })
  await insert.onConflict((on) => on.column('meeting').doUpdateSet({ sequence, at })).execute()
}

export async function applyOutcome(tx: Tx, fact: OutcomeRecorded, { sequence }: Entry) {
  const { id, meeting, change, what, source, themes } = fact
  const row = { meeting, change, what, source, sequence, withdrawn: null }
  const db = inAlliance(tx)
  const insert = db.insertInto('dialogue_outcomes').values({ id, ...row })
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
  await db.deleteFrom('dialogue_outcome_themes').where('outcome', '=', id).execute()
  const named = themes.map((theme) => ({ outcome: id, theme: theme.id }))
  if (named.length) await db.insertInto('dialogue_outcome_themes').values(named).execute()
}

export const applyOutcomeWithdrawn = (tx: Tx, { id, reason }: OutcomeWithdrawn, { sequence }: Entry) =>
  inAlliance(tx).updateTable('dialogue_outcomes').set({ withdrawn: reason, sequence }).where('id', '=', id).execute()

/** All that is public of what was said at the meetings and what came of it. */
export async function readProceedings(read: ReadDb): Promise<Proceedings> {
  const db = lookingAt(read)
  const note = ['id', 'meeting', 'table_name as table', 'theme', 'text', 'sequence'] as const
  const notes = await db.selectFrom('dialogue_notes').select(note).orderBy('table_name').orderBy('sequence').execute()
  const published = await db.selectFrom('dialogue_records').selectAll().orderBy('sequence').execute()
  const rows = await db.selectFrom('dialogue_outcomes').selectAll().orderBy('meeting').orderBy('id').execute()
  const themes = await db.selectFrom('dialogue_outcome_themes').selectAll().orderBy('theme').execute()
  const named = Map.groupBy(themes, ({ outcome }) => outcome)
  const outcomes = rows.map((row) => ({ ...row, themes: (named.get(row.id) ?? []).map(({ theme }) => theme) }))
  return { notes, published, outcomes }
}
