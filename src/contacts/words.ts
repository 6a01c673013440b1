import type { Mail } from '#identity'
import type { MunicipalityCode } from '#kernel'

/** Who is invited as what: `contact` is whoever answers for the municipality; the others are roles that a meeting invites (S8). */
export const contactRoles = ['contact', 'mayor', 'committee-chair', 'committee-member', 'administration'] as const
export type ContactRole = (typeof contactRoles)[number]
/** The roles of politicians; the others are of the administration (S7). */
export const politicalRoles = ['mayor', 'committee-chair', 'committee-member'] as const satisfies readonly ContactRole[]

/** A person to write to. Never in the journal, nor on a public page. */
export type Contact = {
  readonly id: string
  readonly code: MunicipalityCode
  readonly role: ContactRole
  readonly committee: string
  readonly name: string
  readonly mail: Mail
}
