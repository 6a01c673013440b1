import { dayOf } from '#kernel'
import type { Site } from './doors.ts'
import { type Mail, personByMail } from './people.ts'
import { freshToken, tokenHash } from './sessions.ts'
import { readOfficesEverywhere, shared } from './store.ts'
import type { Letter } from './words.ts'

export const linkMinutes = 15
export const linkPath = '/log-ind/'

const letterWith = (mail: Mail, address: string, validUntil: Date): Letter => ({
  to: mail,
  subject: 'Log ind i Samsigte',
  validUntil,
  text: [
    'Hej',
    '',
    'Du kan logge ind i Samsigte med dette link:',
    '',
    address,
    '',
    `Linket virker i ${linkMinutes} minutter og kun én gang. Send det ikke videre.`,
    'Har du ikke bedt om at logge ind, kan du se bort fra denne mail.',
    '',
    'Samsigte',
  ].join('\n'),
})

/** Mails a link to whoever has that address and holds an office now or later, in any alliance; to anyone else nothing. */
export async function mailLink(site: Site, mail: Mail): Promise<void> {
  const { ledger, clock, origin } = site
  const now = clock.now()
  const person = await personByMail(ledger.db, mail)
  if (!person || (await readOfficesEverywhere(ledger.db, person, dayOf(now))).length === 0) return
  const token = freshToken()
  const expires_at = new Date(now.getTime() + linkMinutes * 60_000)
  const links = shared(ledger.db)
  await links.deleteFrom('sign_in_links').where('expires_at', '<', now).execute()
  await links
    .insertInto('sign_in_links')
    .values({ hash: tokenHash(token), person, expires_at, used_at: null })
    .execute()
  await site.post(letterWith(mail, `${origin}${linkPath}${token}`, expires_at))
}

/** The address that a link was mailed to, while it is good. */
export async function linkHolder({ ledger, clock }: Site, token: string): Promise<string | null> {
  const found = await shared(ledger.db)
    .selectFrom('sign_in_links as l')
    .innerJoin('people as p', 'p.id', 'l.person')
    .select('p.mail')
    .where('l.hash', '=', tokenHash(token))
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', clock.now())
    .executeTakeFirst()
  return found?.mail ?? null
}

/** Uses a link up and answers whose it was; null when it is not, or no longer, good. Two who use it at once: one gets in. */
export async function useLink({ ledger, clock }: Site, token: string): Promise<string | null> {
  const now = clock.now()
  const used = await shared(ledger.db)
    .updateTable('sign_in_links')
    .set({ used_at: now })
    .where('hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('person')
    .executeTakeFirst()
  return used?.person ?? null
}
