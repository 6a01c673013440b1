import type { ReadDb } from '#db'
import type { MunicipalityCode } from '#kernel'
import { administrativeOf, politicalOf } from './rules.ts'
import { readDialogueMeetings } from './store.ts'
import type { DialogueMeeting } from './words.ts'

/** What a municipality was asked, said and did about one meeting, as far as it is recorded (S22). */
export type Involved = Pick<DialogueMeeting, 'edition' | 'round' | 'kind' | 'on'> & {
  readonly meeting: string
  readonly code: MunicipalityCode
  /** Null where nobody has recorded whom the meeting was for. */
  readonly invited: boolean | null
  readonly replied: 'coming' | 'not-coming' | null
  /** How many took part; null where it is not recorded. */
  readonly political: number | null
  readonly administrative: number | null
}

/** One municipality at one meeting. */
export function involvedIn(meeting: DialogueMeeting, code: MunicipalityCode): Involved {
  const { id, edition, round, kind, on, municipalities, replies, attendance } = meeting
  const reply = replies.find((one) => one.code === code)
  const came = attendance.find((one) => one.code === code)
  return {
    ...{ meeting: id, code, edition, round, kind, on },
    invited: municipalities?.includes(code) ?? null,
    replied: reply ? (reply.coming ? 'coming' : 'not-coming') : null,
    political: came ? politicalOf(came.counts) : null,
    administrative: came ? administrativeOf(came.counts) : null,
  }
}

/** Who was involved at which meeting: every municipality that was invited, replied or took part; meetings that were called off are left out. */
export async function readInvolvement(read: ReadDb): Promise<Involved[]> {
  const meetings = (await readDialogueMeetings(read)).filter(({ cancelled }) => cancelled === null)
  return meetings.flatMap((meeting) => {
    const codes = [...(meeting.municipalities ?? []), ...meeting.replies.map(({ code }) => code)]
    const all = new Set([...codes, ...meeting.attendance.map(({ code }) => code)])
    return [...all].sort().map((code) => involvedIn(meeting, code))
  })
}
