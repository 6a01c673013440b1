import type { Titled } from '#themes'

/** What a dialogue meeting can have changed (S25). */
export const changeKinds = ['tracks-merged', 'theme-merged', 'theme-split', 'theme-left-out', 'theme-taken-up', 'other'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** In every fact `title` is what the meeting was called then: a sentence must be readable without looking it up. */
type OfMeeting = { readonly meeting: string; readonly title: string }

/** What was noted at a table; it holds no names. `theme` is null where it is tied to none. */
export type NoteContent = { readonly table: string; readonly theme: string | null; readonly text: string }

/** A note lies on the desk until the meeting's record is published: the journal keeps its fingerprint meanwhile (decision 11). */
export type NoteWritten = {
  readonly type: 'proceedings.note-written'
  readonly id: string
  readonly fingerprint: string
} & OfMeeting
/** A note with the salt of its fingerprint, empty where it was never on the desk; a later fact of the same id takes its place. */
export type NotePublished = {
  readonly type: 'proceedings.note-published'
  readonly id: string
  readonly salt: string
} & NoteContent &
  OfMeeting
/** The secretariat publishes what was noted; `notes` is how many notes are public then. */
export type RecordPublished = { readonly type: 'proceedings.record-published'; readonly notes: number } & OfMeeting
/** The meeting caused a change, of these themes where it is about themes; a later fact of the same id takes its place. */
export type OutcomeRecorded = {
  readonly type: 'proceedings.outcome-recorded'
  readonly id: string
  readonly change: ChangeKind
  readonly what: string
  readonly themes: readonly Titled[]
  readonly source: string
} & OfMeeting
export type OutcomeWithdrawn = {
  readonly type: 'proceedings.outcome-withdrawn'
  readonly id: string
  readonly reason: string
} & OfMeeting
export type ProceedingsFact = NoteWritten | NotePublished | RecordPublished | OutcomeRecorded | OutcomeWithdrawn

/** A note on the desk; `version` grows with every change, so that the second of two note takers is told. */
export type DeskNote = NoteContent & {
  readonly id: string
  readonly meeting: string
  readonly salt: string
  readonly version: number
}
export type Note = NoteContent & { readonly id: string; readonly meeting: string; readonly sequence: number }
export type Published = { readonly meeting: string; readonly sequence: number; readonly at: string }
export type Outcome = Pick<OutcomeRecorded, 'id' | 'meeting' | 'change' | 'what' | 'source'> & {
  readonly sequence: number
  readonly themes: readonly string[]
  /** Why it counts for nothing; null while it stands. */
  readonly withdrawn: string | null
}
/** What is public of all meetings: notes, records and outcomes. */
export type Proceedings = {
  readonly notes: readonly Note[]
  readonly published: readonly Published[]
  readonly outcomes: readonly Outcome[]
}

export type Refusal =
  | 'not-yours'
  | 'no-such-meeting'
  | 'no-such-theme'
  | 'no-such-outcome'
  | 'not-yet'
  | 'is-cancelled'
  | 'says-nothing'
  | 'is-withdrawn'
  | 'recorded-meanwhile'
  | 'changed-meanwhile'
  | 'noted-meanwhile'
