import { inject, onTestFinished } from 'vitest'
import { connect, type Db } from '#db'
import { Heads, type Ledger } from '#journal'
import { databaseOn, filledPrefix, templates } from './cluster.ts'

let made = 0

/** A template that is made when the first test of a run asks for it: `name` tells it from others, `fill` loads what it holds. */
export type Filled = {
  readonly name: string
  readonly from: keyof typeof templates
  readonly fill: (ledger: Ledger) => Promise<void>
}

/** The same template for all workers: whoever comes while it is being made waits for it, and a half-filled one never has its name. */
async function madeOnce({ name, from, fill }: Filled): Promise<string> {
  const cluster = inject('cluster')
  const template = `${filledPrefix}${name}`
  const server = connect(cluster, 1)
  try {
    await server.pool.query('select pg_advisory_lock(hashtext($1))', [template])
    const { rowCount } = await server.pool.query('select from pg_database where datname = $1', [template])
    if (rowCount) return template
    await server.pool.query(`drop database if exists ${template}_half with (force)`)
    await server.pool.query(`create database ${template}_half template ${templates[from]}`)
    const db = connect(databaseOn(cluster, `${template}_half`), 3)
    const heads = await Heads.listen(db)
    await fill({ db, heads })
    await heads.close()
    await db.pool.end()
    await server.pool.query(`alter database ${template}_half rename to ${template}`)
    return template
  } finally {
    await server.pool.end()
  }
}

/** A database of the test's own, copied from a template and gone when the test ends; `second` is another program on it. */
export async function freshDatabase(
  template: keyof typeof templates | Filled = 'empty',
): Promise<{ ledger: Ledger; second: () => Promise<Ledger> }> {
  const cluster = inject('cluster')
  const from = typeof template === 'string' ? templates[template] : await madeOnce(template)
  const name = `samsigte_test_${process.pid}_${++made}`
  const server = connect(cluster, 1)
  await server.pool.query(`create database ${name} template ${from}`)
  const ledgers: Ledger[] = []
  const open = async (): Promise<Ledger> => {
    const db: Db = connect(databaseOn(cluster, name), 6)
    const ledger = { db, heads: await Heads.listen(db) }
    ledgers.push(ledger)
    return ledger
  }
  onTestFinished(async () => {
    for (const { db, heads } of ledgers) {
      await heads.close()
      await db.pool.end()
    }
    await server.pool.query(`drop database if exists ${name} with (force)`)
    await server.pool.end()
  })
  return { ledger: await open(), second: open }
}
