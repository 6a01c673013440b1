import type { ReadDb, Tx } from '#db'
import type { MunicipalityCode, RoughDay } from '#kernel'
import type { RecordedWork, WorkBegun, WorkEnded } from './words.ts'

type WorkTables = {
  voluntary_work: {
    id: string
    version: string
    place: number
    code: MunicipalityCode
    work: string
    begun: RoughDay
    with_anyone: boolean
    ended: RoughDay | null
  }
  wished_partners: { work: string; code: MunicipalityCode }
}

/** Begins the work, or corrects what is known of its beginning. */
export async function applyWorkBegun(tx: Tx, { type: _, id, withAnyone, partners, ...work }: WorkBegun) {
  const db = tx.$extendTables<WorkTables>()
  const row = { ...work, with_anyone: withAnyone }
  await db
    .insertInto('voluntary_work')
    .values({ id, ...row, ended: null })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute()
  await db.deleteFrom('wished_partners').where('work', '=', id).execute()
  if (partners.length === 0) return
  await db
    .insertInto('wished_partners')
    .values(partners.map((code) => ({ work: id, code })))
    .execute()
}

export const applyWorkEnded = (tx: Tx, { id, ended }: WorkEnded) =>
  tx.$extendTables<WorkTables>().updateTable('voluntary_work').set({ ended }).where('id', '=', id).execute()

/** All voluntary work, what has ended too, in the order of its beginning. */
export async function readWork(read: ReadDb): Promise<RecordedWork[]> {
  const db = read.$extendTables<WorkTables>()
  const rows = await db.selectFrom('voluntary_work').selectAll().orderBy('begun').orderBy('code').orderBy('id').execute()
  const partners = await db.selectFrom('wished_partners').selectAll().orderBy('code').execute()
  return rows.map(({ with_anyone, ...row }) => ({
    ...row,
    withAnyone: with_anyone,
    partners: partners.filter(({ work }) => work === row.id).map(({ code }) => code),
  }))
}
