import { allianceSlugs, type Db, type ReadDb, schemaOf } from '#db'
import type { AllianceSlug } from '#kernel'
import type { Contact } from './words.ts'

export type ContactTables = { desk_contacts: Contact }

export const readContacts = (read: ReadDb): Promise<Contact[]> =>
  read
    .$extendTables<ContactTables>()
    .selectFrom('desk_contacts')
    .selectAll()
    .orderBy('code')
    .orderBy('role')
    .orderBy('mail')
    .execute()

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
