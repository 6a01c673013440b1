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

/** What waits for an address in an alliance goes to another one instead, which took its place; to nobody where there is none. */
export async function passOnNotices(tx: Tx, alliance: AllianceSlug, from: string, to: string | null): Promise<void> {
  const own = mailTables(tx)
  const waiting = { alliance, recipient: from }
  if (to === null)
    await own
      .deleteFrom('notices')
      .where(({ and }) => and(waiting))
      .execute()
  else
    await own
      .updateTable('notices')
      .set({ recipient: to })
      .where(({ and }) => and(waiting))
      .execute()
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
