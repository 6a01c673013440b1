import { type Awaiting, type Morning, remindingOf } from '#contacts'
import { danishInstant, dayOf } from '#kernel'
import { expiry } from './invite-voters.ts'
import { readVotes } from './store.ts'
import { stateOf, votersIn } from './turnout.ts'
import type { Vote } from './words.ts'

const awaitedIn = ({ id, title, closesAt, electorate, casts }: Vote & { closesAt: string }, now: Date) => {
  const closes = new Date(closesAt)
  const cast = votersIn(casts)
  return {
    purpose: 'vote',
    about: id,
    codes: electorate.map(({ code }) => code).filter((code) => !cast.has(code)),
    roles: ['contact'],
    path: (code: string) => `prioriteringer/${id}/stemme/${code}`,
    text: `I har ikke afgivet jeres stemmeseddel endnu: »${title}«. Den skal være afgivet senest ${danishInstant(closes)}.`,
    expiresAt: expiry(closesAt, now),
    endsOn: dayOf(closes),
  } as const
}

/** Open votes that close at a known time, with those who have cast no ballot. */
const awaiting: Awaiting = async (read, now) =>
  (await readVotes(read)).flatMap((vote) => {
    const { closesAt } = vote
    return stateOf(vote) === 'open' && closesAt && new Date(closesAt) > now ? [awaitedIn({ ...vote, closesAt }, now)] : []
  })

/** Whoever has not voted is reminded before a vote closes. */
export const prioritiesMorning: Morning = remindingOf(awaiting)
