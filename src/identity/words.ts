import type { CalendarDay, MunicipalityCode } from '#kernel'

export const officeKinds = ['secretariat', 'clerk', 'writer', 'reader'] as const
export type OfficeKind = (typeof officeKinds)[number]

/** An office that a person holds in an alliance, both days included; an open end is null. A clerk's is one municipality's; a writer's may be. */
export type Office = {
  readonly id: string
  readonly person: string
  readonly office: OfficeKind
  readonly code: MunicipalityCode | null
  readonly from: CalendarDay
  readonly to: CalendarDay | null
}
export type OfficeGranted = { readonly type: 'identity.office-granted' } & Office
/** `to` is the last day of the office; the day before its first day, when it was taken back before it began. */
export type OfficeEnded = {
  readonly type: 'identity.office-ended'
  readonly id: string
  readonly to: CalendarDay
  readonly office: OfficeKind
  readonly code: MunicipalityCode | null
}
export type IdentityFact = OfficeGranted | OfficeEnded

/** An office with the name of its municipality, where it has one. */
export type PlacedOffice = Office & { readonly municipality: string | null }
/** Somebody who is signed in, with the offices held today in the alliance that the address names. */
export type Visitor = { readonly person: string; readonly mail: string; readonly offices: readonly PlacedOffice[] }

export type Refusal =
  | 'not-yours'
  | 'no-such-office'
  | 'ends-before-it-begins'
  | 'already-held'
  | 'already-ends-sooner'
  | 'last-secretariat'
  | 'no-such-municipality'

export type { Letter } from '#mail'

/** What a personal link can be for: a round of themes, a dialogue meeting, a vote, a draft, what a council decided, or the municipality's own case. */
export const linkPurposes = ['themes', 'meeting', 'vote', 'draft', 'decision', 'case'] as const
export type LinkPurpose = (typeof linkPurposes)[number]
/** A way in for one municipality to one thing, without an account. `about` names the thing; its token is kept nowhere. */
export type PersonalLink = {
  readonly id: string
  readonly purpose: LinkPurpose
  readonly about: string
  readonly code: MunicipalityCode
  /** Where it leads, below the alliance's address: temarunder/2027-1/svar/0183 */
  readonly path: string
  readonly expiresAt: Date
}
