import { sharedSchema, type Tx } from '#db'
import type { AllianceSlug } from '#kernel'

/** Something that a person should be told by mail: news, a reminder, an invitation. `address` is whole (https://...), where it leads somewhere. */
export type Notice = {
  readonly alliance: AllianceSlug
  readonly recipient: string
  readonly text: string
  readonly address: string | null
  /** After this it is no longer worth telling. */
  readonly validUntil: Date | null
}
type NoticeTables = {
  notices: {
    alliance: string
    recipient: string
    text: string
    address: string | null
    given_at: Date
    valid_until: Date | null
  }
}

/** Notes it in the act's own transaction; it is mailed with all else that waits for the same person, once a day at the most. */
export async function giveNotice(tx: Tx, { validUntil, ...notice }: Notice, now: Date): Promise<void> {
  const db = tx.withSchema(sharedSchema).$extendTables<NoticeTables>()
  await db
    .insertInto('notices')
    .values({ ...notice, given_at: now, valid_until: validUntil })
    .execute()
}
