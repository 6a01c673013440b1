import type { By } from '#journal'
import type { MunicipalityCode, RoughDay } from '#kernel'

export const groupRoles = ['lead', 'member', 'resource'] as const
export type GroupRole = (typeof groupRoles)[number]
/** The two subject areas that a writing group must know of (S5). */
export const expertises = ['somatic', 'psychiatric'] as const
export type Expertise = (typeof expertises)[number]

/**
 * Who is in the writing group, by municipality and title, never by name; a resource person may come from no municipality.
 * A later fact of the same id takes its place.
 */
export type MemberRecorded = {
  readonly type: 'writing-group.member-recorded'
  readonly id: string
  /** The edition that the group writes. */
  readonly edition: number
  readonly code: MunicipalityCode | null
  readonly title: string
  readonly role: GroupRole
  readonly expertise: readonly Expertise[]
  readonly from: RoughDay
  readonly to: RoughDay
  readonly source: string
}
/** In which offices a part of a version was written: how many texts each saved of it. */
export type PartDrafted = {
  readonly part: string
  readonly title: string
  readonly by: readonly { readonly office: By['office']; readonly code: MunicipalityCode | null; readonly texts: number }[]
}
/** Who drafted what of a version, told when it is numbered. */
export type VersionDrafted = {
  readonly type: 'writing-group.version-drafted'
  readonly version: string
  readonly parts: readonly PartDrafted[]
}
export type WritingGroupFact = MemberRecorded | VersionDrafted

/** A member as recorded last, with its place in the journal. */
export type GroupMember = Omit<MemberRecorded, 'type'> & { readonly sequence: number }
export type Drafted = PartDrafted & { readonly version: string }

export type Refusal =
  | 'not-yours'
  | 'no-such-municipality'
  | 'needs-a-municipality'
  | 'no-title'
  | 'ends-before-it-begins'
  | 'no-such-member'
  | 'recorded-meanwhile'
  | 'changed-meanwhile'
