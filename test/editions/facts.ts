import { editionsFacts } from '#editions'
import { type Actor, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept } from '#kernel'

/** Says that a goal was left out of a version, as the numbering of a draft does. */
export async function recordGoalLeftOut(ledger: Ledger, alliance: AllianceSlug, actor: Actor, version: string, goal: string) {
  const fact = { type: 'editions.goal-left-out' as const, version, goal, reason: 'Der skulle være færre mål' }
  await writing(ledger, alliance, async (tx) => accept(await recordFacts(tx, actor, editionsFacts, [fact])))
}
