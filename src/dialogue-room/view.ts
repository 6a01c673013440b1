/** What the pages say of a meeting, worked out from what is recorded and today's date. */

import { type DialogueMeeting, dialogueStateOf, type MeetingState, memberDay, totalOf } from '#dialogue'
import { byTime, type CalendarDay, counted, danishDay, type RoughDay } from '#kernel'
import { type Everyone, membershipOn } from '#members'
import { type DeskNote, type Proceedings, unpublished } from '#proceedings'

/** The members on the meeting's own day. */
export const membersAt = (everyone: Everyone, meeting: Pick<DialogueMeeting, 'on' | 'round'>, today: CalendarDay) =>
  membershipOn(everyone, memberDay(meeting, today)).members

export type Numbers = {
  /** Municipalities; null where it is not recorded. */
  readonly invited: number | null
  /** False where they are still to be invited. */
  readonly asked: boolean
  readonly replied: number | null
  readonly tookPart: number | null
  /** Of how many. */
  readonly members: number
}
/** How many were invited, replied and took part. None is 0 only where the program was there to count: an old record says nothing of it. */
export function numbersOf(meeting: DialogueMeeting, members: number, today: CalendarDay): Numbers {
  const { municipalities, unreachable, replies, attendance } = meeting
  const counts = attendance.filter((one) => totalOf(one.counts))
  return {
    invited: municipalities?.length ?? null,
    asked: unreachable !== null || ['held', 'past'].includes(dialogueStateOf(meeting, today)),
    replied: unreachable || replies.length ? replies.length : null,
    tookPart: attendance.length ? counts.length : null,
    members,
  }
}

/** Meetings of an edition by round, the newest edition first and each round's meetings by time. */
export function byRound<M extends Pick<DialogueMeeting, 'edition' | 'round' | 'on' | 'id'>>(meetings: readonly M[]) {
  const inOrder = meetings.toSorted((a, b) => byTime(a.on, b.on) || a.id.localeCompare(b.id))
  const editions = [...Map.groupBy(inOrder, ({ edition }) => edition)].sort(([a], [b]) => b - a)
  return editions.map(([edition, own]) => ({
    edition,
    rounds: [...Map.groupBy(own, ({ round }) => round)]
      .map(([round, these]) => ({ round: round as RoughDay, meetings: these }))
      .sort((a, b) => byTime(a.round, b.round)),
  }))
}

/** What the secretariat has left to do for a meeting, the most pressing first. */
export function leftToDo(
  meeting: DialogueMeeting,
  desk: readonly DeskNote[],
  proceedings: Proceedings,
  today: CalendarDay,
): string[] {
  const state: MeetingState = dialogueStateOf(meeting, today)
  if (state === 'cancelled') return []
  const { municipalities, unreachable, replies, attendance } = meeting
  const ahead = state === 'ahead' || state === 'due'
  const silent = (municipalities ?? []).filter((code) => !replies.some((reply) => reply.code === code))
  const unreached = silent.filter((code) => unreachable?.includes(code))
  const uncounted = (municipalities ?? []).filter((code) => !attendance.some((one) => one.code === code)).length
  const own = unpublished(desk, proceedings).filter((note) => note.meeting === meeting.id).length
  const left = [
    ahead && unreachable === null && 'Invitationen er ikke sendt',
    ahead && unreached.length && `${counted(unreached.length, 'kommune', 'kommuner')} kunne ikke nås`,
    ahead && unreachable && silent.length && `${counted(silent.length, 'kommune', 'kommuner')} har ikke svaret`,
    state === 'undated' && 'Mødet har ingen dato',
    state === 'past' && 'Deltagelsen er ikke registreret',
    state === 'held' && !attendance.length && 'Deltagelsen er ikke registreret',
    state === 'held' && attendance.length && uncounted && `Deltagelsen mangler for ${counted(uncounted, 'kommune', 'kommuner')}`,
    own && `${counted(own, 'note', 'noter')} er ikke offentliggjort`,
  ]
  return left.filter((one): one is string => Boolean(one))
}

/** Date and time as a line: 6.3.2027 kl. 13.00. */
export const whenOf = ({ on, time }: Pick<DialogueMeeting, 'on' | 'time'>) => `${danishDay(on)}${time && ` kl. ${time}`}`
