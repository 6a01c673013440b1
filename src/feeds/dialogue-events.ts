import { type DialogueMeeting, meetingKindWords } from '#dialogue'
import { type CalendarDay, capital, danishDay, precisionOf, span } from '#kernel'
import type { CalendarEvent } from './calendar-file.ts'

/**
 * Meetings ahead, and those that were called off, so that they vanish from calendars. One that was held stays where its day is known:
 * whoever has it in their calendar keeps it.
 */
export function dialogueEvents(
  meetings: readonly DialogueMeeting[],
  today: CalendarDay,
  slug: string,
  page: string,
): CalendarEvent[] {
  const shown = meetings.filter(
    ({ on, cancelled }) => cancelled !== null || precisionOf(on) === 'day' || (span(on)?.last ?? '') >= today,
  )
  return shown.map((meeting) => {
    const { id, on, time, place, cancelled, changes } = meeting
    const last = changes.at(-1)
    const said = [
      cancelled !== null && `Aflyst: ${cancelled}`,
      on.length < 10 && `Dagen er ikke fastsat nærmere end ${danishDay(on)}.`,
    ]
    return {
      uid: `${id}@${slug}.dialog.samsigte`,
      changedAt: new Date(last?.at ?? 0),
      sequence: last?.sequence ?? 0,
      on,
      time,
      place,
      summary: capital(meetingKindWords[meeting.kind]),
      description: said.filter(Boolean).join('\n'),
      address: `${page}/dialogmoeder/${id}`,
      status: cancelled === null ? 'CONFIRMED' : 'CANCELLED',
    }
  })
}
