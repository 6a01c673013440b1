import type { By } from '#journal'
import type { CalendarDay, MunicipalityCode, RoughDay } from '#kernel'
import type { RecordedTreatment } from '#meetings'
import type { Member } from '#members'

/** One version laid before councils by one dispatch; each referral is a matter of its own. */
export type Dispatched = {
  readonly type: 'adoption.dispatched'
  readonly id: string
  readonly version: string
  readonly dispatchedOn: RoughDay
  readonly notBefore: CalendarDay | null
  readonly source: string
  readonly referrals: readonly { readonly id: string; readonly code: MunicipalityCode }[]
}
/** That councils have adopted, stated by somebody without a document of any decision. */
export type ClaimRecorded = {
  readonly type: 'adoption.claim-recorded'
  readonly id: string
  readonly edition: number
  readonly statedBy: string
  readonly statedOn: RoughDay
  readonly what: string
  readonly address: string
  readonly fetchedOn: CalendarDay | null
  readonly source: string
  readonly councils: readonly MunicipalityCode[]
}
/** By which day the councils of a dispatch are asked to answer. The newest counts; `reason` says why it was moved. */
export type AnswerDateSet = {
  readonly type: 'adoption.answer-date-set'
  readonly dispatch: string
  readonly version: string
  readonly answerBy: CalendarDay
  readonly reason: string
}
/** A municipality has received what was sent. The newest counts. */
export type ReceiptRecorded = {
  readonly type: 'adoption.receipt-recorded'
  readonly referral: string
  readonly code: MunicipalityCode
  readonly receivedOn: RoughDay
  readonly source: string
}
/** Why a version goes out once more: to a council that was newly elected (N5), or to one that had been left out. */
export const sendingAgain = ['new-council', 'left-out', 'other'] as const
export type SendingAgain = (typeof sendingAgain)[number]
export type SentAgain = {
  readonly type: 'adoption.sent-again'
  readonly dispatch: string
  readonly version: string
  readonly because: SendingAgain
  readonly reason: string
}

/** What it takes for the alliance to have adopted a paper (N12). */
export const needs = ['every-council', 'share-of-councils', 'share-of-inhabitants', 'not-known'] as const
export type Needs = (typeof needs)[number]
/** Does a council that adopts with a reservation count among those that have adopted? */
export const reservationTerms = ['counts', 'counts-not', 'not-known'] as const
export type ReservationTerm = (typeof reservationTerms)[number]
/** When the paper comes into force: for each municipality when its council adopts, for all when the alliance has, or on a day. */
export const inForceTerms = ['on-own-adoption', 'on-joint-adoption', 'on-day', 'not-known'] as const
export type InForceTerm = (typeof inForceTerms)[number]
/** The alliance's own rules for one edition; what nobody has recorded is not known, and nothing is reckoned from it. */
export type Terms = {
  readonly edition: number
  readonly needs: Needs
  /** The least share, in percent, where a share is what it needs; null otherwise. */
  readonly percent: number | null
  readonly reservation: ReservationTerm
  readonly inForce: InForceTerm
  /** Where it comes into force on a day. */
  readonly inForceOn: CalendarDay | null
  /** What happens when a council says no, or adopts with a reservation, in plain words; empty where that is not recorded. */
  readonly onRejection: string
  readonly onReservation: string
  readonly source: string
}
export type TermsRecorded = { readonly type: 'adoption.terms-recorded' } & Terms

export type AdoptionFact = Dispatched | ClaimRecorded | AnswerDateSet | ReceiptRecorded | SentAgain | TermsRecorded

/** An answer date with its place in the journal; of one dispatch the last counts. */
export type AnswerDate = Omit<AnswerDateSet, 'type' | 'version'> & { readonly sequence: number }
/** A receipt with its place in the journal and the office that said so; of one referral the last counts. */
export type Receipt = Omit<ReceiptRecorded, 'type' | 'code'> & { readonly sequence: number; readonly office: By['office'] }
/** Why a dispatch was one more of its version. */
export type RecordedSentAgain = Omit<SentAgain, 'type' | 'version'>
export type RecordedTerms = Terms & { readonly sequence: number }

export type Referral = {
  readonly id: string
  readonly code: MunicipalityCode
  readonly edition: number
  readonly version: string
  readonly versionNumber: number
  readonly dispatchedOn: RoughDay
  readonly notBefore: CalendarDay | null
}
export type Dispatch = Omit<Dispatched, 'type' | 'referrals'> & { readonly edition: number; readonly councils: number }
export type Claim = Omit<ClaimRecorded, 'type'>

/** How far a council is, from what is documented; a claim counts only where nothing else is recorded. */
export const councilStates = [
  'not-recorded',
  'claimed',
  'referred',
  'in-treatment',
  'adopted',
  'adopted-with-reservation',
  'rejected',
  'postponed',
  'returned',
] as const
export type CouncilState = (typeof councilStates)[number]

/** One line of the register: a member council on a day. */
export type Council = {
  readonly member: Member
  readonly state: CouncilState
  /** The referral that counts by the day. */
  readonly referral: Referral | null
  /** Every referral of its version, for one version can be sent twice: what was done with any of them counts. */
  readonly matters: readonly string[]
  /** What had happened by the day, superseded and withdrawn records included, oldest meeting first. */
  readonly treatments: readonly RecordedTreatment[]
  /** Standing treatments whose day is not known well enough to say whether they had happened by then. */
  readonly undated: readonly RecordedTreatment[]
  readonly claims: readonly Claim[]
}
/** A number of councils of a whole, and their inhabitants of the whole's; inhabitants are null where someone is not counted. */
export type Share = {
  readonly councils: number
  readonly of: number
  readonly inhabitants: number | null
  readonly ofInhabitants: number | null
}
export type Totals = { readonly adopted: Share; readonly claimed: Share; readonly byState: Readonly<Record<CouncilState, Share>> }
export type Register = {
  readonly edition: number
  readonly on: CalendarDay
  readonly populationDate: CalendarDay | null
  readonly councils: readonly Council[]
  readonly totals: Totals
  readonly clusters: readonly { readonly name: string; readonly totals: Totals }[]
}
