import { inject, onTestFinished } from 'vitest'
import { connect, type Db } from '#db'
import { Heads, type Ledger } from '#journal'
import { databaseOn, templates } from './cluster.ts'

let made = 0

/** A database of the test's own, copied from a template and gone when the test ends; `second` is another program on it. */
export async function freshDatabase(
  template: keyof typeof templates = 'empty',
): Promise<{ ledger: Ledger; second: () => Promise<Ledger> }> {
  const cluster = inject('cluster')
  const name = `samsigte_test_${process.pid}_${++made}`
  const server = connect(cluster, 1)
  await server.pool.query(`create database ${name} template ${templates[template]}`)
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
