import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type { RoughDay } from '#kernel'
import type {
  Lead,
  LeadSet,
  Mandate,
  MandateRecorded,
  MeetingPlanned,
  PlanCancelled,
  PlanChange,
  PlanItem,
  PlanMoved,
  StepDone,
  StepPlanned,
  Trigger,
} from './words.ts'

type PlanTables = {
  mandates: {
    sequence: number
    id: string
    edition: number | null
    body: string
    asked_on: RoughDay
    asks: string
    trigger_kind: Trigger
    trigger_text: string
    goal_limit: number | null
    address: string
    source: string
  }
  plan_items: {
    id: string
    kind: PlanItem['kind']
    edition: number | null
    place: number
    title: string
    body: string | null
    meeting: string | null
    weekdays_before: number
    awaits: number | null
    source: string
  }
  plan_changes: {
    sequence: number
    item: string
    at: string
    kind: PlanChange['kind']
    on_day: RoughDay
    reason: string
    address: string
  }
  leads: Lead
  bodies: { id: string; name: string }
}
const inAlliance = (tx: Tx) => tx.$extendTables<PlanTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<PlanTables>()

export async function applyMandate(tx: Tx, fact: MandateRecorded, { sequence }: Entry) {
  const { id, edition, body, asks, goalLimit, address, source } = fact
  const trigger = { trigger_kind: fact.trigger, trigger_text: fact.triggerText }
  const row = { sequence, id, edition, body, asked_on: fact.askedOn, asks, ...trigger, goal_limit: goalLimit, address, source }
  await inAlliance(tx).insertInto('mandates').values(row).execute()
}

async function putItem(tx: Tx, { id, ...row }: PlanTables['plan_items']) {
  const insert = inAlliance(tx)
    .insertInto('plan_items')
    .values({ id, ...row })
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
}
type Change = Pick<PlanChange, 'kind'> & Partial<Pick<PlanChange, 'on' | 'reason' | 'address'>>
const addChange = (
  tx: Tx,
  item: string,
  { sequence, at }: Entry,
  { kind, on = '' as RoughDay, reason = '', address = '' }: Change,
) => inAlliance(tx).insertInto('plan_changes').values({ sequence, item, at, kind, on_day: on, reason, address }).execute()

export async function applyStepPlanned(tx: Tx, { type: _, on, weekdaysBefore, ...step }: StepPlanned, entry: Entry) {
  await putItem(tx, { ...step, kind: 'step', weekdays_before: weekdaysBefore })
  await addChange(tx, step.id, entry, { kind: 'planned', on })
}

export async function applyMeetingPlanned(tx: Tx, { id, body, on, source }: MeetingPlanned, entry: Entry) {
  const none = { edition: null, place: 0, title: '', meeting: null, weekdays_before: 0, awaits: null }
  await putItem(tx, { id, kind: 'meeting', body, source, ...none })
  await addChange(tx, id, entry, { kind: 'planned', on: on as string as RoughDay })
}

export const applyMoved = (tx: Tx, { id, to, reason }: PlanMoved, entry: Entry) =>
  addChange(tx, id, entry, { kind: 'moved', on: to, reason })
export const applyCancelled = (tx: Tx, { id, reason }: PlanCancelled, entry: Entry) =>
  addChange(tx, id, entry, { kind: 'cancelled', reason })
export const applyStepDone = (tx: Tx, { id, on, address }: StepDone, entry: Entry) =>
  addChange(tx, id, entry, { kind: 'done', on, address })

export async function applyLead(tx: Tx, { body, what, weekdays }: LeadSet) {
  const db = inAlliance(tx)
  await db.deleteFrom('leads').where('body', '=', body).where('what', '=', what).execute()
  if (weekdays !== null) await db.insertInto('leads').values({ body, what, weekdays }).execute()
}

/** The mandates as they stand, the one recorded first first. */
export async function readMandates(read: ReadDb): Promise<Mandate[]> {
  const rows = await lookingAt(read)
    .selectFrom('mandates as m')
    .innerJoin('bodies as b', 'b.id', 'm.body')
    .selectAll('m')
    .select('b.name as bodyName')
    .orderBy('m.sequence')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((all) => {
    const { asked_on, trigger_kind, trigger_text, goal_limit, ...row } = all.at(-1) as (typeof all)[number]
    const earlier = all.slice(0, -1).map(({ sequence }) => sequence)
    return { ...row, askedOn: asked_on, trigger: trigger_kind, triggerText: trigger_text, goalLimit: goal_limit, earlier }
  })
}

/** Every step and meeting, with all that became of it. */
export async function readPlanItems(read: ReadDb): Promise<PlanItem[]> {
  const items = await lookingAt(read)
    .selectFrom('plan_items as p')
    .leftJoin('bodies as b', 'b.id', 'p.body')
    .selectAll('p')
    .select('b.name as bodyName')
    .orderBy('p.id')
    .execute()
  const columns = ['item', 'sequence', 'at', 'kind', 'on_day as on', 'reason', 'address'] as const
  const rows = await lookingAt(read).selectFrom('plan_changes').select(columns).orderBy('sequence').execute()
  const changes = Map.groupBy(rows, ({ item }) => item)
  return items.map(({ weekdays_before, bodyName, ...item }) => ({
    ...item,
    bodyName: bodyName ?? '',
    weekdaysBefore: weekdays_before,
    changes: (changes.get(item.id) ?? []).map(({ item: _, ...change }) => change),
  }))
}

export const readLeads = (read: ReadDb): Promise<Lead[]> =>
  lookingAt(read).selectFrom('leads').select(['body', 'what', 'weekdays']).orderBy('body').orderBy('what').execute()
