/** The files of dialogue meetings: the meetings, and what municipalities replied and who came. */
import {
  type AttendanceRecorded,
  applyAttendance,
  applyCancelled,
  applyMeeting,
  applyReply,
  type Committee,
  type Counts,
  type DialogueRole,
  dialogueTitle,
  type MeetingCancelled,
  type MeetingKind,
  type MeetingRecorded,
  noCounts,
  type ReplyGiven,
  readDialogueMeetings,
} from '#dialogue'
import { day, dayOf, type MunicipalityCode, precisionOf, type RoughDay, span, startsAfter } from '#kernel'
import { readMembership } from '#members'
import { listOf, oneOf, optional, optionally, roughDay, table, text, wholeNumber, yesNo } from '#reading'
import {
  asId,
  blank,
  edition,
  type Known,
  type Load,
  type Loader,
  municipalityNamed,
  recording,
  type Step,
  step,
  unusable,
} from '#rows'

const kind = oneOf<MeetingKind>({ administrative: ['administrativt'], political: ['politisk'] })
const role = oneOf<DialogueRole>({
  mayor: ['borgmester', 'borgmestre'],
  'committee-chair': ['udvalgsformand', 'udvalgsformænd'],
  'committee-member': ['udvalgsmedlem', 'udvalgsmedlemmer'],
  administration: ['administrationen'],
})
const committee = oneOf<Committee>({ health: ['sundhed'], psychiatry: ['psykiatri'] })

const meetingsTable = table({
  file: 'dialogue-meetings.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: edition(),
    /** A season: 2016-spring. */
    round: roughDay(),
    kind,
    date: roughDay(),
    time: blank(40),
    place: blank(300),
    programme: blank(4000),
    roles: optionally(listOf(role), []),
    committees: optionally(listOf(committee), []),
    /** `alle` or codes and names parted by `;`; empty where nobody has recorded whom it was for. */
    municipalities: blank(2000),
    held: optionally(yesNo(), false),
    /** Why the meeting was called off; empty where it was not. */
    cancelled_because: blank(500),
    source: blank(500),
  },
})

/** Those named; null where nobody is, and 'everyone' for every member. */
function municipalitiesIn(known: Known, cell: string): MunicipalityCode[] | 'everyone' | null {
  if (cell === '') return null
  if (/^alle?( kommuner)?$/i.test(cell)) return 'everyone'
  const names = cell.split(/[;|\n]/).map((one) => one.trim())
  const codes = names.filter(Boolean).map((one) => municipalityNamed(known, 'municipalities', one))
  const twice = codes.find((code, place) => codes.indexOf(code) < place)
  if (twice) unusable('municipalities', cell, `nævner kommune ${twice} to gange. Nævn den kun én gang.`)
  return codes.sort()
}
/** The members on the first day that a meeting can have been on; where nobody knows it, on the first day of its round. */
async function everyoneOn({ read }: Load, { date, round }: { date: RoughDay; round: RoughDay }) {
  const on = span(date)?.first ?? span(round)?.first ?? day('1900-01-01')
  return (await readMembership(read, on)).members.map(({ code }) => code).sort()
}

export const dialogueMeetingsFile: Loader<typeof meetingsTable> = {
  table: meetingsTable,
  records: {
    'dialogue.meeting-recorded': ({ id }: MeetingRecorded) => id,
    'dialogue.meeting-moved': ({ meeting }: { meeting: string }) => meeting,
    'dialogue.meeting-cancelled': ({ meeting }: { meeting: string }) => meeting,
  },
  key: ({ id }) => id,
  row: (_, known) => (row) => {
    const { id, date, municipalities: cell, cancelled_because: reason, ...rest } = row
    asId('id', id)
    if (precisionOf(row.round) !== 'season') unusable('round', row.round, 'skal være en årstid, for eksempel 2016-spring.')
    if (reason && row.held) unusable('cancelled_because', reason, 'kan ikke stå ved et møde, der er holdt.')
    const named = municipalitiesIn(known, cell)
    return async (load, loaded) => {
      if (row.held && startsAfter(date, dayOf(load.actor.now)))
        return { column: 'held', wrong: 'er ja, men dagen ligger i fremtiden.' }
      const municipalities = named === 'everyone' ? await everyoneOn(load, row) : named
      const fact: MeetingRecorded = { type: 'dialogue.meeting-recorded', id, on: date, municipalities, ...rest }
      const off: MeetingCancelled = { type: 'dialogue.meeting-cancelled', meeting: id, title: dialogueTitle(fact), reason }
      return recording(id, step(fact, applyMeeting), ...(reason ? [step(off, applyCancelled)] : []))(load, loaded)
    }
  },
}

const heads = () => optional(wholeNumber({ max: 999 }))
const attendanceTable = table({
  file: 'attendance.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['meeting', 'municipality'],
  columns: {
    meeting: text(60),
    municipality: text(80),
    /** Did the municipality say that somebody would come? Empty where it did not reply. */
    reply: optional(yesNo()),
    mayor: heads(),
    committee_chair: heads(),
    committee_member: heads(),
    administration: heads(),
  },
})
type AttendanceRow = Parameters<Loader<typeof attendanceTable>['key']>[0]

const countsIn = ({ mayor, committee_chair, committee_member, administration }: AttendanceRow): Counts => ({
  mayor,
  'committee-chair': committee_chair,
  'committee-member': committee_member,
  administration,
})
const ofMunicipality = ({ meeting, code }: Pick<ReplyGiven, 'meeting' | 'code'>) => `${meeting} | ${code}`

/** What a row says of one municipality: its reply, and who came, as far as either is told. */
function stepsOf(row: AttendanceRow, code: MunicipalityCode, title: string): Step[] {
  const { meeting, reply } = row
  const own = { meeting, title, code }
  const replied: ReplyGiven | null =
    reply === null ? null : { type: 'dialogue.reply-given', ...own, coming: reply, counts: noCounts }
  const came: AttendanceRecorded = { type: 'dialogue.attendance-recorded', ...own, counts: countsIn(row) }
  const isCounted = Object.values(came.counts).some((count) => count !== null)
  return [...(replied ? [step(replied, applyReply)] : []), ...(isCounted ? [step(came, applyAttendance)] : [])]
}

export const attendanceFile: Loader<typeof attendanceTable> = {
  table: attendanceTable,
  records: { 'dialogue.reply-given': ofMunicipality, 'dialogue.attendance-recorded': ofMunicipality },
  key: ({ meeting, municipality }, known) =>
    ofMunicipality({ meeting, code: municipalityNamed(known, 'municipality', municipality) }),
  row: (_, known) => {
    let meetings: ReturnType<typeof readDialogueMeetings> | undefined
    return (row) => {
      const code = municipalityNamed(known, 'municipality', row.municipality)
      return async (load, loaded) => {
        meetings ??= readDialogueMeetings(load.read)
        const meeting = (await meetings).find(({ id }) => id === row.meeting)
        if (!meeting) return { column: 'meeting', wrong: 'er ikke et id i dialogue-meetings.csv.' }
        if (meeting.cancelled !== null) return { column: 'meeting', wrong: 'er aflyst.' }
        const steps = stepsOf(row, code, dialogueTitle(meeting))
        if (steps.length === 0) return { column: 'reply', wrong: 'og alle tal er tomme. Skriv noget, eller tag rækken ud.' }
        const counted = steps.some(({ fact }) => fact.type === 'dialogue.attendance-recorded')
        if (counted && startsAfter(meeting.on, dayOf(load.actor.now)))
          return { column: 'meeting', wrong: 'er ikke holdt endnu, så ingen kan have deltaget.' }
        return recording(ofMunicipality({ meeting: row.meeting, code }), ...steps)(load, loaded)
      }
    }
  },
}
