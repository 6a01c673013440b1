import type { MunicipalityCode, RoughDay } from '#kernel'

/** Does it look for more to do it with? */
export const seeking = ['yes', 'no', 'not-known'] as const
export type Seeking = (typeof seeking)[number]

/**
 * What municipalities do together, or one does by itself, that is about a goal (S18). `others` are parties that nobody has named a
 * municipality for. A later one of the same id takes its place.
 */
export type Cooperation = {
  readonly id: string
  readonly goal: string
  readonly what: string
  readonly codes: readonly MunicipalityCode[]
  readonly others: string
  readonly host: MunicipalityCode | null
  readonly from: RoughDay
  readonly to: RoughDay
  readonly seeks: Seeking
  readonly note: string
  readonly address: string
  readonly source: string
}
export type CooperationRecorded = { readonly type: 'cooperation.recorded' } & Cooperation
/** It should not have been there at all. */
export type CooperationWithdrawn = {
  readonly type: 'cooperation.withdrawn'
  readonly id: string
  readonly what: string
  readonly reason: string
}
export type CooperationFact = CooperationRecorded | CooperationWithdrawn

/** As it stands, with its place in the journal. */
export type RecordedCooperation = Cooperation & { readonly sequence: number; readonly withdrawn: string | null }

export type Refusal =
  | 'not-yours'
  | 'no-such-goal'
  | 'no-such-cooperation'
  | 'nobody'
  | 'not-a-member'
  | 'host-is-not-in-it'
  | 'ends-before-it-begins'
  | 'in-the-future'
  | 'no-reason'
  | 'recorded-meanwhile'
  | 'changed-meanwhile'
  | 'withdrawn-meanwhile'
