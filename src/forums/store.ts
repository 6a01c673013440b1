import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type { RoughDay } from '#kernel'
import type { Forum, ForumRecorded } from './words.ts'

type ForumTables = {
  forums: {
    id: string
    name: string
    valid_from: RoughDay
    valid_to: RoughDay
    ends_because: string
    note: string
    address: string
    source: string
    sequence: number
  }
  forum_subjects: { forum: string; place: number; subject: string }
}

export async function applyForum(tx: Tx, { id, covers, ...fact }: ForumRecorded, { sequence }: Entry) {
  const db = tx.$extendTables<ForumTables>()
  const { name, from, to, endsBecause, note, address, source } = fact
  const row = { name, valid_from: from, valid_to: to, ends_because: endsBecause, note, address, source, sequence }
  const insert = db.insertInto('forums').values({ id, ...row })
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
  await db.deleteFrom('forum_subjects').where('forum', '=', id).execute()
  const subjects = covers.map((subject, index) => ({ forum: id, place: index + 1, subject }))
  if (subjects.length) await db.insertInto('forum_subjects').values(subjects).execute()
}

/** Every forum that is recorded, whenever it is or was, by name. */
export async function readForums(read: ReadDb): Promise<Forum[]> {
  const db = read.$extendTables<ForumTables>()
  const rows = await db.selectFrom('forums').selectAll().orderBy('name').orderBy('id').execute()
  const subjects = await db.selectFrom('forum_subjects').selectAll().orderBy('forum').orderBy('place').execute()
  const covered = Map.groupBy(subjects, ({ forum }) => forum)
  return rows.map(({ valid_from: from, valid_to: to, ends_because: endsBecause, ...row }) => ({
    ...row,
    from,
    to,
    endsBecause,
    covers: (covered.get(row.id) ?? []).map(({ subject }) => subject),
  }))
}
