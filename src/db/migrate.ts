import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type AllianceSlug, projectRoot } from '#kernel'
import { type Db, schemaOf, type Tx } from './connection.ts'

export const sharedSchema = 'samsigte'
type Migration = { name: string; text: string; hash: string }

const read = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })

/** Runs one schema's migrations that are not yet applied, in name order. `{schema}` in a file stands for the schema. */
async function apply(tx: Tx, schema: string, migrations: Migration[]) {
  const there = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(tx)
  if (there.rows.length === 0) await sql`create schema if not exists ${sql.id(schema)}`.execute(tx)
  await sql`create table if not exists ${sql.id(schema, 'migrations')} (name text primary key, hash text not null)`.execute(tx)
  const { rows } = await sql<{ name: string; hash: string }>`select name, hash from ${sql.id(schema, 'migrations')}`.execute(tx)
  const applied = new Map(rows.map((row) => [row.name, row.hash]))
  for (const { name, text, hash } of migrations) {
    const before = applied.get(name)
    if (before && before !== hash) throw new Error(`migration ${schema}/${name} was changed after it had been applied`)
    if (before) continue
    await sql.raw(text.replaceAll('{schema}', schema)).execute(tx)
    await sql`insert into ${sql.id(schema, 'migrations')} values (${name}, ${hash})`.execute(tx)
  }
}

/** Brings an alliance's tables up to date in any schema; `verify` uses it to build a second set beside the first. */
export const migrateSchema = (tx: Tx, schema: string) => apply(tx, schema, read(join(projectRoot, 'migrations/alliance')))

/** Brings the shared schema and every alliance up to date; two programs starting together wait for each other. */
export const migrate = (db: Db) =>
  db.kysely.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('samsigte migrations'))`.execute(tx)
    await apply(tx, sharedSchema, read(join(projectRoot, 'migrations/shared')))
    const { rows } = await sql<{ slug: AllianceSlug }>`select slug from ${sql.id(sharedSchema, 'alliances')}`.execute(tx)
    for (const { slug } of rows) await migrateSchema(tx, schemaOf(slug))
  })

/** Makes an alliance's schema if it is not there, in the transaction that first records something in it. */
export async function foundAlliance(tx: Tx, alliance: AllianceSlug): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('samsigte migrations'))`.execute(tx)
  await sql`insert into ${sql.id(sharedSchema, 'alliances')} (slug) values (${alliance}) on conflict do nothing`.execute(tx)
  await migrateSchema(tx, schemaOf(alliance))
}

/** The alliances that this database holds, by address name. */
export async function allianceSlugs(db: Db): Promise<AllianceSlug[]> {
  const { rows } = await sql<{ slug: AllianceSlug }>`select slug from ${sql.id(sharedSchema, 'alliances')} order by slug`.execute(
    db.kysely,
  )
  return rows.map((row) => row.slug)
}
