import type { ReadDb } from '#db'
import { issueLink, type LinkedTo, type LinkPurpose, type LinkUse, lockLinks, readLinkUses, revokeLinks } from '#identity'
import { type Ledger, writing } from '#journal'
import { type AllianceSlug, accept, danishInstant, dayOf, type MunicipalityCode, type Result, refuse } from '#kernel'
import { writeLetter } from '#mail'
import { readAlliance, readMunicipalityName } from '#members'
import { readContacts } from './store.ts'
import type { Contact } from './words.ts'

/** A thing, and the municipality that may answer in it. */
export type Linked = LinkedTo & { readonly code: MunicipalityCode }
/** `over`: the thing takes no more answers, or the municipality was never invited to it. */
export type LinkRefusal = 'over' | 'no-contacts'

/** What a link is to, in the middle of a sentence. */
export const linkWords: Record<LinkPurpose, string> = {
  themes: 'temarunden',
  meeting: 'dialogmødet',
  vote: 'prioriteringen',
  draft: 'udkastet',
  decision: 'kommunens beslutning',
  case: 'kommunens sag',
}

/** Who should have a new one: those who hold a role now that a link was given in; the municipality's contacts where none is known. */
export function receivers(contacts: readonly Contact[], uses: readonly LinkUse[], code: MunicipalityCode): Contact[] {
  const roles = new Set(uses.filter((use) => use.code === code).map(({ role }) => role ?? 'contact'))
  const own = contacts.filter((contact) => contact.code === code && roles.has(contact.role))
  return own.filter((one, place) => own.findIndex(({ mail }) => mail === one.mail) === place)
}

type Place = { readonly ledger: Ledger; readonly alliance: AllianceSlug; readonly origin: string }
const read = (tx: unknown) => tx as ReadDb

/**
 * Mails the municipality a new link to a thing that it was invited to and that still takes answers; it was asked for, so it goes at once.
 * `instead`: the earlier ones are closed. `seen` is the newest link that the asker saw; where there is a newer one already, that is it.
 */
export const sendLink = (
  { ledger, alliance, origin }: Place,
  to: Linked,
  { instead, seen }: { readonly instead: boolean; readonly seen: Date | null },
  now: Date,
) =>
  writing(ledger, alliance, async (tx): Promise<Result<number, LinkRefusal>> => {
    await lockLinks(tx, to)
    const uses = (await readLinkUses(read(tx), to)).filter(({ code }) => code === to.code)
    const newest = uses.at(-1)
    if (!newest || newest.expires_at <= now) return refuse('over')
    if (seen && newest.issued_at > seen) return accept(0)
    const contacts = receivers(await readContacts(read(tx)), uses, to.code)
    if (contacts.length === 0) return refuse('no-contacts')
    if (instead) await revokeLinks(tx, to, now)
    const municipality = (await readMunicipalityName(read(tx), to.code, dayOf(now))) ?? to.code
    const sender = (await readAlliance(read(tx)))?.name ?? alliance
    for (const { mail, role } of contacts) {
      const link = { ...to, role, path: newest.path, expiresAt: newest.expires_at }
      const address = `${origin}${await issueLink(tx, alliance, link, now)}`
      const text = linkLetter({ municipality, sender, address, what: linkWords[to.purpose], until: newest.expires_at })
      await writeLetter(
        tx,
        { to: mail, subject: `Nyt link til ${linkWords[to.purpose]}`, text, validUntil: newest.expires_at },
        now,
      )
    }
    return accept(contacts.length)
  })

type LinkLetter = { municipality: string; sender: string; address: string; what: string; until: Date }
const linkLetter = ({ municipality, sender, address, what, until }: LinkLetter) =>
  [
    'Hej',
    '',
    `Her er et nyt link til ${what}. Med det kan I svare for ${municipality}:`,
    '',
    address,
    '',
    `Linket virker til den ${danishInstant(until)}. Send det ikke uden for kommunen: den, der har det, kan svare for jer.`,
    '',
    'Venlig hilsen',
    sender,
  ].join('\n')

/** Closes the links that a municipality has to a thing; what was answered by them stands. */
export const closeLinks = ({ ledger, alliance }: Place, to: Linked, now: Date) =>
  writing(ledger, alliance, async (tx): Promise<Result<null, LinkRefusal>> => {
    await revokeLinks(tx, to, now)
    return accept(null)
  })
