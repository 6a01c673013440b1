import { type Contact, readContacts } from '#contacts'
import { type Asked, look, officeFor, officeWords, type PlacedOffice, readHolders, todayFor } from '#identity'
import { inDanishOrder, type MunicipalityCode } from '#kernel'
import { type RefusedAddress, readRefused } from '#mail'
import { readKnownMunicipalities, readMembership } from '#members'
import { roleWords } from './words.ts'

export type Place = { readonly code: MunicipalityCode; readonly name: string }
/** An address that a mail server said no to, and whose it is here. */
export type Refused = RefusedAddress & { readonly whose: string; readonly contact: Contact | null }

export type Book = {
  readonly contacts: readonly Contact[]
  /** Today's members whose contacts the visitor keeps, in Danish order. */
  readonly places: readonly Place[]
  readonly nameOf: (code: MunicipalityCode) => string
  readonly refused: readonly Refused[]
  /** The whole register, and not one municipality's part of it. */
  readonly whole: boolean
}

export const bookPath = ({ var: { alliance } }: Asked) => `/${alliance.slug}/kontakter`

const whoseOf = (nameOf: Book['nameOf'], contact: Contact) => `${roleWords[contact.role]} for ${nameOf(contact.code)}`
const holds = ({ office, municipality }: PlacedOffice) => officeWords[office] + (municipality ? ` for ${municipality}` : '')

/** The register as far as the visitor keeps it: all of it for the secretariat, the own municipality's for a clerk. */
export async function readBook(asked: Asked): Promise<Book> {
  const { visitor, site, alliance } = asked.var
  const today = todayFor(asked)
  const mine = (code: MunicipalityCode) => officeFor(visitor, code) !== null
  const found = await look(asked, async (read) => ({
    contacts: await readContacts(read),
    members: (await readMembership(read, today)).members,
    known: await readKnownMunicipalities(read),
  }))
  const names = new Map([...found.known, ...found.members].map(({ code, name }) => [code, name]))
  const nameOf = (code: MunicipalityCode) => names.get(code) ?? code
  const contacts = found.contacts.filter(({ code }) => mine(code))
  const whole = officeFor(visitor, null) !== null
  const holders = whole ? await readHolders(site.ledger.db, alliance.slug, today) : []
  const addresses = [...contacts, ...holders].map(({ mail }) => mail)
  const refused = (await readRefused(site.ledger.db, addresses)).flatMap((one): Refused[] => [
    ...contacts
      .filter(({ mail }) => mail === one.recipient)
      .map((contact) => ({ ...one, contact, whose: whoseOf(nameOf, contact) })),
    ...holders.filter(({ mail }) => mail === one.recipient).map((held) => ({ ...one, contact: null, whose: holds(held) })),
  ])
  return {
    contacts,
    places: inDanishOrder(
      found.members.filter(({ code }) => mine(code)),
      ({ name }) => name,
    ),
    nameOf,
    refused,
    whole,
  }
}
