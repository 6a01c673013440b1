import type { Part } from '#drafting'
import type { By } from '#journal'
import type { CalendarDay, MunicipalityCode, RoughDay } from '#kernel'

export const remarkKinds = ['comment', 'proposal'] as const
export type RemarkKind = (typeof remarkKinds)[number]
export const answers = ['accepted', 'refused', 'noted'] as const
export type Answer = (typeof answers)[number]

/** The draft is shown to the municipalities as it stands now, until a day; the fingerprint is of what they were shown. */
export type RoundOpened = {
  readonly type: 'remarks.round-opened'
  /** The edition and the round's number: 2027-1 */
  readonly id: string
  readonly edition: number
  readonly number: number
  /** The number of the version that the draft is to become. */
  readonly version: number
  readonly until: CalendarDay
  readonly parts: number
  readonly municipalities: readonly MunicipalityCode[]
  readonly fingerprint: string
}
/** The last day is another one. */
export type RoundMoved = {
  readonly type: 'remarks.round-moved'
  readonly id: string
  readonly from: CalendarDay
  readonly until: CalendarDay
}
/** A municipality has said something; what, is public when the version is numbered. */
export type RemarkMade = {
  readonly type: 'remarks.remark-made'
  readonly id: string
  readonly round: string
  readonly code: MunicipalityCode
  readonly fingerprint: string
}
/** The municipality has taken it back before it was answered; what it said is not kept. */
export type RemarkTakenBack = {
  readonly type: 'remarks.remark-taken-back'
  readonly id: string
  readonly round: string
  readonly code: MunicipalityCode
}
/** What a municipality said of a part of the text that became a version, or of a version, and what the writing group answered. */
export type RemarkPublished = {
  readonly type: 'remarks.remark-published'
  readonly id: string
  readonly version: string
  readonly round: string | null
  readonly code: MunicipalityCode
  /** The part by its id, and how it is called to a reader. */
  readonly part: string
  readonly about: string
  readonly kind: RemarkKind
  readonly text: string
  /** The wording that it was said of, and the one that was proposed instead. */
  readonly on: string
  readonly wording: string
  readonly made: RoughDay
  readonly answer: Answer | null
  readonly reason: string
  /** What its fingerprint was made with; null where none was made. */
  readonly salt: string | null
}
export type RemarksFact = RoundOpened | RoundMoved | RemarkMade | RemarkTakenBack | RemarkPublished

/** A round as the public may know of it. */
export type Round = Omit<RoundOpened, 'type'> & { readonly openedAt: string }
/** A round with what the municipalities are shown. */
export type OpenRound = Round & { readonly snapshot: readonly Part[] }
export type PublishedRemark = Omit<RemarkPublished, 'type'>
/** That a municipality said something in a round, and the fingerprint of it. */
export type RemarkMark = Omit<RemarkMade, 'type'> & { readonly at: string }

/** A remark on the desk. */
export type Remark = {
  readonly id: string
  readonly round: string
  readonly code: MunicipalityCode
  readonly part: string
  readonly kind: RemarkKind
  readonly text: string
  readonly wording: string
  /** The save that it was said of, and what that says. */
  readonly save: number
  readonly on: string
  readonly madeAt: Date
  readonly madeBy: By
  readonly salt: string
  readonly answer: Answer | null
  readonly reason: string
  readonly answeredAt: Date | null
}

export type Refusal =
  | 'not-yours'
  | 'no-such-draft'
  | 'is-numbered'
  | 'no-such-round'
  | 'round-is-open'
  | 'until-has-passed'
  | 'nothing-to-show'
  | 'too-late'
  | 'no-such-part'
  | 'nothing-said'
  | 'same-wording'
  | 'no-such-remark'
  | 'said-otherwise'
  | 'already-answered'
  | 'answered'
  | 'needs-a-reason'
  | 'part-is-gone'
  | 'changed-meanwhile'
