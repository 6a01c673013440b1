import type { CalendarDay, MunicipalityCode, RoughDay } from '#kernel'
import type { BodyKind } from '#members'

/** Something that a body can treat: a version before the joint body, or a referral before one municipality's bodies. */
export type Matter = {
  readonly id: string
  readonly kind: 'version' | 'referral'
  readonly title: string
  readonly code: MunicipalityCode | null
  readonly laidOn: RoughDay
  /** Where the day it was laid is not known: the first day on which it can have been. */
  readonly notBefore: CalendarDay | null
}

/** The matter that a version of an edition is. */
export const versionMatter = (edition: number, number: number) => `${edition}-v${number}`

export const outcomeKinds = [
  'approved',
  'adopted',
  'approved-for-dispatch',
  'recommended',
  'discussed',
  'noted',
  'postponed',
  'returned',
  'rejected',
  'minority-statement',
  'not-known',
  'not-public',
] as const
export type OutcomeKind = (typeof outcomeKinds)[number]
/** What the point of the recommendation proposed: that the paper be approved, or something else. Only the first can adopt. */
export const proposals = ['approval', 'other', 'not-known'] as const
export type Proposed = (typeof proposals)[number]

export type Outcome = {
  /** The point of the recommendation ("Ad 2"), or null where the item had only one. */
  readonly point: number | null
  readonly proposed: Proposed
  readonly kind: OutcomeKind
  readonly votes: string
  readonly reservation: string
}
export type Evidence = { readonly address: string; readonly fetched: CalendarDay | null; readonly quote: string }

/** What a body did with a matter on a day. `words` are the minutes' own; empty where nobody has seen them. */
export type Treatment = {
  readonly id: string
  readonly matter: string
  readonly body: string
  readonly metOn: RoughDay
  readonly words: string
  readonly outcomes: readonly Outcome[]
  readonly votes: string
  readonly reservation: string
  readonly evidence: Evidence | null
  readonly source: string
}
export type TreatmentRecorded = { readonly type: 'meetings.treatment-recorded'; readonly supersedes: string | null } & Treatment
export type MatterOpened = { readonly type: 'meetings.matter-opened' } & Matter
/** A record that should not be there at all. It stays to be seen, with the reason, and counts for nothing. */
export type TreatmentWithdrawn = {
  readonly type: 'meetings.treatment-withdrawn'
  readonly treatment: string
  readonly matter: string
  readonly reason: string
}
export type MeetingsFact = TreatmentRecorded | TreatmentWithdrawn | MatterOpened

/** A treatment as it stands in the record, with the body that gave it and what became of it. */
export type RecordedTreatment = Treatment & {
  readonly sequence: number
  readonly bodyName: string
  readonly bodyKind: BodyKind
  readonly code: MunicipalityCode | null
  readonly supersedes: string | null
  readonly supersededBy: string | null
  /** Why it should not have been there, and where in the journal that is said. */
  readonly withdrawn: { readonly reason: string; readonly sequence: number } | null
}

export type Refusal =
  | 'not-yours'
  | 'no-such-matter'
  | 'no-such-body'
  | 'no-such-treatment'
  | 'in-the-future'
  | 'before-the-matter'
  | 'no-words'
  | 'no-outcome'
  | 'dispatch-is-not-the-councils'
  | 'evidence-in-the-future'
  | 'recorded-meanwhile'
  | 'corrected-meanwhile'
  | 'withdrawn-meanwhile'

export type WithdrawalRefusal = 'not-yours' | 'no-such-treatment' | 'no-reason' | 'corrected-meanwhile' | 'withdrawn-meanwhile'
