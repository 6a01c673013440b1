import { allianceSlugs, type Db, type ReadDb, schemaOf, type Tx } from '#db'
import type { LinkPurpose } from '#identity'
import type { AllianceSlug, CalendarDay, MunicipalityCode } from '#kernel'
import type { Contact } from './words.ts'

export type ContactTables = {
  desk_contacts: Contact
  desk_reminders: { purpose: LinkPurpose; about: string; code: MunicipalityCode; ends_on: CalendarDay; reminded_at: Date }
}

export const readContacts = (read: ReadDb): Promise<Contact[]> =>
  read
    .$extendTables<ContactTables>()
    .selectFrom('desk_contacts')
    .selectAll()
    .orderBy('code')
    .orderBy('role')
    .orderBy('mail')
    .execute()

/** Writes one contact down, or over the one with its id. */
export const putContact = (tx: Tx, { id, ...contact }: Contact) =>
  tx
    .$extendTables<ContactTables>()
    .insertInto('desk_contacts')
    .values({ id, ...contact })
    .onConflict((on) => on.column('id').doUpdateSet(contact))
    .execute()

export const deleteContact = (tx: Tx, id: string) =>
  tx.$extendTables<ContactTables>().deleteFrom('desk_contacts').where('id', '=', id).execute()

/** Removes an address from every alliance's contacts, and tells which alliances had it. */
export async function forgetContact(db: Db, mail: string): Promise<AllianceSlug[]> {
  const had: AllianceSlug[] = []
  for (const alliance of await allianceSlugs(db)) {
    const contacts = db.kysely.withSchema(schemaOf(alliance)).$extendTables<ContactTables>().deleteFrom('desk_contacts')
    const { numDeletedRows } = await contacts.where('mail', '=', mail as Contact['mail']).executeTakeFirstOrThrow()
    if (numDeletedRows > 0n) had.push(alliance)
  }
  return had
}
