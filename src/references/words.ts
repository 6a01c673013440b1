import type { CalendarDay, RoughDay } from '#kernel'

/** What a paper of somebody else's is: a plan or duty of the state's (S52), a standard, or anything else. */
export const referenceKinds = ['national-plan', 'standard', 'other'] as const
export type ReferenceKind = (typeof referenceKinds)[number]
/** The goal is there because of the paper, or it rests on what the paper says. */
export const relations = ['causes', 'carries'] as const
export type Relation = (typeof relations)[number]
export type GoalRelation = { readonly goal: string; readonly relation: Relation }
/** The most characters of a title, a note, and any other line. */
export const longest = { title: 300, note: 1000, line: 500, address: 2000 } as const

/** One version of a paper from elsewhere that ours builds on (S92). A later fact of the same id corrects it, and says why. */
export type ReferenceRecorded = {
  readonly type: 'references.reference-recorded'
  readonly id: string
  readonly kind: ReferenceKind
  readonly title: string
  /** Who issued it; empty where it is not known. */
  readonly issuer: string
  /** As it calls itself: 1.0, 2023, høringsudkast. */
  readonly version: string
  readonly dated: RoughDay
  readonly address: string
  /** The earlier version whose place it takes. */
  readonly replaces: string | null
  readonly goals: readonly GoalRelation[]
  readonly note: string
  readonly reason: string
  readonly source: string
}
export type ReferenceWithdrawn = {
  readonly type: 'references.reference-withdrawn'
  readonly id: string
  readonly title: string
  readonly reason: string
}
/** We keep a copy of it, by its fingerprint; the newest counts. */
export type CopyLinked = {
  readonly type: 'references.copy-linked'
  readonly id: string
  readonly title: string
  readonly sha256: string
}
export type ReferencesFact = ReferenceRecorded | ReferenceWithdrawn | CopyLinked

/** As it stands; `copy` is our newest copy's fingerprint, `withdrawn` the reason, null where there is none. */
export type Reference = Omit<ReferenceRecorded, 'type'> & {
  readonly sequence: number
  readonly copy: string | null
  readonly withdrawn: string | null
}
/** A paper to keep a copy of. */
export type KeepReferenceCopy = {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly address: string
  readonly fetchedOn: CalendarDay
}

export type Refusal =
  | 'not-yours'
  | 'no-such-reference'
  | 'no-such-goal'
  | 'replaces-none'
  | 'replaces-itself'
  | 'already-replaced'
  | 'recorded-before'
  | 'is-replaced'
  | 'needs-a-reason'
  | 'in-the-future'
  | 'recorded-meanwhile'
  | 'changed-meanwhile'
