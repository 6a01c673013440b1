import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import pg from 'pg'
import type { AllianceSlug } from '#kernel'

/** The whole database, any schema; only this room and identity (people belong to no alliance) use it bare. */
export type Db = { readonly kysely: Kysely<object>; readonly pool: pg.Pool; readonly connection: pg.ClientConfig }
/** One alliance's schema inside a transaction: what writers take. Rooms add their tables by `$extendTables`. */
export type Tx = Transaction<object>
/** One alliance's schema, for looking only. */
export type ReadDb = ReadonlyKysely<object>

const named = new Map<string, string>()
/** Only what is sent again and again: a migration holds several statements, which cannot have one name. */
const isRepeated = /^(select|insert|update|delete|with)\b/
const nameOf = (text: string) => {
  if (text.length > 4000 || !isRepeated.test(text)) return undefined
  const known = named.get(text)
  if (known || named.size >= 500) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  named.set(text, name)
  return name
}

/**
 * Sends every statement under a name, so that the server parses and plans it once a connection: point reads twice as fast.
 * Not in a transaction that makes a schema: were it rolled back, what was planned for its types could never run again.
 */
class NamingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    // The pool listens only while a connection rests: one that dies in use would end the program. Its statements fail by themselves.
    this.on('error', () => {})
  }

  #making = false

  // biome-ignore lint/suspicious/noExplicitAny: pg's query has a dozen overloads; only the (text, values) one is touched.
  override query(...args: any[]): any {
    const [text, values, ...rest] = args
    if (typeof text === 'string' && /^(create schema|commit|rollback)\b/.test(text)) this.#making = text.startsWith('create')
    const name = typeof text === 'string' && Array.isArray(values) && !this.#making ? nameOf(text) : undefined
    // @ts-expect-error the overloads cannot be spread
    return name ? super.query({ name, text, values }, ...rest) : super.query(...args)
  }
}

const asText = (value: string) => value
const parsers: Partial<Record<number, (value: string) => unknown>> = { 1082: asText, 20: Number }
/** A day stays text (pg would make it local midnight) and a sequence stays a number (it is far below 2^53). */
const types = { getTypeParser: (oid: number, format?: 'text') => parsers[oid] ?? pg.types.getTypeParser(oid, format) }

/** Opens the pool. `connection` is what pg calls a client configuration: a connection string or host, user, password, database. */
export function connect(connection: pg.ClientConfig, size = 12): Db {
  const pool = new pg.Pool({
    ...connection,
    max: size,
    types: types as pg.CustomTypesConfig,
    Client: NamingClient,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
  })
  // A server that goes away takes idle connections with it; the pool replaces them on the next use.
  pool.on('error', () => {})
  return { kysely: new Kysely<object>({ dialect: new PostgresDialect({ pool }) }), pool, connection }
}

export const schemaOf = (alliance: AllianceSlug) => `alliance_${alliance.replaceAll('-', '_')}`

/** One look at one alliance: everything read inside comes from one snapshot. */
export const looking = <T>(db: Db, alliance: AllianceSlug, look: (read: ReadDb) => Promise<T>): Promise<T> =>
  db.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => look(tx.withSchema(schemaOf(alliance)) as unknown as ReadDb))

/** One alliance's schema for a look of a single statement, which is a snapshot of its own. */
export const glancing = (db: Db, alliance: AllianceSlug): ReadDb => db.kysely.withSchema(schemaOf(alliance)) as unknown as ReadDb
