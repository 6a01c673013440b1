import { isReminderDay, type Morning } from '#contacts'
import { looking } from '#db'
import type { Actor } from '#journal'
import { type CalendarDay, dayOf, type MunicipalityCode, precisionOf } from '#kernel'
import { remindAct } from './acts.ts'
import { readRounds } from './store.ts'
import type { Round } from './words.ts'

/** Is it time to remind of a round? */
const isDue = ({ answersBy, closed }: Round, today: CalendarDay) =>
  closed === null && precisionOf(answersBy) === 'day' && isReminderDay(answersBy as string as CalendarDay, today)

/** Who was reminded of this deadline since it was time. */
const remindedOf = ({ answersBy, askings }: Round): MunicipalityCode[] =>
  askings
    .filter(({ way, on }) => way === 'reminder' && isReminderDay(answersBy as string as CalendarDay, on as string as CalendarDay))
    .map(({ code }) => code)

/**
 * Whoever has not answered a round is reminded before its deadline, once; who got a contact only since then, the next morning. That they
 * were asked again stands in the journal.
 */
export const intakeMorning: Morning = async ({ ledger, alliance, origin }, now) => {
  const due = (await looking(ledger.db, alliance, readRounds)).filter((round) => isDue(round, dayOf(now)))
  const actor: Actor = { by: { office: 'operator' }, person: null, now }
  for (const round of due) {
    const command = { round: round.id, seen: round.sequence, but: remindedOf(round) }
    // A refusal (all have answered or nobody can be written to, the round was closed meanwhile) is nothing to tell anybody of.
    await remindAct({ ledger, alliance, origin }, actor, command)
  }
}
