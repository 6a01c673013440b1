import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type { RoughDay } from '#kernel'
import type { CopyLinked, Reference, ReferenceKind, ReferenceRecorded, ReferenceWithdrawn, Relation } from './words.ts'

type ReferenceTables = {
  reference_versions: {
    id: string
    kind: ReferenceKind
    title: string
    issuer: string
    version: string
    dated: RoughDay
    address: string
    replaces: string | null
    note: string
    reason: string
    source: string
    sequence: number
    withdrawn: string | null
  }
  reference_goals: { reference: string; goal: string; relation: Relation }
  reference_copies: { reference: string; sha256: string; sequence: number }
}
const inAlliance = (tx: Tx) => tx.$extendTables<ReferenceTables>()

export async function applyReference(tx: Tx, { type: _, id, goals, ...rest }: ReferenceRecorded, { sequence }: Entry) {
  const db = inAlliance(tx)
  const row = { ...rest, sequence, withdrawn: null }
  const insert = db.insertInto('reference_versions').values({ id, ...row })
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
  await db.deleteFrom('reference_goals').where('reference', '=', id).execute()
  const rows = goals.map((one) => ({ reference: id, ...one }))
  if (rows.length) await db.insertInto('reference_goals').values(rows).execute()
}

export const applyReferenceWithdrawn = (tx: Tx, { id, reason }: ReferenceWithdrawn, { sequence }: Entry) =>
  inAlliance(tx).updateTable('reference_versions').set({ withdrawn: reason, sequence }).where('id', '=', id).execute()

export async function applyCopyLinked(tx: Tx, { id, sha256 }: CopyLinked, { sequence }: Entry) {
  const insert = inAlliance(tx).insertInto('reference_copies').values({ reference: id, sha256, sequence })
  await insert.onConflict((on) => on.columns(['reference', 'sha256']).doUpdateSet({ sequence })).execute()
}

/** Every paper by title and date, those that were withdrawn too. */
export async function readAllReferences(read: ReadDb): Promise<Reference[]> {
  const db = read.$extendTables<ReferenceTables>()
  const rows = await db.selectFrom('reference_versions').selectAll().orderBy('dated').orderBy('id').execute()
  const goals = await db.selectFrom('reference_goals').selectAll().orderBy('goal').execute()
  const copies = await db.selectFrom('reference_copies').selectAll().orderBy('sequence').execute()
  const own = Map.groupBy(goals, ({ reference }) => reference)
  const kept = new Map(copies.map(({ reference, sha256 }) => [reference, sha256]))
  return rows.map((row) => ({
    ...row,
    goals: (own.get(row.id) ?? []).map(({ goal, relation }) => ({ goal, relation })),
    copy: kept.get(row.id) ?? null,
  }))
}

/** What stands. */
export const readReferences = async (read: ReadDb): Promise<Reference[]> =>
  (await readAllReferences(read)).filter(({ withdrawn }) => withdrawn === null)
