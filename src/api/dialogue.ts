import type { z } from 'zod'
import type { ReadDb } from '#db'
import { dialogueStateOf, readDialogueMeetings } from '#dialogue'
import type { CalendarDay } from '#kernel'
import { readProceedings } from '#proceedings'
import type { dialogueMeetings } from './dialogue-schema.ts'

type Answer = z.infer<typeof dialogueMeetings>

/** Every dialogue meeting with what is public of it. */
export async function allDialogueMeetings(read: ReadDb, today: CalendarDay): Promise<Answer> {
  const { notes, outcomes } = await readProceedings(read)
  const meetings = await readDialogueMeetings(read)
  return {
    meetings: meetings.map((meeting) => {
      const { changes: _, held: __, municipalities, unreachable, roles, committees, replies, attendance, ...rest } = meeting
      return {
        ...rest,
        state: dialogueStateOf(meeting, today),
        roles: [...roles],
        committees: [...committees],
        invited: municipalities && [...municipalities],
        unreached: unreachable && [...unreachable],
        replies: replies.map(({ code, coming, counts }) => ({ code, coming, counts })),
        attendance: attendance.map(({ code, counts }) => ({ code, counts })),
        notes: notes.filter((one) => one.meeting === meeting.id).map(({ table, theme, text }) => ({ table, theme, text })),
        outcomes: outcomes
          .filter((one) => one.meeting === meeting.id)
          .map(({ id, change, what, themes, source, withdrawn }) => ({
            id,
            change,
            what,
            themes: [...themes],
            source,
            withdrawn,
          })),
      }
    }),
  }
}
