import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { type Actor, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { measuresFacts } from './facts.ts'
import {
  type Decided,
  type Measures,
  mayPlanMeasures,
  recordMeasure,
  recordStep,
  withdrawMeasure,
  withdrawStep,
} from './rules.ts'
import { readMeasures, readWithdrawn } from './store.ts'
import type { Refusal } from './words.ts'

/** All that the room's acts decide from. */
export const readAllOfMeasures = async (read: ReadDb): Promise<Measures> => ({
  editions: await readEditions(read),
  measures: await readMeasures(read),
  withdrawn: await readWithdrawn(read),
})

/**
 * One act: it answers with the fact's place in the journal, null where it was recorded already. The journal is what is held: whoever
 * comes second looks after the first has written.
 */
const planning =
  <C>(decide: (at: Measures, command: C) => Decided) =>
  (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: C): Promise<Result<number | null, Refusal>> =>
    writing(ledger, alliance, async (tx): Promise<Result<number | null, Refusal>> => {
      if (!mayPlanMeasures(actor)) return refuse('not-yours')
      await holdJournal(tx)
      const decided = decide(await readAllOfMeasures(tx as unknown as ReadDb), command)
      if (!decided.ok) return decided
      const [entry] = await recordFacts(tx, actor, measuresFacts, decided.value ? [decided.value] : [])
      return accept(entry?.sequence ?? null)
    })

export const measureAct = planning(recordMeasure)
export const stepAct = planning(recordStep)
export const withdrawMeasureAct = planning(withdrawMeasure)
export const withdrawStepAct = planning(withdrawStep)
