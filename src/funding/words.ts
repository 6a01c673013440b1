import type { KnownAnswer, MunicipalityCode, RoughDay } from '#kernel'

/** The most characters of a title, and of any other line. */
export const longest = { title: 200, line: 500, address: 2000 } as const

/** Money from outside for what the municipalities do (S79). A later fact of the same id corrects it, and says why. */
export type FundingRecorded = {
  readonly type: 'funding.funding-recorded'
  readonly id: string
  readonly title: string
  /** The plan or agreement that gives it. */
  readonly plan: string
  readonly from: RoughDay
  /** Does it come every year from then on? */
  readonly permanent: KnownAnswer
  /** When it ends, where it is not permanent. */
  readonly until: RoughDay
  /** The goals that it is for; none where nobody has said. */
  readonly goals: readonly string[]
  /** Who gets it; null is every municipality. */
  readonly municipalities: readonly MunicipalityCode[] | null
  /** As the source says it; empty where it is not known. */
  readonly amount: string
  readonly address: string
  readonly reason: string
  readonly source: string
}
/** It counts for nothing from now on; what was recorded stays in the journal. */
export type FundingWithdrawn = {
  readonly type: 'funding.funding-withdrawn'
  readonly id: string
  readonly title: string
  readonly reason: string
}
export type FundingFact = FundingRecorded | FundingWithdrawn

/** As it stands; `withdrawn` is the reason, or null. */
export type Funding = Omit<FundingRecorded, 'type'> & { readonly sequence: number; readonly withdrawn: string | null }

export type Refusal =
  | 'not-yours'
  | 'no-such-funding'
  | 'no-such-goal'
  | 'no-such-municipality'
  | 'title-taken'
  | 'permanent-until'
  | 'ends-before-it-begins'
  | 'needs-a-reason'
  | 'recorded-meanwhile'
  | 'changed-meanwhile'
