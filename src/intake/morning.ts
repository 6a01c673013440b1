import { isReminderDay, type Morning } from '#contacts'
import { looking } from '#db'
import type { Actor } from '#journal'
import { type CalendarDay, dayOf, precisionOf } from '#kernel'
import { remindAct } from './acts.ts'
import { readRounds } from './store.ts'
import type { Round } from './words.ts'

/** Is it time, and has nobody been reminded of this deadline since it was? */
function isDue({ answersBy, closed, askings }: Round, today: CalendarDay): boolean {
  const last = answersBy as string as CalendarDay
  if (closed !== null || precisionOf(answersBy) !== 'day' || !isReminderDay(last, today)) return false
  return !askings.some(({ way, on }) => way === 'reminder' && isReminderDay(last, on as string as CalendarDay))
}

/** Whoever has not answered a round is reminded before its deadline; that they were asked again stands in the journal. */
export const intakeMorning: Morning = async ({ ledger, alliance, origin }, now) => {
  const due = (await looking(ledger.db, alliance, readRounds)).filter((round) => isDue(round, dayOf(now)))
  const actor: Actor = { by: { office: 'operator' }, person: null, now }
  // A refusal (all have answered, the round was closed meanwhile) is nothing to tell anybody of.
  for (const { id, sequence } of due) await remindAct({ ledger, alliance, origin }, actor, { round: id, seen: sequence })
}
