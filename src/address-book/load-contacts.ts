import { looking } from '#db'
import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, accept, type Result } from '#kernel'
import { readKnownMunicipalities } from '#members'
import type { Problems } from '#reading'
import { keepMany } from './acts.ts'
import { readContactRows } from './rows.ts'

/**
 * Loads contacts.csv (municipality, role, committee, name, mail) into the register: all of it or nothing, and nobody is removed. It stands
 * beside the other files of a folder, but is no part of what is public: it leaves no fact.
 */
export async function loadContacts(
  ledger: Ledger,
  alliance: AllianceSlug,
  actor: Actor,
  file: Uint8Array | string,
): Promise<Result<number, Problems>> {
  const places = await looking(ledger.db, alliance, readKnownMunicipalities)
  const rows = readContactRows(file, places, 'contacts.csv')
  if (!rows.ok) return rows
  const kept = await keepMany(ledger, alliance, actor, rows.value)
  return accept(kept.ok ? kept.value : 0)
}
