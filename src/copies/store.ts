import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type { CalendarDay } from '#kernel'
import type { Copy, CopyErased, CopyKept, KeptPaper, RecordedCopy } from './words.ts'

type CopyTables = {
  copies: {
    sha256: string
    address: string
    sequence: number
    name: string
    media_type: string
    size: number
    fetched_on: CalendarDay
  }
  erased_copies: { sha256: string; sequence: number; reason: string }
  desk_copies: { sha256: string; bytes: Uint8Array }
}
const inAlliance = (tx: Tx) => tx.$extendTables<CopyTables>()
const columns = [
  'copies.sha256',
  'address',
  'copies.sequence',
  'name',
  'media_type as mediaType',
  'size',
  'fetched_on as fetchedOn',
  'reason as erased',
] as const

export async function applyCopy(tx: Tx, { type: _, mediaType, fetchedOn, ...copy }: CopyKept, { sequence }: Entry) {
  const row = { ...copy, media_type: mediaType, fetched_on: fetchedOn, sequence }
  await inAlliance(tx).insertInto('copies').values(row).execute()
}

export const applyErased = (tx: Tx, { sha256, reason }: CopyErased, { sequence }: Entry) =>
  inAlliance(tx).insertInto('erased_copies').values({ sha256, sequence, reason }).execute()

/** Takes the paper itself off the desk. */
export const deleteBytes = (tx: Tx, sha256: string) =>
  inAlliance(tx).deleteFrom('desk_copies').where('sha256', '=', sha256).execute()

/** Lays the paper itself on the desk, once, whatever addresses it is found at. */
export const putBytes = (tx: Tx, sha256: string, bytes: Uint8Array) =>
  inAlliance(tx)
    .insertInto('desk_copies')
    .values({ sha256, bytes: Buffer.from(bytes) })
    .onConflict((on) => on.column('sha256').doNothing())
    .execute()

/** Was this paper kept from that address before? */
export const findCopy = (tx: Tx, { sha256, address }: Copy) =>
  inAlliance(tx)
    .selectFrom('copies')
    .select('sequence')
    .where('sha256', '=', sha256)
    .where('address', '=', address)
    .executeTakeFirst()

/** Was the paper erased? Then it is not kept again. */
export const isErased = async (tx: Tx, sha256: string) =>
  (await inAlliance(tx).selectFrom('erased_copies').select('sequence').where('sha256', '=', sha256).executeTakeFirst()) !==
  undefined

const all = (read: ReadDb) =>
  read
    .$extendTables<CopyTables>()
    .selectFrom('copies')
    .leftJoin('erased_copies', 'erased_copies.sha256', 'copies.sha256')
    .select(columns)

/** Every copy, the newest first; a paper that was found at several addresses is there for each. */
export const readCopies = (read: ReadDb): Promise<RecordedCopy[]> => all(read).orderBy('copies.sequence', 'desc').execute()

/** A paper with its bytes, as it was kept first; undefined where there is none, or none any more. For those who hold an office. */
export const readPaper = (read: ReadDb, sha256: string): Promise<KeptPaper | undefined> =>
  all(read)
    .innerJoin('desk_copies', 'desk_copies.sha256', 'copies.sha256')
    .select('bytes')
    .where('copies.sha256', '=', sha256)
    .orderBy('copies.sequence')
    .limit(1)
    .executeTakeFirst()
