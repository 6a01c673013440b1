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
export type AdoptionFact = Dispatched | ClaimRecorded

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
