import type { ReadDb, Tx } from '#db'
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
