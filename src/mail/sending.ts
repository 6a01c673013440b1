import { sql } from 'kysely'
import type { Db } from '#db'
import type { Clock } from '#kernel'
import { markTold } from './gathering.ts'
import { clearRefused, markRefused } from './refused.ts'
import { mailTables } from './tables.ts'
import type { Transport } from './transport.ts'

export type Sending = {
  readonly db: Db
  readonly clock: Clock
  readonly transport: Transport
  /** Hears what goes wrong, without names or addresses. */
  readonly report: (error: unknown) => void
}

type Waiting = {
  id: number
  recipient: string
  subject: string
  body: string
  valid_until: Date | null
  attempts: number
  notices: boolean
}

/** The letter, counted as tried once more; undefined when it is sent, given up or erased. */
const take = (db: Db, id: number): Promise<Waiting | undefined> =>
  mailTables(db)
    .updateTable('outbox')
    .set({ attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .where('body', '<>', '')
    .returning(['id', 'recipient', 'subject', 'body', 'valid_until', 'attempts', 'notices'])
    .executeTakeFirst()

/** Sends one letter; what it said is erased when it has gone or is given up. False when it is to be tried again; `last`: it will not be. */
export async function sendLetter({ db, clock, transport, report }: Sending, id: number, last: boolean): Promise<boolean> {
  const letter = await take(db, id)
  if (!letter) return true
  if (letter.valid_until && letter.valid_until <= clock.now()) return giveUp(db, letter, 'for sent')
  const { recipient: to, subject, body: text } = letter
  const failed = await transport.send({ to, subject, text })
  if (!failed) return arrived(db, letter, clock.now())
  if (letter.attempts === 1 || failed.final || last) report({ name: 'a letter was not sent', code: failed.code })
  // Also what was tried in vain for two days is told to the secretariat: what the letter said is lost on whoever did not get it.
  if (failed.final || last) {
    await db.kysely.transaction().execute((tx) => markRefused(tx, to, failed.code, clock.now()))
    return giveUp(db, letter, failed.code)
  }
  await mailTables(db).updateTable('outbox').set({ failure: failed.code }).where('id', '=', id).execute()
  return false
}

const arrived = (db: Db, { id, recipient, notices }: Waiting, now: Date) =>
  db.kysely.transaction().execute(async (tx) => {
    await mailTables(tx).updateTable('outbox').set({ sent_at: now, body: '', failure: null }).where('id', '=', id).execute()
    await clearRefused(tx, recipient)
    if (notices) await markTold(tx, recipient, now)
    return true
  })

async function giveUp(db: Db, { id }: Waiting, failure: string) {
  await mailTables(db).updateTable('outbox').set({ failure, body: '' }).where('id', '=', id).execute()
  return true
}
