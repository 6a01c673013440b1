import type { ReadDb, Tx } from '#db'
import {
  type GoalLeftOut,
  type LeftOutGoal,
  type Lineage,
  type LineageRecorded,
  type LineageWithdrawn,
  lineageId,
} from './words.ts'

type LineageTables = {
  lineage: {
    id: string
    version: string
    kind: Lineage['kind']
    goal: string
    from_goal: string | null
    area_version: string | null
    area_place: number | null
  }
  goals_left_out: LeftOutGoal
}

export async function applyLineage(tx: Tx, fact: LineageRecorded) {
  const { version, kind, goal, fromGoal, area } = fact
  const row = { version, kind, goal, from_goal: fromGoal, area_version: area?.version ?? null, area_place: area?.place ?? null }
  const insert = tx
    .$extendTables<LineageTables>()
    .insertInto('lineage')
    .values({ id: lineageId(fact), ...row })
  await insert.onConflict((on) => on.column('id').doNothing()).execute()
}

export const applyLineageWithdrawn = (tx: Tx, fact: LineageWithdrawn) =>
  tx.$extendTables<LineageTables>().deleteFrom('lineage').where('id', '=', lineageId(fact)).execute()

/** Everything recorded of what became of goals. */
export async function readLineage(read: ReadDb): Promise<Lineage[]> {
  const rows = await read.$extendTables<LineageTables>().selectFrom('lineage').selectAll().orderBy('id').execute()
  return rows.map(({ version, kind, goal, from_goal, area_version, area_place }) => {
    const area = area_version === null || area_place === null ? null : { version: area_version, place: area_place }
    return { version, kind, goal, fromGoal: from_goal, area } as Lineage
  })
}

export const applyGoalLeftOut = (tx: Tx, { version, goal, reason }: GoalLeftOut) =>
  tx
    .$extendTables<LineageTables>()
    .insertInto('goals_left_out')
    .values({ version, goal, reason })
    .onConflict((on) => on.columns(['version', 'goal']).doUpdateSet({ reason }))
    .execute()

/** Which goals were left out of which version, and why. */
export const readGoalsLeftOut = (read: ReadDb): Promise<LeftOutGoal[]> =>
  read.$extendTables<LineageTables>().selectFrom('goals_left_out').selectAll().orderBy('version').orderBy('goal').execute()
