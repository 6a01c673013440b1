import { sql } from 'kysely'
import { allianceSlugs, type Db, schemaOf, sharedSchema } from '#db'
import { type AllianceSlug, dayOf } from '#kernel'
import { writeLetter } from './letters.ts'
import { noticeLetter } from './notice-letter.ts'
import { readWaiting } from './notices.ts'
import { gather } from './rules.ts'
import { mailTables } from './tables.ts'

async function nameOf(db: Db, alliance: AllianceSlug): Promise<readonly [AllianceSlug, string]> {
  const { rows } = await sql<{ name: string }>`select name from ${sql.id(schemaOf(alliance), 'alliance')}`.execute(db.kysely)
  return [alliance, rows[0]?.name ?? alliance]
}

/**
 * Writes one letter to everybody whom something is to be told now, and forgets the notices that are in it, all in one transaction: told
 * once, or not yet. `delivers`: there is a mail server, so that a letter that still lies here has not arrived. Two programs take turns.
 */
export async function gatherNotices(db: Db, delivers: boolean, now: Date): Promise<void> {
  const names = new Map(await Promise.all((await allianceSlugs(db)).map((alliance) => nameOf(db, alliance))))
  await db.kysely.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`${sharedSchema} notices`}))`.execute(tx)
    const tables = mailTables(tx)
    const waiting = await readWaiting(tx)
    const told = await tables.selectFrom('notice_days').selectAll().execute()
    const unsent = tables.selectFrom('outbox').select('recipient').where('notices', '=', true).where('body', '<>', '')
    const held = delivers ? await unsent.execute() : []
    const { letters, stale } = gather(
      waiting,
      new Map(told.map(({ recipient, told_on }) => [recipient, told_on])),
      new Set(held.map(({ recipient }) => recipient)),
      now,
    )
    for (const [recipient, own] of letters) {
      await writeLetter(tx, noticeLetter(recipient, own, names), now, true)
      await markTold(tx, recipient, now)
    }
    const done = [...[...letters.values()].flat(), ...stale].map(({ id }) => id)
    if (done.length > 0) await tables.deleteFrom('notices').where('id', 'in', done).execute()
    await tables.deleteFrom('notice_days').where('told_on', '<', dayOf(now)).execute()
  })
}

/** Remembers that somebody got notices today, or a letter of an earlier day has come only now. */
export const markTold = (tx: Parameters<typeof mailTables>[0], recipient: string, now: Date) =>
  mailTables(tx)
    .insertInto('notice_days')
    .values({ recipient, told_on: dayOf(now) })
    .onConflict((on) => on.column('recipient').doUpdateSet({ told_on: dayOf(now) }))
    .execute()
