import type { ReadDb, Tx } from '#db'
import type { MunicipalityCode } from '#kernel'
import type { FileRead } from './words.ts'

/** How long a file that was read waits to be saved. */
const lasts = 24 * 60 * 60 * 1000

/** A file as it was read, for the municipality that sent it; whoever writes for the municipality may see it. */
export type KeptFile = {
  readonly id: string
  readonly code: MunicipalityCode
  readonly edition: number
  readonly content: FileRead
  readonly readAt: Date
  readonly savedAt: Date | null
}
type Tables = {
  desk_assessment_files: {
    id: string
    code: MunicipalityCode
    edition: number
    content: FileRead
    read_at: Date
    saved_at: Date | null
  }
}
const inAlliance = (tx: Tx) => tx.$extendTables<Tables>()
const stillGood = (now: Date) => new Date(now.getTime() - lasts)

/** Keeps what a file said, and lets go of everybody's that are too old. */
export async function putFile(tx: Tx, { readAt, content, ...file }: Omit<KeptFile, 'savedAt'>): Promise<void> {
  await inAlliance(tx).deleteFrom('desk_assessment_files').where('read_at', '<', stillGood(readAt)).execute()
  const row = { ...file, content: JSON.stringify(content) as never, read_at: readAt, saved_at: null }
  await inAlliance(tx).insertInto('desk_assessment_files').values(row).execute()
}

/** A municipality's file by its id; undefined where it is another's, or too old. */
export const readFileOf = (
  read: ReadDb,
  { id, code, edition }: Pick<KeptFile, 'id' | 'code' | 'edition'>,
  now: Date,
): Promise<KeptFile | undefined> =>
  read
    .$extendTables<Tables>()
    .selectFrom('desk_assessment_files')
    .select(['id', 'code', 'edition', 'content', 'read_at as readAt', 'saved_at as savedAt'])
    .where('id', '=', id)
    .where('code', '=', code)
    .where('edition', '=', edition)
    .where('read_at', '>=', stillGood(now))
    .executeTakeFirst()

export const markSaved = (tx: Tx, id: string, now: Date) =>
  inAlliance(tx).updateTable('desk_assessment_files').set({ saved_at: now }).where('id', '=', id).execute()
