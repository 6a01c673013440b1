import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connect, foundAlliance, migrate } from '#db'
import { Heads } from '#journal'
import { type AllianceSlug, projectRoot } from '#kernel'
import { load } from '#loading'
import { installQueue } from '#mail'
import { readFolder } from '#reading'
import { openDatabase } from '../../src/db/postgres-open.ts'
import { wordTrouble } from '../../src/db/postgres-troubles.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: pg.ClientConfig
  }
}

/** Templates that a test's own database is copied from: an empty one, one with two alliances' empty tables, and one with the real alliance loaded. */
export const templates = {
  empty: 'samsigte_template_empty',
  founded: 'samsigte_template_founded',
  kkr: 'samsigte_template_kkr',
} as const
/** Templates that tests make themselves, each once a run, are named by this and what they hold. */
export const filledPrefix = 'samsigte_filled_'
/** The alliances that the founded template has tables for. */
export const foundedAlliances = ['opdigtet', 'nabo'] as const

/** The same server, another database. In a connection string the name has to be put in: there it wins over what stands beside it. */
export function databaseOn(connection: pg.ClientConfig, database: string): pg.ClientConfig {
  if (!connection.connectionString) return { ...connection, database }
  const address = new URL(connection.connectionString)
  address.pathname = `/${database}`
  return { ...connection, connectionString: address.href }
}

async function make(
  connection: pg.ClientConfig,
  name: string,
  from: string,
  fill: (database: ReturnType<typeof connect>) => Promise<void>,
) {
  const server = connect(connection, 1)
  await server.pool.query(`drop database if exists ${name} with (force)`)
  await server.pool.query(`create database ${name} template ${from}`)
  await server.pool.end()
  const database = connect(databaseOn(connection, name), 3)
  await fill(database)
  await database.pool.end()
}

/** As a program's start does it. */
async function prepare(db: ReturnType<typeof connect>) {
  await migrate(db)
  await installQueue(db.connection)
}

const foundBoth = (db: ReturnType<typeof connect>) =>
  db.kysely.transaction().execute(async (tx) => {
    for (const slug of foundedAlliances) await foundAlliance(tx, slug as AllianceSlug)
  })

async function loadKkr(db: ReturnType<typeof connect>) {
  const heads = await Heads.listen(db)
  const files = await readFolder(join(projectRoot, 'data/kkr-hovedstaden'))
  if (!files.ok) throw new Error(JSON.stringify(files.refusal))
  const actor = { by: { office: 'operator' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const
  const loaded = await load({ db, heads }, 'kkr-hovedstaden' as AllianceSlug, actor, files.value)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  await heads.close()
}

/** A server that holds nothing but tests need not outlive a power cut: without waiting for the disk a database of one's own is made sooner. */
async function hurry(connection: pg.ClientConfig) {
  const server = connect(connection, 1)
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
    await server.pool.query(`alter system set ${setting} = off`)
  await server.pool.query('select pg_reload_conf()')
  await server.pool.end()
}

/** A folder that PostgreSQL's user may pass through too: root's server would otherwise lie elsewhere, on the disk, and stay there. */
function open(parent: string): string {
  const folder = mkdtempSync(join(parent, 'samsigte-test-'))
  chmodSync(folder, 0o755)
  return folder
}

/** In memory where there is plenty: thousands of short-lived files cost a disk's file system more than the tests themselves. */
function roomyFolder(): string {
  const memory = '/dev/shm'
  try {
    const { bavail, bsize } = statfsSync(memory)
    if (bavail * bsize > 4e9) return open(memory)
  } catch {
    // Not every machine has it, or lets us write there.
  }
  return open(tmpdir())
}

async function dropFilled(connection: pg.ClientConfig) {
  const server = connect(connection, 1)
  const { rows } = await server.pool.query('select datname from pg_database where datname like $1', [`${filledPrefix}%`])
  for (const { datname } of rows) await server.pool.query(`drop database if exists ${datname} with (force)`)
  await server.pool.end()
}

/**
 * One server for the whole run: our own, or the one in SAMSIGTE_TEST_DATABASE_URL (its user must be allowed to make databases).
 */
export default async function setup(project: TestProject) {
  const folder = roomyFolder()
  // Root's server is another user: where it cannot enter, its files would lie elsewhere, and outlive the run.
  chmodSync(folder, 0o755)
  const url = process.env.SAMSIGTE_TEST_DATABASE_URL ?? null
  const opened = await openDatabase({ databaseUrl: url, dataFolder: folder, hold: 'program', say: () => {} })
  if (!opened.ok) throw new Error(wordTrouble(opened.refusal))
  const { connection } = opened.value
  const end = async () => {
    await opened.value.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    if (url === null) await hurry(connection)
    else await dropFilled(connection)
    await make(connection, templates.empty, 'template0', prepare)
    await make(connection, templates.founded, templates.empty, foundBoth)
    await make(connection, templates.kkr, templates.empty, loadKkr)
  } catch (failed) {
    await end()
    throw failed
  }
  project.provide('cluster', connection)
  return end
}
