import { z } from 'zod'
import { committees, dialogueRoles, meetingKinds, meetingStates } from '#dialogue'
import { changeKinds } from '#proceedings'
import { code, place, roughDay } from './schema-parts.ts'

const count = place.nullable()
const counts = z
  .object({ mayor: count, 'committee-chair': count, 'committee-member': count, administration: count })
  .describe('How many of each role, never who; null where nobody has said')
export const dialogueMeetings = z.object({
  meetings: z.array(
    z.object({
      id: z.string(),
      edition: z.int(),
      round: roughDay.describe('The season whose set of meetings it belongs to'),
      kind: z.enum(meetingKinds),
      on: roughDay,
      time: z.string(),
      place: z.string(),
      programme: z.string(),
      state: z.enum(meetingStates),
      cancelled: z.string().nullable().describe('Why it was called off; null while it stands'),
      roles: z.array(z.enum(dialogueRoles)).describe('The roles invited; empty where they are not recorded'),
      committees: z.array(z.enum(committees)),
      invited: z.array(code).nullable().describe('Whom the meeting is for; null where it is not recorded'),
      unreached: z.array(code).nullable().describe('Those that no invitation has reached; null before any was sent'),
      replies: z.array(z.object({ code, coming: z.boolean(), counts })),
      attendance: z.array(z.object({ code, counts })),
      notes: z
        .array(z.object({ table: z.string(), theme: z.string().nullable(), text: z.string() }))
        .describe('Notes that the secretariat has published'),
      outcomes: z.array(
        z.object({
          id: z.string(),
          change: z.enum(changeKinds),
          what: z.string(),
          themes: z.array(z.string()),
          source: z.string(),
          withdrawn: z.string().nullable().describe('Why the record should not have been there; it counts for nothing'),
        }),
      ),
      source: z.string(),
    }),
  ),
})
