import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Difference } from './words.ts'

/** Kept beside the facts, and not made by them. */
const beside = ['journal', 'journal_head', 'journal_people', 'migrations']

export async function tablesOf(tx: Tx, schema: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = ${schema} and table_type = 'BASE TABLE' order by table_name`.execute(tx)
  return rows.map(({ name }) => name).filter((name) => !beside.includes(name))
}

const onlyIn = async (tx: Tx, table: string, here: string, there: string) => {
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(one)::text as row from ${sql.id(here, table)} one
    except all select to_jsonb(one)::text from ${sql.id(there, table)} one order by 1 limit 1`.execute(tx)
  return rows[0]?.row.slice(0, 500)
}

/** The first row that one schema has and the other has not. */
export async function firstDifference(tx: Tx, kept: string, rebuilt: string): Promise<Difference | null> {
  for (const table of await tablesOf(tx, kept)) {
    const extra = await onlyIn(tx, table, kept, rebuilt)
    const lacking = await onlyIn(tx, table, rebuilt, kept)
    if (lacking) return { kind: 'only-in-facts', table, row: lacking }
    if (extra) return { kind: 'only-in-tables', table, row: extra }
  }
  return null
}
