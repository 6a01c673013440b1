import type { ReadDb, Tx } from '#db'
import type { Minutes } from '#minutes'

/** How long a file that was read waits for what is in it to be recorded. */
const lasts = 24 * 60 * 60 * 1000

/** A file of minutes as it was read, for the person who sent it. `bytes` is the file itself, null where something in it is closed. */
export type ReadMinutes = {
  readonly id: string
  readonly person: string
  /** The fingerprint of the file that was sent. */
  readonly sha256: string
  readonly content: Minutes
  readonly bytes: Uint8Array | null
  readonly readAt: Date
}
type Tables = {
  desk_minutes: { id: string; person: string; sha256: string; content: Minutes; bytes: Uint8Array | null; read_at: Date }
}
const inAlliance = (tx: Tx) => tx.$extendTables<Tables>()
const stillGood = (now: Date) => new Date(now.getTime() - lasts)

/** Lays what a person's file said on the desk, in place of what an earlier file of theirs said; everybody's that are too old go. */
export async function putMinutes(tx: Tx, { id, person, sha256, content, bytes, readAt }: ReadMinutes): Promise<void> {
  await inAlliance(tx).deleteFrom('desk_minutes').where('read_at', '<', stillGood(readAt)).execute()
  const row = { id, sha256, content: JSON.stringify(content) as never, bytes: bytes && Buffer.from(bytes), read_at: readAt }
  await inAlliance(tx)
    .insertInto('desk_minutes')
    .values({ ...row, person })
    .onConflict((on) => on.column('person').doUpdateSet(row))
    .execute()
}

/** The file of that person's by its id; undefined where it is somebody else's, too old, deleted, or another was sent since. */
export const readMinutesOf = (read: ReadDb, id: string, person: string, now: Date): Promise<ReadMinutes | undefined> =>
  read
    .$extendTables<Tables>()
    .selectFrom('desk_minutes')
    .select(['id', 'person', 'sha256', 'content', 'bytes', 'read_at as readAt'])
    .where('id', '=', id)
    .where('person', '=', person)
    .where('read_at', '>=', stillGood(now))
    .executeTakeFirst()

export const deleteMinutes = (tx: Tx, id: string, person: string) =>
  inAlliance(tx).deleteFrom('desk_minutes').where('id', '=', id).where('person', '=', person).execute()
