import type { Generated, Kysely } from 'kysely'
import { type Db, sharedSchema, type Tx } from '#db'
import type { CalendarDay } from '#kernel'

/** What the shared schema has of this room. All of it names persons, and is forgotten with them. */
export type MailTables = {
  outbox: {
    id: Generated<number>
    recipient: string
    subject: string
    body: string
    written_at: Date
    valid_until: Date | null
    attempts: Generated<number>
    sent_at: Date | null
    failure: string | null
    notices: boolean
  }
  notices: {
    id: Generated<number>
    alliance: string
    recipient: string
    text: string
    address: string | null
    given_at: Date
    valid_until: Date | null
  }
  notice_days: { recipient: string; told_on: CalendarDay }
  refused_addresses: { recipient: string; answer: string; refused_at: Date }
}

export const mailTables = (db: Db | Tx): Kysely<MailTables> =>
  ('kysely' in db ? db.kysely : db).withSchema(sharedSchema).$extendTables<MailTables>()
