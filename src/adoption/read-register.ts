import type { ReadDb } from '#db'
import type { CalendarDay } from '#kernel'
import { readTreatments } from '#meetings'
import { readMembership } from '#members'
import { registerOf } from './rules.ts'
import { readClaims, readReferrals } from './store.ts'
import type { Register } from './words.ts'

/** The adoption register of an edition, by the end of a day, as known now. */
export async function readRegister(read: ReadDb, edition: number, on: CalendarDay, today: CalendarDay): Promise<Register> {
  const membership = await readMembership(read, on)
  const referrals = await readReferrals(read)
  const claims = await readClaims(read)
  const own = referrals.filter((referral) => referral.edition === edition).map(({ id }) => id)
  const treatments = own.length ? await readTreatments(read, own) : []
  return registerOf({ edition, membership, referrals, claims, treatments }, today)
}
