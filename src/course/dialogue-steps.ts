/** Dialogue meetings on the way of the paper. */
import type { Event } from '#agenda'
import { type DialogueMeeting, dialogueStateOf, dialogueTitle, meetingKindWords, meetingStateWords } from '#dialogue'
import { type CalendarDay, capital } from '#kernel'
import { changeWords, type Outcome } from '#proceedings'
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
