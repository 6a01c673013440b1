import type { Contact, ContactRole } from '#contacts'

/** `seen` is the print of the contact that the form was made from; null where it was made from none. */
export type KeepContact = Contact & { readonly seen: string | null }
export type Refusal = 'not-yours' | 'no-such-municipality' | 'no-such-contact' | 'already-there' | 'changed-meanwhile'

/** What a role is called, in the middle of a sentence. */
export const roleWords: Record<ContactRole, string> = {
  contact: 'kontakt',
  mayor: 'borgmester',
  'committee-chair': 'udvalgsformand',
  'committee-member': 'udvalgsmedlem',
  administration: 'forvaltning',
}
