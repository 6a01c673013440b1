import type { ReadDb, Tx } from '#db'
import { readFacts } from '#journal'
import type { LoadedRow, RowsLoaded } from './words.ts'

type LoadingTables = { loaded_rows: LoadedRow }

export async function applyRowsLoaded(tx: Tx, { rows }: RowsLoaded) {
  for (let from = 0; from < rows.length; from += 1000) {
    const insert = tx
      .$extendTables<LoadingTables>()
      .insertInto('loaded_rows')
      .values(rows.slice(from, from + 1000))
    const later = insert.onConflict((on) =>
      on
        .columns(['file', 'key'])
        .doUpdateSet((row) => ({ content: row.ref('excluded.content'), record: row.ref('excluded.record') })),
    )
    await later.execute()
  }
}

export const readLoadedRows = (read: ReadDb): Promise<LoadedRow[]> =>
  read.$extendTables<LoadingTables>().selectFrom('loaded_rows').selectAll().orderBy('file').orderBy('key').execute()

const loadedType: RowsLoaded['type'] = 'loading.rows-loaded'

/** The records, among those that these facts are about, that a person has made or changed after a file last did. */
export async function madeByHand(
  read: ReadDb,
  file: string,
  records: Readonly<Record<string, (fact: never) => string | readonly string[]>>,
): Promise<ReadonlySet<string>> {
  const byHand = new Set<string>()
  for (const { fact } of await readFacts(read, [...Object.keys(records), loadedType])) {
    if (fact.type !== loadedType) for (const one of [records[fact.type]?.(fact as never) ?? ''].flat()) byHand.add(one)
    else for (const row of (fact as RowsLoaded).rows) if (row.file === file) byHand.delete(row.record)
  }
  return byHand
}
