import { createHash } from 'node:crypto'
import { type Contact, type ContactRole, contactRoles } from '#contacts'
import type { By } from '#journal'
import { accept, type MunicipalityCode, type Result, refuse } from '#kernel'
import type { KeepContact, Refusal } from './words.ts'

/** The secretariat keeps every municipality's contacts, a clerk those of the own. */
export const mayKeep = (by: By, code: MunicipalityCode) =>
  by.office === 'secretariat' || by.office === 'operator' || (by.office === 'clerk' && by.municipality === code)

/** A contact as a form has seen it, so that two who change it at once are told. */
export const printOf = ({ code, role, committee, name, mail }: Contact) =>
  createHash('sha256')
    .update(JSON.stringify([code, role, committee, name, mail]))
    .digest('hex')
    .slice(0, 16)

const same = (a: Pick<Contact, 'code' | 'role' | 'mail'>, b: Pick<Contact, 'code' | 'role' | 'mail'>) =>
  a.code === b.code && a.role === b.role && a.mail === b.mail

/** A contact is added, or the one with its id is changed. The same form once more changes nothing. */
export function keep(
  by: By,
  contacts: readonly Contact[],
  known: readonly MunicipalityCode[],
  { seen, ...wanted }: KeepContact,
): Result<Contact, Refusal> {
  const standing = contacts.find(({ id }) => id === wanted.id)
  if (!mayKeep(by, wanted.code) || (standing && !mayKeep(by, standing.code))) return refuse('not-yours')
  if (!known.includes(wanted.code)) return refuse('no-such-municipality')
  if (standing && printOf(standing) === printOf(wanted)) return accept(wanted)
  if (!standing && seen !== null) return refuse('no-such-contact')
  if (standing && seen !== printOf(standing)) return refuse('changed-meanwhile')
  return contacts.some((one) => one.id !== wanted.id && same(one, wanted)) ? refuse('already-there') : accept(wanted)
}

/** A contact is taken away; one that is gone already is no mistake. */
export function remove(by: By, contacts: readonly Contact[], id: string, seen: string): Result<Contact | null, Refusal> {
  const standing = contacts.find((one) => one.id === id)
  if (!standing) return accept(null)
  if (!mayKeep(by, standing.code)) return refuse('not-yours')
  return seen === printOf(standing) ? accept(standing) : refuse('changed-meanwhile')
}

export type Change = { readonly kind: 'new' | 'changed' | 'same'; readonly contact: Contact }
type Row = Omit<Contact, 'id'>
/** What rows would do to the register: who is there already, in the same role and with the same address, gets the row's name and committee. */
export const changesOf = (contacts: readonly Contact[], rows: readonly Row[], freshId: () => string): Change[] =>
  rows.map((row) => {
    const standing = contacts.find((one) => same(one, row))
    if (!standing) return { kind: 'new', contact: { ...row, id: freshId() } }
    const contact = { ...row, id: standing.id }
    return { kind: printOf(standing) === printOf(contact) ? 'same' : 'changed', contact }
  })

/** For each role: how many of the municipalities have somebody in it, and which have nobody. */
export const coverage = (contacts: readonly Contact[], codes: readonly MunicipalityCode[]) =>
  contactRoles.map((role: ContactRole) => {
    const having = new Set(contacts.filter((one) => one.role === role).map(({ code }) => code))
    const missing = codes.filter((code) => !having.has(code))
    return { role, has: codes.length - missing.length, missing }
  })
