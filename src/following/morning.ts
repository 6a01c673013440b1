import { invite, type Morning, type MorningPlace } from '#contacts'
import { looking, type ReadDb, type Tx } from '#db'
import { type Edition, readEditions } from '#editions'
import { type Actor, holdJournal, recordFacts, writing } from '#journal'
import { accept, type CalendarDay, danishDay, dayOf, daysAfter, instantAt } from '#kernel'
import { followingFacts } from './facts.ts'
import { readFollowing } from './read-following.ts'
import { type Due, dueReminders } from './reminders.ts'
import { readReminders } from './store.ts'
import type { Reminded } from './words.ts'

/** Late answers count: the way in is good for a year after the day that was asked for. */
const closes = (answerBy: CalendarDay) => instantAt(daysAfter(answerBy, 366), '0.00') as Date

const before = (paper: string, answerBy: string) =>
  `Svaret på ${paper} ønskes senest den ${answerBy}, og det er ikke registreret, hvad kommunalbestyrelsen har besluttet. Er beslutningen truffet, så skriv den her. Er den ikke, behøver I ikke gøre noget nu.`
const after = (paper: string, answerBy: string) =>
  `Svaret på ${paper} var ønsket senest den ${answerBy}, og det er ikke registreret, hvad kommunalbestyrelsen har besluttet. Skriv beslutningen her, eller sig til sekretariatet, hvornår sagen bliver behandlet.`
const textOf = ({ title }: Edition, { answerBy, turn }: Due) => (turn === 0 ? before : after)(title, danishDay(answerBy))

async function remindOne(tx: Tx, { alliance, origin }: MorningPlace, edition: Edition, due: Due, now: Date): Promise<Reminded[]> {
  const { referral, answerBy, turn } = due
  const { code } = due.line.council.member
  const to = { alliance, origin, purpose: 'decision', about: referral, codes: [code], roles: ['contact'] } as const
  const path = () => `beslutninger/${referral}`
  const { invited } = await invite(tx, { ...to, path, text: textOf(edition, due), expiresAt: closes(answerBy) }, now)
  return invited.map(() => ({ type: 'following.reminded', referral, code, answerBy, turn, on: dayOf(now) }))
}

const readDue = async (read: ReadDb, edition: number, today: CalendarDay) =>
  dueReminders((await readFollowing(read, edition, today)).lines, await readReminders(read), today)

/** Reminds those of one edition who are to be reminded; two programs take turns, and the second finds that it was done. */
const remindIn = (place: MorningPlace, edition: Edition, now: Date) =>
  writing(place.ledger, place.alliance, async (tx) => {
    await holdJournal(tx)
    const reminded: Reminded[] = []
    for (const due of await readDue(tx as unknown as ReadDb, edition.year, dayOf(now)))
      reminded.push(...(await remindOne(tx, place, edition, due, now)))
    const actor: Actor = { by: { office: 'operator' }, person: null, now }
    await recordFacts(tx, actor, followingFacts, reminded)
    return accept(reminded.length)
  })

/**
 * Whoever has not answered is reminded before the day that was asked for and, in turns, after it, once in each; who got a contact only
 * since then, the next morning. That they were reminded stands in the journal.
 */
export const followingMorning: Morning = async (place, now) => {
  const { db } = place.ledger
  const due = await looking(db, place.alliance, async (read) => {
    const editions = await readEditions(read)
    const counts = await Promise.all(editions.map(async ({ year }) => (await readDue(read, year, dayOf(now))).length))
    return editions.filter((_, at) => counts[at])
  })
  for (const edition of due) await remindIn(place, edition, now)
}
