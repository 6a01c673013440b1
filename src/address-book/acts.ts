import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Contact, deleteContact, putContact, readContacts } from '#contacts'
import { type ReadDb, schemaOf, type Tx } from '#db'
import { type Actor, type Ledger, writing } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { clearRefused, passOnNotices } from '#mail'
import { readKnownMunicipalities } from '#members'
import { changesOf, keep, mayKeep, remove } from './rules.ts'
import type { KeepContact, Refusal } from './words.ts'

const read = (tx: Tx) => tx as unknown as ReadDb
/** There is one register an alliance, and it is small: whoever comes second looks when the first is done. */
const hold = (tx: Tx, alliance: AllianceSlug) =>
  sql`lock table ${sql.id(schemaOf(alliance), 'desk_contacts')} in share row exclusive mode`.execute(tx)

/** An address is no longer a contact's: what waits for it goes to the new one, unless it is still there as another contact. */
async function leave(tx: Tx, alliance: AllianceSlug, contacts: readonly Contact[], { id, mail }: Contact, to: string | null) {
  await clearRefused(tx, mail)
  if (!contacts.some((other) => other.id !== id && other.mail === mail)) await passOnNotices(tx, alliance, mail, to)
}

/** Adds or changes one contact. Contacts are personal: they leave no fact in the journal. */
export const keepContact = (ledger: Ledger, alliance: AllianceSlug, { by }: Actor, wanted: KeepContact) =>
  writing(ledger, alliance, async (tx): Promise<Result<Contact, Refusal>> => {
    await hold(tx, alliance)
    const contacts = await readContacts(read(tx))
    const known = (await readKnownMunicipalities(read(tx))).map(({ code }) => code)
    const outcome = keep(by, contacts, known, wanted)
    if (!outcome.ok) return outcome
    const before = contacts.find(({ id }) => id === wanted.id)
    if (before && before.mail !== wanted.mail) await leave(tx, alliance, contacts, before, wanted.mail)
    await putContact(tx, outcome.value)
    return outcome
  })

export const removeContact = (ledger: Ledger, alliance: AllianceSlug, { by }: Actor, id: string, seen: string) =>
  writing(ledger, alliance, async (tx): Promise<Result<Contact | null, Refusal>> => {
    await hold(tx, alliance)
    const contacts = await readContacts(read(tx))
    const outcome = remove(by, contacts, id, seen)
    if (outcome.ok && outcome.value) {
      await deleteContact(tx, outcome.value.id)
      await leave(tx, alliance, contacts, outcome.value, null)
    }
    return outcome
  })

/** Adds and changes many contacts, all or nothing; whoever is not among them stays. Answers with how many it touched. */
export const keepMany = (ledger: Ledger, alliance: AllianceSlug, { by }: Actor, rows: readonly Omit<Contact, 'id'>[]) =>
  writing(ledger, alliance, async (tx): Promise<Result<number, Refusal>> => {
    if (!rows.every(({ code }) => mayKeep(by, code))) return refuse('not-yours')
    await hold(tx, alliance)
    const changes = changesOf(await readContacts(read(tx)), rows, randomUUID).filter(({ kind }) => kind !== 'same')
    for (const { contact } of changes) await putContact(tx, contact)
    return accept(changes.length)
  })
