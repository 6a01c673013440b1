import type { Generated } from 'kysely'
import { sharedSchema, type Tx } from '#db'
import type { Letter } from './words.ts'

export type LetterTables = {
  outbox: {
    id: Generated<number>
    recipient: string
    subject: string
    body: string
    written_at: Date
    valid_until: Date | null
    attempts: Generated<number>
    next_try_at: Date | null
    sent_at: Date | null
    failure: string | null
  }
}

/** Writes a letter down in the act's own transaction: it goes when the act has happened, and not otherwise. */
export async function writeLetter(tx: Tx, { to, subject, text, validUntil }: Letter, now: Date): Promise<void> {
  const row = { recipient: to, subject, body: text, written_at: now, valid_until: validUntil ?? null, next_try_at: now }
  await tx.withSchema(sharedSchema).$extendTables<LetterTables>().insertInto('outbox').values(row).execute()
}
