import { type Awaiting, type Morning, remindingOf } from '#contacts'
import { type CalendarDay, dayOf, precisionOf } from '#kernel'
import { closes, invitedRoles, reached } from './acts.ts'
import { takesReplies } from './rules.ts'
import { titleOf } from './sentences.ts'
import { readDialogueMeetings } from './store.ts'
import type { DialogueMeeting } from './words.ts'

const awaitedIn = (meeting: DialogueMeeting) => ({
  purpose: 'meeting' as const,
  about: meeting.id,
  codes: reached(meeting).filter((code) => !meeting.replies.some((reply) => reply.code === code)),
  roles: invitedRoles(meeting),
  path: (code: string) => `dialogmoeder/${meeting.id}/svar/${code}`,
  text: `I har ikke svaret på invitationen til ${titleOf(meeting)}. Svar, hvor mange der kommer, også hvis ingen kommer.`,
  expiresAt: closes(meeting),
  endsOn: meeting.on as string as CalendarDay,
})

/** Meetings to come that people were invited to, with those who have not replied. */
const awaiting: Awaiting = async (read, now) =>
  (await readDialogueMeetings(read))
    .filter((meeting) => meeting.unreachable !== null && precisionOf(meeting.on) === 'day' && takesReplies(meeting, dayOf(now)))
    .map(awaitedIn)

/** Whoever has not replied to an invitation is reminded before the meeting. */
export const dialogueMorning: Morning = remindingOf(awaiting)
