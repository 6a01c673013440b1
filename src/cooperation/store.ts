import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type { MunicipalityCode, RoughDay } from '#kernel'
import type { CooperationRecorded, CooperationWithdrawn, RecordedCooperation, Seeking } from './words.ts'

type CooperationTables = {
  cooperations: {
    id: string
    goal: string
    what: string
    others: string
    host: MunicipalityCode | null
    valid_from: RoughDay
    valid_to: RoughDay
    seeks: Seeking
    note: string
    address: string
    source: string
    sequence: number
    withdrawn: string | null
  }
  cooperating: { cooperation: string; code: MunicipalityCode }
}

export async function applyCooperation(tx: Tx, { type: _, id, codes, from, to, ...fact }: CooperationRecorded, entry: Entry) {
  const db = tx.$extendTables<CooperationTables>()
  const row = { ...fact, valid_from: from, valid_to: to, sequence: entry.sequence, withdrawn: null }
  await db
    .insertInto('cooperations')
    .values({ id, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute()
  await db.deleteFrom('cooperating').where('cooperation', '=', id).execute()
  const rows = codes.map((code) => ({ cooperation: id, code }))
  if (rows.length) await db.insertInto('cooperating').values(rows).execute()
}

export const applyWithdrawn = (tx: Tx, { id, reason }: CooperationWithdrawn, { sequence }: Entry) =>
  tx
    .$extendTables<CooperationTables>()
    .updateTable('cooperations')
    .set({ withdrawn: reason, sequence })
    .where('id', '=', id)
    .execute()

/** All that is recorded, withdrawn too, in the order of beginning; what nobody knows the beginning of comes first. */
export async function readCooperations(read: ReadDb): Promise<RecordedCooperation[]> {
  const db = read.$extendTables<CooperationTables>()
  const rows = await db.selectFrom('cooperations').selectAll().orderBy('valid_from').orderBy('id').execute()
  const who = Map.groupBy(
    await db.selectFrom('cooperating').selectAll().orderBy('code').execute(),
    ({ cooperation }) => cooperation,
  )
  return rows.map(({ valid_from: from, valid_to: to, ...row }) => ({
    ...row,
    from,
    to,
    codes: (who.get(row.id) ?? []).map(({ code }) => code),
  }))
}
