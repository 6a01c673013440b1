import type { ContactRole } from '#contacts'
import type { MunicipalityCode, RoughDay } from '#kernel'

/** Officials prepare, politicians choose: their meetings are two kinds (S20). */
export const meetingKinds = ['administrative', 'political'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** The roles that a meeting invites and counts by (S8); a count holds no names. */
export const dialogueRoles = [
  'mayor',
  'committee-chair',
  'committee-member',
  'administration',
] as const satisfies readonly ContactRole[]
export type DialogueRole = (typeof dialogueRoles)[number]

/** The committees whose chairs and members are invited (S7). */
export const committees = ['health', 'psychiatry'] as const
export type Committee = (typeof committees)[number]

/** How many of each role; null where nobody has said. */
export type Counts = Readonly<Record<DialogueRole, number | null>>

/** A dialogue meeting as it is planned, or as it was; a later fact of the same id takes its place. */
export type MeetingRecorded = {
  readonly type: 'dialogue.meeting-recorded'
  readonly id: string
  /** The edition that its process leads to. */
  readonly edition: number
  /** The set of meetings that it belongs to, as a season (S21). */
  readonly round: RoughDay
  readonly kind: MeetingKind
  readonly on: RoughDay
  /** 13.00 or 13.00-15.30; empty where nobody has said. */
  readonly time: string
  readonly place: string
  readonly programme: string
  readonly roles: readonly DialogueRole[]
  readonly committees: readonly Committee[]
  /** Whom it is for; null where nobody has recorded it. */
  readonly municipalities: readonly MunicipalityCode[] | null
  /** Is it known from elsewhere than this record that the meeting was held? */
  readonly held: boolean
  readonly source: string
}
/** In every fact below `title` is what the meeting was called then: a sentence must be readable without looking it up. */
type OfMeeting = { readonly meeting: string; readonly title: string }

/** Everyone a meeting is for was asked; `unreachable` are those that there was nobody to write to for. */
export type MunicipalitiesInvited = {
  readonly type: 'dialogue.municipalities-invited'
  readonly municipalities: readonly MunicipalityCode[]
  readonly unreachable: readonly MunicipalityCode[]
} & OfMeeting
export type MeetingMoved = {
  readonly type: 'dialogue.meeting-moved'
  readonly from: RoughDay
  readonly to: RoughDay
  readonly time: string
  readonly place: string
  readonly reason: string
} & OfMeeting
export type MeetingCancelled = { readonly type: 'dialogue.meeting-cancelled'; readonly reason: string } & OfMeeting
/** A municipality comes or does not; a later reply takes the place of an earlier one. */
export type ReplyGiven = {
  readonly type: 'dialogue.reply-given'
  readonly code: MunicipalityCode
  readonly coming: boolean
  readonly counts: Counts
} & OfMeeting
/** How many took part for a municipality; every count 0 is nobody, every count null takes the record back. */
export type AttendanceRecorded = {
  readonly type: 'dialogue.attendance-recorded'
  readonly code: MunicipalityCode
  readonly counts: Counts
} & OfMeeting
export type DialogueFact =
  | MeetingRecorded
  | MunicipalitiesInvited
  | MeetingMoved
  | MeetingCancelled
  | ReplyGiven
  | AttendanceRecorded

export type MeetingChange = {
  readonly sequence: number
  readonly at: string
  readonly kind: 'recorded' | 'invited' | 'moved' | 'cancelled'
  readonly on: RoughDay
  readonly reason: string
}
export type Reply = Pick<ReplyGiven, 'code' | 'coming' | 'counts'> & { readonly sequence: number }
export type Attendance = Pick<AttendanceRecorded, 'code' | 'counts'> & { readonly sequence: number }

/** A meeting as it stands, with all that became of it; `on`, `time` and `place` are what holds now. */
export type DialogueMeeting = Omit<MeetingRecorded, 'type'> & {
  /** Why it will not be; null while it stands. */
  readonly cancelled: string | null
  /** Those that no invitation has reached; null before any was sent. */
  readonly unreachable: readonly MunicipalityCode[] | null
  /** In the order they were recorded. */
  readonly changes: readonly MeetingChange[]
  readonly replies: readonly Reply[]
  readonly attendance: readonly Attendance[]
}

/** How far a meeting is; worked out, never typed. */
export const meetingStates = ['held', 'cancelled', 'past', 'due', 'ahead', 'undated'] as const
export type MeetingState = (typeof meetingStates)[number]

export type Refusal =
  | 'not-yours'
  | 'no-such-meeting'
  | 'recorded-meanwhile'
  | 'changed-meanwhile'
  | 'needs-a-day'
  | 'needs-roles'
  | 'is-past'
  | 'not-yet'
  | 'is-held'
  | 'is-cancelled'
  | 'is-invited'
  | 'all-replied'
  | 'not-moved'
  | 'not-invited'
  | 'says-nothing'
  | 'not-a-member'
