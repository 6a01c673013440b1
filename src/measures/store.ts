import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import { byTime, type KnownAnswer, type RoughDay } from '#kernel'
import type {
  Measure,
  MeasureObligation,
  MeasureRecorded,
  MeasureWithdrawn,
  Step,
  StepRecorded,
  StepWithdrawn,
  Withdrawn,
} from './words.ts'

type MeasureTables = {
  measures: {
    id: string
    edition: number
    goal: string
    place: number
    title: string
    text: string
    obligation: MeasureObligation
    new_money: KnownAnswer
    new_task: KnownAnswer
    reason: string
    source: string
    sequence: number
    withdrawn: string | null
  }
  measure_steps: {
    id: string
    measure: string
    title: string
    from_day: RoughDay
    to_day: RoughDay
    reason: string
    source: string
    sequence: number
    withdrawn: string | null
  }
}
const inAlliance = (tx: Tx) => tx.$extendTables<MeasureTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<MeasureTables>()

export async function applyMeasure(tx: Tx, { type: _, id, newMoney, newTask, ...measure }: MeasureRecorded, entry: Entry) {
  const row = { ...measure, new_money: newMoney, new_task: newTask, sequence: entry.sequence, withdrawn: null }
  const insert = inAlliance(tx)
    .insertInto('measures')
    .values({ id, ...row })
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
}

export async function applyStep(tx: Tx, { type: _, id, from, to, ...step }: StepRecorded, entry: Entry) {
  const row = { ...step, from_day: from, to_day: to, sequence: entry.sequence, withdrawn: null }
  const insert = inAlliance(tx)
    .insertInto('measure_steps')
    .values({ id, ...row })
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
}

export const applyMeasureWithdrawn = (tx: Tx, { id, reason }: MeasureWithdrawn, { sequence }: Entry) =>
  inAlliance(tx).updateTable('measures').set({ withdrawn: reason, sequence }).where('id', '=', id).execute()
export const applyStepWithdrawn = (tx: Tx, { id, reason }: StepWithdrawn, { sequence }: Entry) =>
  inAlliance(tx).updateTable('measure_steps').set({ withdrawn: reason, sequence }).where('id', '=', id).execute()

/** The steps by day, the undated last. */
const inTime = (steps: readonly Step[]) =>
  [...steps].sort((a, b) => byTime(a.from || a.to, b.from || b.to) || byTime(a.to, b.to) || (a.id < b.id ? -1 : 1))

/** Every measure that stands, by edition, the newest first, and by its place under the goal; each with its steps by day. */
export async function readMeasures(read: ReadDb): Promise<Measure[]> {
  const db = lookingAt(read)
  const rows = await db
    .selectFrom('measures')
    .select(['id', 'edition', 'goal', 'place', 'title', 'text', 'obligation', 'new_money as newMoney', 'new_task as newTask'])
    .select(['reason', 'source', 'sequence'])
    .where('withdrawn', 'is', null)
    .orderBy('edition', 'desc')
    .orderBy('place')
    .orderBy('id')
    .execute()
  const steps: Step[] = await db
    .selectFrom('measure_steps')
    .select(['id', 'measure', 'title', 'from_day as from', 'to_day as to', 'reason', 'source', 'sequence'])
    .where('withdrawn', 'is', null)
    .execute()
  const own = Map.groupBy(steps, ({ measure }) => measure)
  return rows.map((row) => ({ ...row, steps: inTime(own.get(row.id) ?? []) }))
}

/** What was withdrawn, measures and steps, the latest first. */
export async function readWithdrawn(read: ReadDb): Promise<Withdrawn[]> {
  const of = (table: 'measures' | 'measure_steps') =>
    lookingAt(read)
      .selectFrom(table)
      .select(['id', 'title', 'withdrawn as reason', 'sequence'])
      .where('withdrawn', 'is not', null)
      .$narrowType<{ reason: string }>()
      .execute()
  const both = [...(await of('measures')), ...(await of('measure_steps'))]
  return both.sort((a, b) => b.sequence - a.sequence)
}
