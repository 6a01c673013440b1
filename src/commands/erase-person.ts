import { erasePerson, parseMail } from '#identity'
import { danishList } from '#kernel'
import type { Opened } from './opened.ts'

/** `npm run erase-person -- <mail>`: forgets a person; the journal stands, with an id that leads nowhere. */
export async function erasePersonCommand({ ledger, clock, say, complain }: Opened, args: readonly string[]): Promise<number> {
  const [address, ...more] = args
  const mail = address && more.length === 0 ? parseMail(address) : null
  if (!mail) {
    complain('Sådan sletter du en person: npm run erase-person -- <mail>')
    return 2
  }
  const alliances = await erasePerson(ledger, clock, mail)
  if (!alliances) {
    complain(`Ingen person har adressen ${mail}.`)
    return 1
  }
  say(`${mail} er slettet.`)
  if (alliances.length > 0)
    say(`Personens hverv er ophørt i ${danishList(alliances)}. Se efter, at hver alliance stadig har et sekretariat.`)
  return 0
}
