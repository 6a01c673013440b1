import type { ReadDb } from '#db'
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
