import type { ReadDb } from '#db'
import { readForums } from '#forums'
import { type Actor, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type CalendarDay, dayOf, type Result, refuse } from '#kernel'
import { readThemes, type ThemesFact, themesFacts } from '#themes'
import { type Decided, group, leaveOut, mayWorkOnThemes, merge, type Register, recordOwn, split, takeUp } from './rules.ts'
import type { Refusal } from './words.ts'

/**
 * One act on the themes. A merge can be about any of them, so the journal is what is held: whoever comes second looks after the first is
 * done. Gives the place of the last fact; null where it was recorded already.
 */
const acting =
  <C>(decide: (register: Register, command: C, today: CalendarDay) => Decided) =>
  (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: C) =>
    writing(ledger, alliance, async (tx): Promise<Result<number | null, Refusal>> => {
      if (!mayWorkOnThemes(actor)) return refuse('not-yours')
      await holdJournal(tx)
      const read = tx as unknown as ReadDb
      const decided = decide({ themes: await readThemes(read), forums: await readForums(read) }, command, dayOf(actor.now))
      if (!decided.ok) return decided
      const entries = await recordFacts<ThemesFact>(tx, actor, themesFacts, decided.value)
      return accept(entries.at(-1)?.sequence ?? null)
    })

export const ownThemeAct = acting(recordOwn)
export const mergeAct = acting(merge)
export const splitAct = acting(split)
export const groupAct = acting(group)
export const leaveOutAct = acting(leaveOut)
export const takeUpAct = acting(takeUp)
