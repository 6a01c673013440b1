import type { Db, Tx } from '#db'
import { mailTables } from './tables.ts'

/** A mail server's last word about an address: the number of its answer (550, say; a word where it gave none in two days), and when. */
export type RefusedAddress = { readonly recipient: string; readonly answer: string; readonly refusedAt: Date }

export const markRefused = (tx: Tx, recipient: string, answer: string, now: Date) =>
  mailTables(tx)
    .insertInto('refused_addresses')
    .values({ recipient, answer, refused_at: now })
    .onConflict((on) => on.column('recipient').doUpdateSet({ answer, refused_at: now }))
    .execute()

/** A letter has arrived there, or the address was corrected. */
export const clearRefused = (tx: Tx, recipient: string) =>
  mailTables(tx).deleteFrom('refused_addresses').where('recipient', '=', recipient).execute()

/** Which of these addresses were refused. */
export async function readRefused(db: Db, recipients: readonly string[]): Promise<RefusedAddress[]> {
  if (recipients.length === 0) return []
  const query = mailTables(db).selectFrom('refused_addresses').select(['recipient', 'answer', 'refused_at as refusedAt'])
  return query.where('recipient', 'in', [...new Set(recipients)]).execute()
}
