import type { CaseFormat } from '#case-files'
import type { MunicipalityCode } from '#kernel'

/** An order of every municipality's case of an edition, as files. It is worked out from what is recorded, and records nothing itself. */
export type Order = { readonly id: string; readonly edition: number; readonly orderedAt: Date }

export const packageStates = ['waiting', 'made', 'failed'] as const
export type PackageState = (typeof packageStates)[number]
/** Why a municipality's files could not be made: the press was away, there is no case, or something else went wrong. */
export const failures = ['press', 'no-case', 'unexpected'] as const
export type Failure = (typeof failures)[number]

/** One municipality's files in an order; `sequence` and `hash` are the revision that they were made from, once they are made. */
export type Package = {
  readonly code: MunicipalityCode
  readonly municipality: string
  readonly state: PackageState
  readonly failure: Failure | null
  readonly sequence: number | null
  readonly hash: string | null
  readonly madeAt: Date | null
  /** All its files together. */
  readonly bytes: number
}
export type OrderedPackages = Order & { readonly packages: readonly Package[] }

export type MadeFiles = readonly { readonly format: CaseFormat; readonly bytes: Uint8Array }[]

export type Refusal = 'not-yours' | 'no-such-edition' | 'no-members' | 'under-way' | 'no-such-order' | 'nothing-failed'
