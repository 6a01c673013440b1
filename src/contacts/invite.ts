import type { ReadDb, Tx } from '#db'
import { issueLink, type LinkPurpose } from '#identity'
import type { AllianceSlug, MunicipalityCode } from '#kernel'
import { giveNotice } from '#mail'
import { readKnownMunicipalities } from '#members'
import { readContacts } from './store.ts'
import type { ContactRole } from './words.ts'

export type Invitation = {
  readonly alliance: AllianceSlug
  /** The site's origin: https://samsigte.example */
  readonly origin: string
  readonly purpose: LinkPurpose
  /** The thing's id. */
  readonly about: string
  readonly codes: readonly MunicipalityCode[]
  readonly roles: readonly ContactRole[]
  /** Where the link leads for a municipality, below the alliance's address. */
  readonly path: (code: MunicipalityCode) => string
  /** What the mail says about it, in a sentence or two. */
  readonly text: string
  readonly expiresAt: Date
}
/** Whom there was somebody to write to for, and whom there was not: the secretariat writes to those by other ways. */
export type Invited = { readonly invited: readonly MunicipalityCode[]; readonly unreachable: readonly MunicipalityCode[] }

/** Whoever gets several links, or passes one on, knows whose answer each opens. */
const warned = (text: string, municipality: string) =>
  `${text} Linket gælder ${municipality}. Send det ikke uden for kommunen: den, der har det, kan svare for jer.`

/** Gives every contact of these municipalities in these roles a personal link, in the act's own transaction. */
export async function invite(tx: Tx, invitation: Invitation, now: Date): Promise<Invited> {
  const { alliance, origin, purpose, about, codes, roles, path, text, expiresAt } = invitation
  const contacts = await readContacts(tx as unknown as ReadDb)
  const names = new Map((await readKnownMunicipalities(tx as unknown as ReadDb)).map((known) => [known.code, known.name]))
  // Whoever is there in two roles for one municipality needs one link.
  const written = contacts.filter(({ code, role }) => codes.includes(code) && roles.includes(role))
  const to = written.filter(
    (one, place) => written.findIndex(({ code, mail }) => code === one.code && mail === one.mail) === place,
  )
  for (const { code, mail, role } of to) {
    const link = await issueLink(tx, alliance, { purpose, about, code, role, path: path(code), expiresAt }, now)
    const notice = { alliance, recipient: mail, text: warned(text, names.get(code) ?? code), address: `${origin}${link}` }
    await giveNotice(tx, { ...notice, validUntil: expiresAt }, now)
  }
  const reached = new Set(to.map(({ code }) => code))
  return { invited: codes.filter((code) => reached.has(code)), unreachable: codes.filter((code) => !reached.has(code)) }
}
