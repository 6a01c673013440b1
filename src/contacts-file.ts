import { loadContacts } from '#address-book'
import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, counted } from '#kernel'
import { type Files, problemLines } from '#reading'

const name = 'contacts.csv'
type Tell = (line: string) => void

/** Contacts are personal: their file may lie beside the others, but is no part of what these load into the journal. */
export const withoutContacts = (files: Files): Files => new Map([...files].filter(([file]) => file.toLowerCase() !== name))

/** Loads the contacts of a folder into the register, where it has any; true when there is nothing wrong with them. */
export async function contactsOf(
  files: Files,
  ledger: Ledger,
  alliance: AllianceSlug,
  actor: Actor,
  say: Tell,
  complain: Tell,
): Promise<boolean> {
  const file = [...files].find(([one]) => one.toLowerCase() === name)
  if (!file) return true
  const loaded = await loadContacts(ledger, alliance, actor, file[1])
  if (loaded.ok) say(`${name}: ${counted(loaded.value, 'kontakt', 'kontakter')} tilføjet eller ændret; de er ikke offentlige.`)
  else for (const line of [...problemLines(loaded.refusal), 'Ingen kontakter er indlæst.']) complain(line)
  return loaded.ok
}
