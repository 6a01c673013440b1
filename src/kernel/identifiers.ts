/** Names that stand in addresses. */

declare const slug: unique symbol
/** An alliance's name in addresses and in the database: lower-case letters, digits and hyphens, at most 40. */
export type AllianceSlug = string & { readonly [slug]: true }
export const parseSlug = (text: string): AllianceSlug | null =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length <= 40 ? (text as AllianceSlug) : null

declare const code: unique symbol
/** A Danish municipality code: four digits, the leading zero kept. Source: the CPR office's list of municipality codes. */
export type MunicipalityCode = string & { readonly [code]: true }
export const parseCode = (text: string): MunicipalityCode | null => (/^\d{4}$/.test(text) ? (text as MunicipalityCode) : null)

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const parseUuid = (text: string): string | null => (uuid.test(text) ? text : null)
