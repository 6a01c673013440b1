/** Dialogue meetings on the way of the paper, and in a calendar. */
import type { Event } from '#agenda'
import { type DialogueMeeting, dialogueStateOf, dialogueTitle, meetingKindWords, meetingStateWords } from '#dialogue'
import { type CalendarDay, capital, danishDay, precisionOf, span } from '#kernel'
import { changeWords, type Outcome } from '#proceedings'
import type { CalendarEvent } from './calendar-file.ts'
import type { Step } from './course.ts'

/** Does an event only tell of a dialogue meeting that is recorded as one? Files from before told of the meetings as events. */
export const tellsOfMeeting = ({ kind, body, happenedOn }: Event, meetings: readonly DialogueMeeting[]) =>
  kind === 'discussed' &&
  meetings.some((meeting) => meeting.on === happenedOn && meetingKindWords[meeting.kind] === body.toLocaleLowerCase('da'))

/** Every meeting that was not called off, with what it changed; one whose day nobody knows stands in its round. */
export const dialogueSteps = (
  meetings: readonly DialogueMeeting[],
  outcomes: readonly Outcome[],
  today: CalendarDay,
  base: string,
): Step[] =>
  meetings
    .filter(({ cancelled }) => cancelled === null)
    .map((meeting) => {
      const { id, on, round, programme, source } = meeting
      const own = outcomes.filter((one) => one.meeting === id && one.withdrawn === null)
      const changes = own.map(({ change, what }) => `${capital(changeWords[change])}: ${what}.`)
      return {
        on: on || round,
        who: `Dialogmøde · ${meetingStateWords[dialogueStateOf(meeting, today)]}`,
        title: capital(dialogueTitle(meeting)),
        text: [programme && (/[.!?]$/.test(programme) ? programme : `${programme}.`), ...changes].filter(Boolean).join(' '),
        kind: 'step' as const,
        source,
        address: '',
        parts: [],
        href: `${base}/${id}`,
      }
    })

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
