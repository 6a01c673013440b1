import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type { KnownAnswer, MunicipalityCode, RoughDay } from '#kernel'
import type { Funding, FundingRecorded, FundingWithdrawn } from './words.ts'

type FundingTables = {
  funding: {
    id: string
    title: string
    plan: string
    from_day: RoughDay
    permanent: KnownAnswer
    until_day: RoughDay
    every_municipality: boolean
    amount: string
    address: string
    reason: string
    source: string
    sequence: number
    withdrawn: string | null
  }
  funding_goals: { funding: string; goal: string }
  funding_municipalities: { funding: string; code: MunicipalityCode }
}
const inAlliance = (tx: Tx) => tx.$extendTables<FundingTables>()

export async function applyFunding(tx: Tx, fact: FundingRecorded, { sequence }: Entry) {
  const { type: _, id, from, until, goals, municipalities, ...rest } = fact
  const db = inAlliance(tx)
  const days = { from_day: from, until_day: until }
  const row = { ...rest, ...days, every_municipality: municipalities === null, sequence, withdrawn: null }
  const insert = db.insertInto('funding').values({ id, ...row })
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
  await db.deleteFrom('funding_goals').where('funding', '=', id).execute()
  await db.deleteFrom('funding_municipalities').where('funding', '=', id).execute()
  const aims = goals.map((goal) => ({ funding: id, goal }))
  if (aims.length) await db.insertInto('funding_goals').values(aims).execute()
  const codes = (municipalities ?? []).map((code) => ({ funding: id, code }))
  if (codes.length) await db.insertInto('funding_municipalities').values(codes).execute()
}

export const applyFundingWithdrawn = (tx: Tx, { id, reason }: FundingWithdrawn, { sequence }: Entry) =>
  inAlliance(tx).updateTable('funding').set({ withdrawn: reason, sequence }).where('id', '=', id).execute()

/** Every funding by title, those that were withdrawn too. */
export async function readAllFunding(read: ReadDb): Promise<Funding[]> {
  const db = read.$extendTables<FundingTables>()
  const rows = await db.selectFrom('funding').selectAll().orderBy('title').orderBy('id').execute()
  const goals = Map.groupBy(await db.selectFrom('funding_goals').selectAll().orderBy('goal').execute(), (one) => one.funding)
  const codes = await db.selectFrom('funding_municipalities').selectAll().orderBy('code').execute()
  const own = Map.groupBy(codes, ({ funding }) => funding)
  return rows.map(({ from_day: from, until_day: until, every_municipality: everyone, ...row }) => ({
    ...row,
    from,
    until,
    goals: (goals.get(row.id) ?? []).map(({ goal }) => goal),
    municipalities: everyone ? null : (own.get(row.id) ?? []).map(({ code }) => code),
  }))
}

/** What stands. */
export const readFunding = async (read: ReadDb): Promise<Funding[]> =>
  (await readAllFunding(read)).filter(({ withdrawn }) => withdrawn === null)
