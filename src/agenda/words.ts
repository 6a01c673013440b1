import type { CalendarDay, RoughDay } from '#kernel'

/** The field's words for what can happen around a paper, beside a body's treatment of it. */
export const eventKinds = [
  'began',
  'established',
  'follow-up',
  'discussed',
  'consultation',
  'published',
  'met',
  'election',
  'constituted',
  'deadline',
] as const
export type EventKind = (typeof eventKinds)[number]

/** Something that happened, with the body it happened in, as exactly as its day is known. */
export type EventRecorded = {
  readonly type: 'agenda.event-recorded'
  readonly id: string
  readonly happenedOn: RoughDay
  readonly body: string
  readonly kind: EventKind
  readonly what: string
  readonly source: string
}
export type Event = Omit<EventRecorded, 'type'>

/** What made a body ask: a development in the field, or a political priority for the community (S90). */
export const triggers = ['development', 'priority', 'not-known'] as const
export type Trigger = (typeof triggers)[number]

/** Which body asked for what, and how many goals it wants at the most. A later fact of the same id takes its place. */
export type MandateRecorded = {
  readonly type: 'agenda.mandate-recorded'
  readonly id: string
  /** The edition that the process leads to. */
  readonly edition: number | null
  readonly body: string
  readonly askedOn: RoughDay
  readonly asks: string
  readonly trigger: Trigger
  readonly triggerText: string
  readonly goalLimit: number | null
  /** Where the body's own record of it can be read. */
  readonly address: string
  readonly source: string
}
/** A step of a process. Its day is its own, or so many weekdays before a meeting; a later fact of the same id plans it anew. */
export type StepPlanned = {
  readonly type: 'agenda.step-planned'
  readonly id: string
  readonly edition: number | null
  readonly place: number
  readonly title: string
  readonly body: string | null
  readonly on: RoughDay
  readonly meeting: string | null
  readonly weekdaysBefore: number
  /** The number of the edition's version that the body must have treated: that treatment is the step's being done. */
  readonly awaits: number | null
  readonly source: string
}
export type MeetingPlanned = {
  readonly type: 'agenda.meeting-planned'
  readonly id: string
  readonly body: string
  readonly on: CalendarDay
  readonly source: string
}
/** `title` is what the step or meeting was called then: a sentence must be readable without looking it up. */
export type PlanMoved = {
  readonly type: 'agenda.plan-moved'
  readonly id: string
  readonly title: string
  readonly from: RoughDay
  readonly to: RoughDay
  readonly reason: string
}
export type PlanCancelled = {
  readonly type: 'agenda.plan-cancelled'
  readonly id: string
  readonly title: string
  readonly reason: string
}
export type StepDone = {
  readonly type: 'agenda.step-done'
  readonly id: string
  readonly title: string
  readonly on: RoughDay
  readonly address: string
}
/** How many weekdays before a body's meetings something must be ready; null when that is no longer so. */
export type LeadSet = {
  readonly type: 'agenda.lead-set'
  readonly body: string
  readonly what: string
  readonly weekdays: number | null
}
export type PlanFact = MandateRecorded | StepPlanned | MeetingPlanned | PlanMoved | PlanCancelled | StepDone | LeadSet
export type AgendaFact = EventRecorded | PlanFact

/** A mandate as it stands, with its place in the journal and what was recorded of it before. */
export type Mandate = Omit<MandateRecorded, 'type'> & {
  readonly sequence: number
  readonly bodyName: string
  readonly earlier: readonly number[]
}
export type PlanChange = {
  readonly sequence: number
  readonly at: string
  readonly kind: 'planned' | 'moved' | 'cancelled' | 'done'
  readonly on: RoughDay
  readonly reason: string
  readonly address: string
}
/** A step or a meeting, with all that became of it in the order it was recorded; the first change is its being planned. */
export type PlanItem = {
  readonly id: string
  readonly kind: 'step' | 'meeting'
  readonly edition: number | null
  readonly place: number
  readonly title: string
  readonly body: string | null
  readonly bodyName: string
  readonly meeting: string | null
  readonly weekdaysBefore: number
  readonly awaits: number | null
  readonly source: string
  readonly changes: readonly PlanChange[]
}
export type Lead = Omit<LeadSet, 'type' | 'weekdays'> & { readonly weekdays: number }

export type Refusal =
  | 'not-yours'
  | 'no-such-body'
  | 'no-such-item'
  | 'no-such-meeting'
  | 'in-the-future'
  | 'day-or-meeting'
  | 'needs-a-day'
  | 'meets-then'
  | 'awaits-what'
  | 'awaits-a-treatment'
  | 'is-cancelled'
  | 'is-done'
  | 'not-moved'
  | 'recorded-meanwhile'
  | 'changed-meanwhile'
