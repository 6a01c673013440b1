import { politicalRoles } from '#contacts'
import { type Actor, canonical } from '#journal'
import {
  accept,
  type CalendarDay,
  daysAfter,
  endsBefore,
  type MunicipalityCode,
  precisionOf,
  type Result,
  type RoughDay,
  refuse,
  span,
  startsAfter,
} from '#kernel'
import { titleOf } from './sentences.ts'
import {
  type Counts,
  type DialogueFact,
  type DialogueMeeting,
  type DialogueRole,
  dialogueRoles,
  type MeetingRecorded,
  type MeetingState,
  type Refusal,
} from './words.ts'

/** A fact to record; null where the very same was recorded already, so that a form sent twice counts once. */
export type Decided<F extends DialogueFact = DialogueFact> = Result<F | null, Refusal>
/** `seen` is the journal's number of what the person saw when they decided; null for something new. */
export type Seen = { readonly seen: number | null }

/** Only the secretariat, or whoever runs the program, plans meetings and counts who came. */
export const mayPlan = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'
/** A municipality answers for itself, by its clerk or its personal link; the secretariat may do it on its behalf. */
export const mayReply = (actor: Actor, code: MunicipalityCode) =>
  mayPlan(actor) || ('municipality' in actor.by && actor.by.municipality === code)

const same = (a: object, b: object) => canonical(a) === canonical(b)
export const lastChange = ({ changes }: DialogueMeeting) => changes.at(-1)?.sequence ?? 0

export const noCounts: Counts = { mayor: null, 'committee-chair': null, 'committee-member': null, administration: null }
const isPolitical = (role: DialogueRole) => (politicalRoles as readonly DialogueRole[]).includes(role)
/** How many of these roles together; null where nobody has said of any of them. */
export function totalOf(counts: Counts, roles: readonly DialogueRole[] = dialogueRoles): number | null {
  const said = roles.flatMap((role) => counts[role] ?? [])
  return said.length ? said.reduce((sum, count) => sum + count, 0) : null
}
/** Politicians and administration are kept apart (S7). */
export const politicalOf = (counts: Counts) => totalOf(counts, dialogueRoles.filter(isPolitical))
export const administrativeOf = (counts: Counts) => counts.administration

/** The day that tells who the members are: the first that the meeting can be on; where nobody knows it, the first of its round. */
export const memberDay = ({ on, round }: Pick<DialogueMeeting, 'on' | 'round'>, today: CalendarDay): CalendarDay =>
  span(on)?.first ?? span(round)?.first ?? today

/** So many days before a meeting it is said that it is near. */
const nearDays = 14
/** How far a meeting is on a day: known to be held by a record or by who came; else by its day. */
export function stateOf(meeting: DialogueMeeting, today: CalendarDay): MeetingState {
  if (meeting.cancelled !== null) return 'cancelled'
  if (meeting.held || meeting.attendance.length) return 'held'
  const possible = span(meeting.on)
  if (!possible) return 'undated'
  if (possible.last < today) return 'past'
  return possible.first <= daysAfter(today, nearDays) ? 'due' : 'ahead'
}

/** May a municipality still reply on this day? On the meeting's own day it may. */
export const takesReplies = (meeting: DialogueMeeting, today: CalendarDay) =>
  meeting.cancelled === null && stateOf(meeting, today) !== 'held' && !endsBefore(meeting.on, today)

const asRecorded = (meeting: DialogueMeeting): Omit<MeetingRecorded, 'type'> => {
  const { id, edition, round, kind, on, time, place, programme, roles, committees, municipalities, held, source } = meeting
  return { id, edition, round, kind, on, time, place, programme, roles, committees, municipalities, held, source }
}

/** Is it where and when it was? Whoever is invited is told of it when it is not. */
type When = Pick<DialogueMeeting, 'on' | 'time' | 'place'>
const sameWhen = (a: When, b: When) => a.on === b.on && a.time === b.time && a.place === b.place

/** A meeting is planned, or corrected; one that people are invited to keeps its day, time and place until it is moved. */
export function recordMeeting(
  meetings: readonly DialogueMeeting[],
  wanted: Omit<MeetingRecorded, 'type'> & Seen,
  today: CalendarDay,
): Decided {
  const { seen, ...meeting } = wanted
  const before = meetings.find(({ id }) => id === meeting.id)
  if (before && same(asRecorded(before), meeting)) return accept(null)
  if (seen === null && before) return refuse('recorded-meanwhile')
  if (seen !== null && !before) return refuse('no-such-meeting')
  if (before && lastChange(before) !== seen) return refuse('changed-meanwhile')
  if (before?.cancelled != null) return refuse('is-cancelled')
  if (before?.unreachable && !sameWhen(before, meeting)) return refuse('is-invited')
  if (meeting.held && startsAfter(meeting.on, today)) return refuse('not-yet')
  return accept({ type: 'dialogue.meeting-recorded', ...meeting })
}

type OnMeeting = { readonly meeting: string; readonly seen: number }
function looked(meetings: readonly DialogueMeeting[], { meeting: id, seen }: OnMeeting): Result<DialogueMeeting, Refusal> {
  const meeting = meetings.find((one) => one.id === id)
  if (!meeting) return refuse('no-such-meeting')
  return lastChange(meeting) === seen ? accept(meeting) : refuse('changed-meanwhile')
}

/** Whom an invitation goes to now: everyone the first time, and then those who have not replied. */
export const leftToInvite = ({ municipalities, unreachable, replies }: DialogueMeeting) =>
  (municipalities ?? []).filter((code) => unreachable === null || !replies.some((reply) => reply.code === code))

/** May an invitation be sent? Who can be reached is known only when it is. */
export function mayInvite(
  meetings: readonly DialogueMeeting[],
  wanted: OnMeeting,
  today: CalendarDay,
): Result<DialogueMeeting, Refusal> {
  const found = looked(meetings, wanted)
  if (!found.ok) return found
  const { on, cancelled, roles } = found.value
  if (cancelled !== null) return refuse('is-cancelled')
  if (precisionOf(on) !== 'day') return refuse('needs-a-day')
  if (!takesReplies(found.value, today)) return refuse('is-past')
  if (roles.length === 0) return refuse('needs-roles')
  return leftToInvite(found.value).length ? found : refuse('all-replied')
}

export type Move = OnMeeting & { readonly to: RoughDay; readonly time: string; readonly place: string; readonly reason: string }
/** A meeting gets another day, time or place, for a reason; one that was called off is on again. */
export function moveMeeting(meetings: readonly DialogueMeeting[], wanted: Move, today: CalendarDay): Decided {
  const { meeting: id, to, time, place, reason } = wanted
  const wantedWhen = { on: to, time, place }
  const there = meetings.find((one) => one.id === id)
  const last = there?.changes.at(-1)
  if (there && last?.kind === 'moved' && last.reason === reason && sameWhen(there, wantedWhen)) return accept(null)
  const found = looked(meetings, wanted)
  if (!found.ok) return found
  const meeting = found.value
  if (stateOf(meeting, today) === 'held') return refuse('is-held')
  if (meeting.unreachable && precisionOf(to) !== 'day') return refuse('needs-a-day')
  if (meeting.unreachable && endsBefore(to, today)) return refuse('is-past')
  if (sameWhen(meeting, wantedWhen) && meeting.cancelled === null) return refuse('not-moved')
  const title = titleOf(meeting)
  return accept({ type: 'dialogue.meeting-moved', meeting: id, title, from: meeting.on, to, time, place, reason })
}

/** A meeting will not be, for a reason. */
export function cancelMeeting(
  meetings: readonly DialogueMeeting[],
  wanted: OnMeeting & { readonly reason: string },
  today: CalendarDay,
): Decided {
  const { meeting: id, reason } = wanted
  const last = meetings.find((one) => one.id === id)?.changes.at(-1)
  if (last?.kind === 'cancelled' && last.reason === reason) return accept(null)
  const found = looked(meetings, wanted)
  if (!found.ok) return found
  if (found.value.cancelled !== null) return refuse('is-cancelled')
  if (stateOf(found.value, today) === 'held') return refuse('is-held')
  return accept({ type: 'dialogue.meeting-cancelled', meeting: id, title: titleOf(found.value), reason })
}

export type WantedReply = {
  readonly meeting: string
  readonly code: MunicipalityCode
  readonly coming: boolean
  readonly counts: Counts
} & Seen
/** A municipality says how many of each invited role come, or that nobody does; it may change that until the meeting. */
export function giveReply(meetings: readonly DialogueMeeting[], wanted: WantedReply, today: CalendarDay): Decided {
  const { meeting: id, code, coming, counts, seen } = wanted
  const meeting = meetings.find((one) => one.id === id)
  if (!meeting) return refuse('no-such-meeting')
  if (!meeting.municipalities?.includes(code)) return refuse('not-invited')
  if (meeting.cancelled !== null) return refuse('is-cancelled')
  if (!takesReplies(meeting, today)) return refuse('is-past')
  const before = meeting.replies.find((reply) => reply.code === code)
  if (before && before.coming === coming && same(before.counts, counts)) return accept(null)
  if ((before?.sequence ?? null) !== seen) return refuse('changed-meanwhile')
  if (coming && !totalOf(counts)) return refuse('says-nothing')
  return accept({ type: 'dialogue.reply-given', meeting: id, title: titleOf(meeting), code, coming, counts })
}

export type CountedRow = { readonly code: MunicipalityCode; readonly counts: Counts } & Seen
export type WantedAttendance = { readonly meeting: string; readonly rows: readonly CountedRow[] }
/** Who came, for as many municipalities as are told of; what stands already is not recorded again. */
export function recordAttendance(
  meetings: readonly DialogueMeeting[],
  { meeting: id, rows }: WantedAttendance,
  members: ReadonlySet<MunicipalityCode>,
  today: CalendarDay,
): Result<DialogueFact[], Refusal> {
  const meeting = meetings.find((one) => one.id === id)
  if (!meeting) return refuse('no-such-meeting')
  if (meeting.cancelled !== null) return refuse('is-cancelled')
  if (startsAfter(meeting.on, today)) return refuse('not-yet')
  const standing = new Map(meeting.attendance.map((one) => [one.code, one]))
  const changed = rows.filter(({ code, counts }) => !same(standing.get(code)?.counts ?? noCounts, counts))
  if (changed.some(({ code }) => !members.has(code))) return refuse('not-a-member')
  if (changed.some(({ code, seen }) => (standing.get(code)?.sequence ?? null) !== seen)) return refuse('changed-meanwhile')
  const title = titleOf(meeting)
  return accept(changed.map(({ code, counts }) => ({ type: 'dialogue.attendance-recorded', meeting: id, title, code, counts })))
}
