import { forgetContact } from '#contacts'
import { erasePerson, parseMail } from '#identity'
import { danishList } from '#kernel'
import type { Opened } from './opened.ts'

/** `npm run erase-person -- <mail>`: forgets a person, also as a contact and in letters; the journal stands, with an id that leads nowhere. */
export async function erasePersonCommand({ ledger, clock, say, complain }: Opened, args: readonly string[]): Promise<number> {
  const [address, ...more] = args
  const mail = address && more.length === 0 ? parseMail(address) : null
  if (!mail) {
    complain('Sådan sletter du en person: npm run erase-person -- <mail>')
    return 2
  }
  const contactIn = await forgetContact(ledger.db, mail)
  const alliances = await erasePerson(ledger, clock, mail)
  if (!alliances && contactIn.length === 0) {
    complain(`Ingen person har adressen ${mail}.`)
    return 1
  }
  say(`${mail} er slettet.`)
  if (contactIn.length > 0)
    say(`Adressen er ikke længere kontakt i ${danishList(contactIn)}. Se efter, om en kommune mangler en.`)
  if (alliances && alliances.length > 0)
    say(`Personens hverv er ophørt i ${danishList(alliances)}. Se efter, at hver alliance stadig har et sekretariat.`)
  return 0
}
