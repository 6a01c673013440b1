import type { Db, Tx } from '#db'
import { enqueue } from './queue.ts'
import { mailTables } from './tables.ts'
import type { Letter } from './words.ts'

/** Writes a letter down in the act's own transaction, with the job that sends it: it goes when the act has happened, and not otherwise. */
export async function writeLetter(tx: Tx, { to, subject, text, validUntil }: Letter, now: Date, notices = false): Promise<void> {
  const row = { recipient: to, subject, body: text, written_at: now, valid_until: validUntil ?? null, notices }
  const { id } = await mailTables(tx).insertInto('outbox').values(row).returning('id').executeTakeFirstOrThrow()
  await enqueue(tx, 'letters', { letter: Number(id) })
}

/** The newest letters, sent or not, for the outbox page of whoever tries the program. */
export const readLetters = (db: Db) =>
  mailTables(db)
    .selectFrom('outbox')
    .select(['id', 'recipient', 'subject', 'body', 'written_at', 'sent_at', 'failure'])
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

/** What is left of a letter (to whom, when) is forgotten after a month. */
const remembered = 30 * 24 * 3600 * 1000
export const forgetOldLetters = (db: Db, now: Date) =>
  mailTables(db)
    .deleteFrom('outbox')
    .where('written_at', '<', new Date(now.getTime() - remembered))
    .execute()

/** Forgets all that was written, or is to be written, to an address; true when there was something. */
export async function forgetRecipient(db: Db, mail: string): Promise<boolean> {
  const tables = mailTables(db)
  const gone = await Promise.all(
    (['outbox', 'notices', 'notice_days', 'refused_addresses'] as const).map((table) =>
      tables.deleteFrom(table).where('recipient', '=', mail).executeTakeFirst(),
    ),
  )
  return gone.some(({ numDeletedRows }) => numDeletedRows > 0n)
}
