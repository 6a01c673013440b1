import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Difference } from './words.ts'

/** Not made by facts: the journal itself, which the chain proves, and who stood behind it, which can be erased. */
const beside = ['journal', 'journal_head', 'journal_people']
/** What lies on the desk is not public yet, or is about persons: no fact makes it, and it may be erased. */
const onTheDesk = /^desk_/

/** Every table of a schema with its columns and their types. */
async function shapesOf(tx: Tx, schema: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; columns: string }>`
    select t.table_name as name, coalesce(string_agg(c.column_name || ' ' || c.udt_name, ', ' order by c.column_name), '') as columns
    from information_schema.tables t
    left join information_schema.columns c using (table_schema, table_name)
    where t.table_schema = ${schema} and t.table_type = 'BASE TABLE' group by t.table_name order by t.table_name`.execute(tx)
  return new Map(rows.map(({ name, columns }) => [name, columns]))
}

/** The first table that is not as the program's own migrations make it. */
export async function firstOtherShape(tx: Tx, kept: string, rebuilt: string): Promise<Difference | null> {
  const [here, there] = [await shapesOf(tx, kept), await shapesOf(tx, rebuilt)]
  for (const [table, columns] of there) {
    if (!here.has(table)) return { kind: 'no-table', table }
    if (here.get(table) !== columns) return { kind: 'other-columns', table }
  }
  const strange = [...here.keys()].find((table) => !there.has(table))
  return strange === undefined ? null : { kind: 'strange-table', table: strange }
}

/** The tables whose rows the facts make. */
export const tablesOf = async (tx: Tx, schema: string): Promise<string[]> =>
  [...(await shapesOf(tx, schema)).keys()].filter((name) => !beside.includes(name) && !onTheDesk.test(name))

const onlyIn = async (tx: Tx, table: string, here: string, there: string) => {
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(one)::text as row from ${sql.id(here, table)} one
    except all select to_jsonb(one)::text from ${sql.id(there, table)} one order by 1 limit 1`.execute(tx)
  return rows[0]?.row.slice(0, 500)
}

/** What the two schemas do not agree on: for each table that differs, the first row that one has and the other has not. */
export async function differences(tx: Tx, kept: string, rebuilt: string): Promise<Difference[]> {
  const found: Difference[] = []
  for (const table of await tablesOf(tx, kept)) {
    const lacking = await onlyIn(tx, table, rebuilt, kept)
    const extra = lacking === undefined ? await onlyIn(tx, table, kept, rebuilt) : undefined
    if (lacking !== undefined) found.push({ kind: 'only-in-facts', table, row: lacking })
    if (extra !== undefined) found.push({ kind: 'only-in-tables', table, row: extra })
  }
  return found
}
