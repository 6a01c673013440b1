import { sql } from 'kysely'
import type { CaseFormat } from '#case-files'
import type { ReadDb, Tx } from '#db'
import type { Head } from '#journal'
import { inDanishOrder, type MunicipalityCode } from '#kernel'
import type { Failure, MadeFiles, Order, OrderedPackages, Package, PackageState } from './words.ts'

type PackingTables = {
  desk_case_orders: { id: string; edition: number; ordered_at: Date }
  desk_case_packages: {
    order_id: string
    code: MunicipalityCode
    municipality: string
    state: PackageState
    failure: Failure | null
    sequence: number | null
    hash: string | null
    made_at: Date | null
  }
  desk_case_package_files: { order_id: string; code: MunicipalityCode; format: CaseFormat; bytes: Uint8Array }
}
const tables = (tx: Tx) => tx.$extendTables<PackingTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<PackingTables>()

/** Orders take turns; look at them in a statement after this one. */
export const lockOrders = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('case orders'))`.execute(tx)

export async function putOrder(
  tx: Tx,
  { id, edition, orderedAt }: Order,
  members: readonly { readonly code: MunicipalityCode; readonly name: string }[],
) {
  await tables(tx).insertInto('desk_case_orders').values({ id, edition, ordered_at: orderedAt }).execute()
  const waiting = { state: 'waiting', failure: null, sequence: null, hash: null, made_at: null } as const
  const rows = members.map(({ code, name }) => ({ order_id: id, code, municipality: name, ...waiting }))
  await tables(tx).insertInto('desk_case_packages').values(rows).execute()
}

/** Earlier orders of the edition: their files are of no more use. */
export const dropOrders = (tx: Tx, edition: number) =>
  tables(tx).deleteFrom('desk_case_orders').where('edition', '=', edition).execute()

export const findOrder = async (read: ReadDb, id: string): Promise<Order | null> =>
  (await lookingAt(read)
    .selectFrom('desk_case_orders')
    .select(['id', 'edition', 'ordered_at as orderedAt'])
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

const readPackages = async (read: ReadDb, order: string): Promise<Package[]> =>
  inDanishOrder(
    await lookingAt(read)
      .selectFrom('desk_case_packages as package')
      .leftJoin('desk_case_package_files as file', (join) =>
        join.onRef('file.order_id', '=', 'package.order_id').onRef('file.code', '=', 'package.code'),
      )
      .select(['package.code', 'municipality', 'state', 'failure', 'sequence', 'hash', 'made_at as madeAt'])
      .select(sql<number>`coalesce(sum(length(bytes)), 0)::int`.as('bytes'))
      .where('package.order_id', '=', order)
      .groupBy(['package.order_id', 'package.code'])
      .execute(),
    ({ municipality }) => municipality,
  )

/** Every order with how far each municipality's files are, the newest first. */
export async function readOrders(read: ReadDb): Promise<OrderedPackages[]> {
  const orders = await lookingAt(read)
    .selectFrom('desk_case_orders')
    .select(['id', 'edition', 'ordered_at as orderedAt'])
    .orderBy('ordered_at', 'desc')
    .orderBy('edition', 'desc')
    .execute()
  return Promise.all(orders.map(async (order) => ({ ...order, packages: await readPackages(read, order.id) })))
}

/** The files of one package, in the order of their formats' names. */
export const readFiles = (read: ReadDb, order: string, code: MunicipalityCode): Promise<MadeFiles> =>
  lookingAt(read)
    .selectFrom('desk_case_package_files')
    .select(['format', 'bytes'])
    .where('order_id', '=', order)
    .where('code', '=', code)
    .orderBy('format')
    .execute()

/** Which packages wait to be made. */
export const readWaiting = (read: ReadDb) =>
  lookingAt(read)
    .selectFrom('desk_case_packages')
    .select(['order_id as order', 'code'])
    .where('state', '=', 'waiting')
    .orderBy('order_id')
    .orderBy('code')
    .execute()

/** Takes a package that waits until the transaction ends; null where it does not, or somebody else has it. */
export const takeWaiting = async (tx: Tx, order: string, code: MunicipalityCode): Promise<Order | null> =>
  (await tables(tx)
    .selectFrom('desk_case_packages as package')
    .innerJoin('desk_case_orders as ordered', 'ordered.id', 'package.order_id')
    .select(['ordered.id', 'ordered.edition', 'ordered.ordered_at as orderedAt'])
    .where('package.order_id', '=', order)
    .where('package.code', '=', code)
    .where('package.state', '=', 'waiting')
    .forUpdate('package')
    .skipLocked()
    .executeTakeFirst()) ?? null

const one = (tx: Tx, order: string, code: MunicipalityCode) =>
  tables(tx).updateTable('desk_case_packages').where('order_id', '=', order).where('code', '=', code)

type Made = { readonly head: Head; readonly files: MadeFiles; readonly now: Date }
export async function putMade(tx: Tx, order: string, code: MunicipalityCode, { head, files, now }: Made) {
  const rows = files.map(({ format, bytes }) => ({ order_id: order, code, format, bytes: Buffer.from(bytes) }))
  await tables(tx).insertInto('desk_case_package_files').values(rows).execute()
  const made = { state: 'made', sequence: head.sequence, hash: head.hash, made_at: now } as const
  await one(tx, order, code).set(made).execute()
}

export const putFailed = (tx: Tx, order: string, code: MunicipalityCode, failure: Failure) =>
  one(tx, order, code).set({ state: 'failed', failure }).where('state', '=', 'waiting').execute()

/** Those that failed wait again; answers with which. */
export const waitAgain = (tx: Tx, order: string) =>
  tables(tx)
    .updateTable('desk_case_packages')
    .set({ state: 'waiting', failure: null })
    .where('order_id', '=', order)
    .where('state', '=', 'failed')
    .returning('code')
    .execute()
