import type { ReadDb } from '#db'
import { type Actor, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { lockMatter } from '#meetings'
import { editionsFacts } from './facts.ts'
import { mayKeepLineage, trace } from './lineage.ts'
import { readLineage } from './lineage-store.ts'
import { readEditions } from './store.ts'
import { type Lineage, type LineageRecorded, type LineageRefusal, type LineageWithdrawn, lineageId } from './words.ts'

/** Records what became of a goal. The version is held, so that two who say the same at once say it once. */
export const traceGoal = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, lineage: Lineage) =>
  writing(ledger, alliance, async (tx): Promise<Result<LineageRecorded, LineageRefusal>> => {
    await lockMatter(tx, lineage.version)
    const read = tx as unknown as ReadDb
    const outcome = trace(actor, lineage, await readEditions(read), await readLineage(read))
    if (outcome.ok) await recordFacts(tx, actor, editionsFacts, [outcome.value])
    return outcome
  })

/** Takes a mistaken record out of what is shown; both stay in the journal. */
export const withdrawLineage = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, lineage: Lineage) =>
  writing(ledger, alliance, async (tx): Promise<Result<LineageWithdrawn, LineageRefusal>> => {
    if (!mayKeepLineage(actor)) return refuse('not-yours')
    await lockMatter(tx, lineage.version)
    const recorded = (await readLineage(tx as unknown as ReadDb)).find((one) => lineageId(one) === lineageId(lineage))
    if (!recorded) return refuse('not-recorded')
    const fact = { type: 'editions.lineage-withdrawn', ...recorded } as const
    await recordFacts(tx, actor, editionsFacts, [fact])
    return accept(fact)
  })
