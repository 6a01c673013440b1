import type { ReadDb, Tx } from '#db'
import type { WordText } from '#word'

/** How long a file that was read waits to be saved. */
const lasts = 24 * 60 * 60 * 1000

/** A file as it was read, for the person who sent it. */
export type ReadFile = {
  readonly id: string
  readonly edition: number
  readonly person: string
  readonly content: WordText
  readonly readAt: Date
  readonly savedAt: Date | null
}
type Tables = {
  desk_draft_files: { id: string; edition: number; person: string; content: WordText; read_at: Date; saved_at: Date | null }
}
const inAlliance = (tx: Tx) => tx.$extendTables<Tables>()

const stillGood = (now: Date) => new Date(now.getTime() - lasts)

/** Keeps what a person's file said, in place of what an earlier file of theirs said; and lets go of everybody's that are too old. */
export async function putFile(tx: Tx, { id, edition, person, content, readAt }: Omit<ReadFile, 'savedAt'>): Promise<void> {
  await inAlliance(tx).deleteFrom('desk_draft_files').where('read_at', '<', stillGood(readAt)).execute()
  const row = { id, content: JSON.stringify(content) as never, read_at: readAt, saved_at: null }
  await inAlliance(tx)
    .insertInto('desk_draft_files')
    .values({ ...row, edition, person })
    .onConflict((on) => on.columns(['edition', 'person']).doUpdateSet(row))
    .execute()
}

/** The file of that person's by its id; undefined where it is somebody else's, too old, or another was sent since. */
export const readFileOf = (read: ReadDb, edition: number, id: string, person: string, now: Date): Promise<ReadFile | undefined> =>
  read
    .$extendTables<Tables>()
    .selectFrom('desk_draft_files')
    .select(['id', 'edition', 'person', 'content', 'read_at as readAt', 'saved_at as savedAt'])
    .where('id', '=', id)
    .where('edition', '=', edition)
    .where('person', '=', person)
    .where('read_at', '>=', stillGood(now))
    .executeTakeFirst()

export const markSaved = (tx: Tx, id: string, now: Date) =>
  inAlliance(tx).updateTable('desk_draft_files').set({ saved_at: now }).where('id', '=', id).execute()
