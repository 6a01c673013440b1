import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type { MunicipalityCode, RoughDay } from '#kernel'
import type {
  Attendance,
  AttendanceRecorded,
  Committee,
  Counts,
  DialogueMeeting,
  DialogueRole,
  MeetingCancelled,
  MeetingChange,
  MeetingKind,
  MeetingMoved,
  MeetingRecorded,
  MunicipalitiesInvited,
  Reply,
  ReplyGiven,
} from './words.ts'

type CountColumns = {
  mayor: number | null
  committee_chair: number | null
  committee_member: number | null
  administration: number | null
}
type DialogueTables = {
  dialogue_meetings: {
    id: string
    edition: number
    round: RoughDay
    kind: MeetingKind
    on_day: RoughDay
    held_at: string
    place: string
    programme: string
    roles: DialogueRole[]
    committees: Committee[]
    invited_known: boolean
    held: boolean
    cancelled: string | null
    source: string
  }
  dialogue_changes: {
    sequence: number
    meeting: string
    at: string
    kind: MeetingChange['kind']
    on_day: RoughDay
    reason: string
  }
  dialogue_invited: { meeting: string; code: MunicipalityCode; reached: boolean | null }
  dialogue_replies: { meeting: string; code: MunicipalityCode; coming: boolean; sequence: number } & CountColumns
  dialogue_attendance: { meeting: string; code: MunicipalityCode; sequence: number } & CountColumns
}
const inAlliance = (tx: Tx) => tx.$extendTables<DialogueTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<DialogueTables>()

const addChange = (
  tx: Tx,
  meeting: string,
  kind: MeetingChange['kind'],
  { sequence, at }: Entry,
  on = '' as RoughDay,
  reason = '',
) => inAlliance(tx).insertInto('dialogue_changes').values({ sequence, meeting, at, kind, on_day: on, reason }).execute()

export async function applyMeeting(tx: Tx, fact: MeetingRecorded, entry: Entry) {
  const { type: _, id, on, time, municipalities, roles, committees, ...rest } = fact
  const row = { ...rest, on_day: on, held_at: time, roles: [...roles], committees: [...committees], cancelled: null }
  const known = { ...row, invited_known: municipalities !== null }
  const db = inAlliance(tx)
  const insert = db.insertInto('dialogue_meetings').values({ id, ...known })
  await insert.onConflict((conflict) => conflict.column('id').doUpdateSet(known)).execute()
  const before = await db.selectFrom('dialogue_invited').selectAll().where('meeting', '=', id).execute()
  const reached = new Map(before.map((one) => [one.code, one.reached]))
  await db.deleteFrom('dialogue_invited').where('meeting', '=', id).execute()
  const rows = (municipalities ?? []).map((code) => ({ meeting: id, code, reached: reached.get(code) ?? null }))
  if (rows.length) await db.insertInto('dialogue_invited').values(rows).execute()
  await addChange(tx, id, 'recorded', entry, on)
}

export async function applyInvited(tx: Tx, { meeting, municipalities, unreachable }: MunicipalitiesInvited, entry: Entry) {
  for (const code of municipalities) {
    const reached = !unreachable.includes(code)
    await inAlliance(tx)
      .insertInto('dialogue_invited')
      .values({ meeting, code, reached })
      .onConflict((conflict) => conflict.columns(['meeting', 'code']).doUpdateSet({ reached }))
      .execute()
  }
  await addChange(tx, meeting, 'invited', entry)
}

export async function applyMoved(tx: Tx, { meeting, to, time, place, reason }: MeetingMoved, entry: Entry) {
  const row = { on_day: to, held_at: time, place, cancelled: null }
  await inAlliance(tx).updateTable('dialogue_meetings').set(row).where('id', '=', meeting).execute()
  await addChange(tx, meeting, 'moved', entry, to, reason)
}

export async function applyCancelled(tx: Tx, { meeting, reason }: MeetingCancelled, entry: Entry) {
  await inAlliance(tx).updateTable('dialogue_meetings').set({ cancelled: reason }).where('id', '=', meeting).execute()
  await addChange(tx, meeting, 'cancelled', entry, '' as RoughDay, reason)
}

const asColumns = (counts: Counts): CountColumns => ({
  mayor: counts.mayor,
  committee_chair: counts['committee-chair'],
  committee_member: counts['committee-member'],
  administration: counts.administration,
})
const asCounts = ({ mayor, committee_chair, committee_member, administration }: CountColumns): Counts => ({
  mayor,
  'committee-chair': committee_chair,
  'committee-member': committee_member,
  administration,
})

export async function applyReply(tx: Tx, { meeting, code, coming, counts }: ReplyGiven, { sequence }: Entry) {
  const row = { coming, sequence, ...asColumns(counts) }
  const insert = inAlliance(tx)
    .insertInto('dialogue_replies')
    .values({ meeting, code, ...row })
  await insert.onConflict((conflict) => conflict.columns(['meeting', 'code']).doUpdateSet(row)).execute()
}

export async function applyAttendance(tx: Tx, { meeting, code, counts }: AttendanceRecorded, { sequence }: Entry) {
  const db = inAlliance(tx)
  await db.deleteFrom('dialogue_attendance').where('meeting', '=', meeting).where('code', '=', code).execute()
  if (Object.values(counts).every((count) => count === null)) return
  await db
    .insertInto('dialogue_attendance')
    .values({ meeting, code, sequence, ...asColumns(counts) })
    .execute()
}

const byMeeting = <T extends { readonly meeting: string }>(rows: readonly T[]) => Map.groupBy(rows, ({ meeting }) => meeting)

/** Every dialogue meeting with its changes, replies and attendance, in order of id; municipalities by code. */
export async function readDialogueMeetings(read: ReadDb): Promise<DialogueMeeting[]> {
  const db = lookingAt(read)
  const meetings = await db.selectFrom('dialogue_meetings').selectAll().orderBy('id').execute()
  if (meetings.length === 0) return []
  const changes = byMeeting(await db.selectFrom('dialogue_changes').selectAll().orderBy('sequence').execute())
  const invited = byMeeting(await db.selectFrom('dialogue_invited').selectAll().orderBy('code').execute())
  const replies = byMeeting(await db.selectFrom('dialogue_replies').selectAll().orderBy('code').execute())
  const attendance = byMeeting(await db.selectFrom('dialogue_attendance').selectAll().orderBy('code').execute())
  return meetings.map(({ on_day: on, held_at: time, invited_known, ...meeting }) => {
    const own = invited.get(meeting.id) ?? []
    const asked = own.some(({ reached }) => reached !== null)
    return {
      ...meeting,
      on,
      time,
      municipalities: invited_known ? own.map(({ code }) => code) : null,
      unreachable: asked ? own.filter(({ reached }) => !reached).map(({ code }) => code) : null,
      changes: (changes.get(meeting.id) ?? []).map(({ sequence, at, kind, on_day, reason }) => ({
        sequence,
        at,
        kind,
        on: on_day,
        reason,
      })),
      replies: (replies.get(meeting.id) ?? []).map(
        ({ code, coming, sequence, ...row }): Reply => ({ code, coming, sequence, counts: asCounts(row) }),
      ),
      attendance: (attendance.get(meeting.id) ?? []).map(
        ({ code, sequence, ...row }): Attendance => ({ code, sequence, counts: asCounts(row) }),
      ),
    }
  })
}
