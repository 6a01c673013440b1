import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type { CalendarDay, MunicipalityCode } from '#kernel'
import type { BodyKind } from '#members'
import type {
  MeetingDay,
  MeetingDayCancelled,
  MeetingDaysRecorded,
  NamedStep,
  Pathway,
  PathwayRecorded,
  RecordedMeetingDay,
  StepRole,
} from './words.ts'

type PathwayTables = {
  pathways: { code: MunicipalityCode; sequence: number; source: string }
  pathway_steps: { code: MunicipalityCode; place: number; body: string; role: StepRole }
  meeting_days: {
    body: string
    on_day: CalendarDay
    agenda_by: CalendarDay | null
    source: string
    cancelled: string | null
    sequence: number
  }
  bodies: { id: string; name: string; kind: BodyKind; code: MunicipalityCode | null }
}
const inAlliance = (tx: Tx) => tx.$extendTables<PathwayTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<PathwayTables>()

export async function applyPathway(tx: Tx, { code, steps, source }: PathwayRecorded, { sequence }: Entry) {
  const db = inAlliance(tx)
  const row = { sequence, source }
  await db
    .insertInto('pathways')
    .values({ code, ...row })
    .onConflict((on) => on.column('code').doUpdateSet(row))
    .execute()
  await db.deleteFrom('pathway_steps').where('code', '=', code).execute()
  const rows = steps.map(({ place, body, role }) => ({ code, place, body, role }))
  await db.insertInto('pathway_steps').values(rows).execute()
}

export async function applyMeetingDays(tx: Tx, { body, days, source }: MeetingDaysRecorded, { sequence }: Entry) {
  for (const { on, agendaBy } of days) {
    const row = { agenda_by: agendaBy, source, cancelled: null, sequence }
    const insert = inAlliance(tx)
      .insertInto('meeting_days')
      .values({ body, on_day: on, ...row })
    await insert.onConflict((conflict) => conflict.columns(['body', 'on_day']).doUpdateSet(row)).execute()
  }
}

export const applyMeetingDayCancelled = (tx: Tx, { body, on, reason }: MeetingDayCancelled, { sequence }: Entry) =>
  inAlliance(tx)
    .updateTable('meeting_days')
    .set({ cancelled: reason, sequence })
    .where('body', '=', body)
    .where('on_day', '=', on)
    .execute()

/** The way through each municipality that has recorded one, by code; steps in order, those of one place by name. */
export async function readPathways(read: ReadDb): Promise<Pathway[]> {
  const ways = await lookingAt(read).selectFrom('pathways').selectAll().orderBy('code').execute()
  const steps = await lookingAt(read)
    .selectFrom('pathway_steps as s')
    .innerJoin('bodies as b', 'b.id', 's.body')
    .select(['s.code', 's.place', 's.body', 's.role', 'b.name as bodyName', 'b.kind as bodyKind'])
    .orderBy('s.place')
    .orderBy('b.name')
    .execute()
  const own = Map.groupBy(steps, ({ code }) => code)
  return ways.map((way) => ({ ...way, steps: (own.get(way.code) ?? []).map(({ code: _, ...step }): NamedStep => step) }))
}

/** Every day on which a body of a municipality meets or met, cancelled ones too, by day. */
export async function readMeetingDayRecords(read: ReadDb, code?: MunicipalityCode): Promise<RecordedMeetingDay[]> {
  const query = lookingAt(read)
    .selectFrom('meeting_days as m')
    .innerJoin('bodies as b', 'b.id', 'm.body')
    .select(['b.code', 'm.body', 'b.name as bodyName', 'm.on_day as on', 'm.agenda_by as agendaBy'])
    .select(['m.source', 'm.cancelled', 'm.sequence'])
    .where('b.code', 'is not', null)
    .orderBy('m.on_day')
    .orderBy('m.body')
    .$narrowType<{ code: MunicipalityCode }>()
  return (code ? query.where('b.code', '=', code) : query).execute()
}

/** The days on which bodies of municipalities meet or met, those that are cancelled left out, by day. */
export async function readMeetingDays(read: ReadDb): Promise<MeetingDay[]> {
  const days = await readMeetingDayRecords(read)
  return days.filter(({ cancelled }) => cancelled === null).map(({ cancelled: _, ...day }) => day)
}
