import type { RoughDay } from '#kernel'

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
