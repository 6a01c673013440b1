import type { Ledger } from '#journal'
import { type Clock, dayOf } from '#kernel'
import { forgetRecipient } from '#mail'
import { endOffice } from './change-offices.ts'
import { type Mail, personByMail } from './people.ts'
import { laterOf } from './rules.ts'
import { readOfficesEverywhere, shared } from './store.ts'

/**
 * Forgets a person: the letters and notices, every office, then the address, the sessions and the links. What they did stays
 * in the journal under an id that leads nowhere. Answers with the alliances where an office ended; null when nobody has the address and nothing was written to it.
 */
export async function erasePerson({ db, heads }: Ledger, clock: Clock, mail: Mail): Promise<string[] | null> {
  const person = await personByMail(db, mail)
  const written = await forgetRecipient(db, mail)
  if (!person) return written ? [] : null
  const now = clock.now()
  const today = dayOf(now)
  const offices = await readOfficesEverywhere(db, person, today)
  for (const { alliance, id, from } of offices)
    await endOffice(
      { db, heads },
      alliance,
      { by: { office: 'operator' }, person: null, now },
      { id, from: laterOf(from, today) },
    )
  await shared(db).deleteFrom('people').where('id', '=', person).execute()
  return [...new Set(offices.map(({ alliance }) => alliance))]
}
