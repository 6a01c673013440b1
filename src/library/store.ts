import type { ReadDb, Tx } from '#db'
import type { RoughDay } from '#kernel'
import type { Paper, PaperRecorded } from './words.ts'

type LibraryTables = {
  papers: {
    id: string
    kind: Paper['kind']
    area: Paper['area']
    title: string
    valid_from: RoughDay
    valid_to: RoughDay
    replaced_by: string
    note: string
  }
}

export async function applyPaper(tx: Tx, { type: _, id, from, to, replacedBy, ...paper }: PaperRecorded) {
  const row = { ...paper, valid_from: from, valid_to: to, replaced_by: replacedBy }
  const insert = tx
    .$extendTables<LibraryTables>()
    .insertInto('papers')
    .values({ id, ...row })
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
}

export const readPapers = (read: ReadDb): Promise<Paper[]> =>
  read
    .$extendTables<LibraryTables>()
    .selectFrom('papers')
    .select(['id', 'kind', 'area', 'title', 'valid_from as from', 'valid_to as to', 'replaced_by as replacedBy', 'note'])
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
