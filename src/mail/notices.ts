import type { Tx } from '#db'
import type { AllianceSlug } from '#kernel'
import { enqueue } from './queue.ts'
import { mailTables } from './tables.ts'
import type { Notice, WaitingNotice } from './words.ts'

const called = new WeakSet<Tx>()

/** Notes it in the act's own transaction; it is mailed with all else that waits for the same person, once a day at the most. */
export async function giveNotice(tx: Tx, { validUntil, ...notice }: Notice, now: Date): Promise<void> {
  await mailTables(tx)
    .insertInto('notices')
    .values({ ...notice, given_at: now, valid_until: validUntil })
    .execute()
  // One job looks at all that waits.
  if (called.has(tx)) return
  called.add(tx)
  await enqueue(tx, 'notices', {})
}

/** Everything that waits to be told, the oldest first. */
export async function readWaiting(tx: Tx): Promise<WaitingNotice[]> {
  const rows = await mailTables(tx).selectFrom('notices').selectAll().orderBy('id').execute()
  return rows.map(({ given_at, valid_until, alliance, ...row }) => ({
    ...row,
    alliance: alliance as AllianceSlug,
    givenAt: given_at,
    validUntil: valid_until,
  }))
}
