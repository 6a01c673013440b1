import { randomUUID } from 'node:crypto'
import { domainToASCII } from 'node:url'
import { type Db, sharedSchema, type Tx } from '#db'
import { type SharedTables, shared } from './store.ts'

declare const mail: unique symbol
/** A mail address as it is kept and compared: lower case, the domain in ASCII. */
export type Mail = string & { readonly [mail]: true }

/** A mail address that a mail server can take, or null. */
export function parseMail(text: string): Mail | null {
  const [, local, host] = /^([a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64})@([^\s@]{1,253})$/i.exec(text.trim()) ?? []
  const domain = host && domainToASCII(host)
  if (!local || !domain || !/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(domain)) return null
  const whole = `${local}@${domain}`.toLowerCase()
  return whole.length <= 254 ? (whole as Mail) : null
}

/** The person with that address, made when there is none; held until the transaction ends. */
export async function personFor(tx: Tx, mail: Mail): Promise<string> {
  const db = tx.withSchema(sharedSchema).$extendTables<SharedTables>()
  const insert = db.insertInto('people').values({ id: randomUUID(), mail })
  await insert.onConflict((on) => on.column('mail').doNothing()).execute()
  return (await db.selectFrom('people').select('id').where('mail', '=', mail).forUpdate().executeTakeFirstOrThrow()).id
}

export const personByMail = async (db: Db, mail: Mail): Promise<string | null> =>
  (await shared(db).selectFrom('people').select('id').where('mail', '=', mail).executeTakeFirst())?.id ?? null

/** Mail addresses by person; whoever was erased is not there. */
export async function mailsOf(db: Db, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await shared(db)
    .selectFrom('people')
    .selectAll()
    .where('id', 'in', [...people])
    .execute()
  return new Map(rows.map(({ id, mail }) => [id, mail]))
}
