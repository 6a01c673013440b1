import type { CalendarDay, MunicipalityCode } from '#kernel'
import type { Body, BodyKind } from '#members'

/** What a body does in a step of a municipality's way: an advisory is heard, a committee treats and recommends, the council decides. */
export const stepRoles = ['hears', 'treats', 'decides'] as const
export type StepRole = (typeof stepRoles)[number]
/** A step of the way; those of one place go in parallel. */
export type PathwayStep = { readonly place: number; readonly body: string; readonly role: StepRole }

/** The whole way through one municipality (N8). A later fact takes its place. */
export type PathwayRecorded = {
  readonly type: 'pathways.pathway-recorded'
  readonly code: MunicipalityCode
  readonly steps: readonly PathwayStep[]
  readonly source: string
}
/** A day on which a body meets, and the last on which a matter can get onto its agenda; null where nobody has said. */
export type DayOfMeeting = { readonly on: CalendarDay; readonly agendaBy: CalendarDay | null }
/** Days on which a body meets, beside those recorded before; a day that was recorded already, or cancelled, is as it is here. */
export type MeetingDaysRecorded = {
  readonly type: 'pathways.meeting-days-recorded'
  readonly code: MunicipalityCode
  readonly body: string
  readonly days: readonly DayOfMeeting[]
  readonly source: string
}
export type MeetingDayCancelled = {
  readonly type: 'pathways.meeting-day-cancelled'
  readonly code: MunicipalityCode
  readonly body: string
  readonly on: CalendarDay
  readonly reason: string
}
export type PathwaysFact = PathwayRecorded | MeetingDaysRecorded | MeetingDayCancelled

/** A step with its body as that is called now. */
export type NamedStep = PathwayStep & { readonly bodyName: string; readonly bodyKind: BodyKind }
/** The way through a municipality as it stands, in order, with its place in the journal. */
export type Pathway = Omit<PathwayRecorded, 'type' | 'steps'> & {
  readonly sequence: number
  readonly steps: readonly NamedStep[]
}
export type MeetingDay = DayOfMeeting & {
  readonly code: MunicipalityCode
  readonly body: string
  readonly bodyName: string
  readonly source: string
  readonly sequence: number
}
/** A meeting day with what became of it: why it was cancelled, or null. */
export type RecordedMeetingDay = MeetingDay & { readonly cancelled: string | null }

export type RecordPathway = Omit<PathwayRecorded, 'type'> & {
  /** Bodies that the alliance has not met before; recorded with the way. */
  readonly newBodies: readonly Body[]
  /** The journal's number of the way that was seen; null where there was none. */
  readonly seen: number | null
}

export type Refusal =
  | 'not-yours'
  | 'no-such-municipality'
  | 'no-such-body'
  | 'same-body-twice'
  | 'not-the-council-last'
  | 'advisory-is-heard'
  | 'no-days'
  | 'no-such-day'
  | 'agenda-after-the-meeting'
  | 'ends-before-it-begins'
  | 'name-taken'
  | 'in-the-future'
  | 'before-an-earlier-name'
  | 'changed-meanwhile'
