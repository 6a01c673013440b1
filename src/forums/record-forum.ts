import type { ReadDb } from '#db'
import { type Actor, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { forumsFacts } from './facts.ts'
import { mayKeepForums, recordForum } from './rules.ts'
import { readForums } from './store.ts'
import type { Refusal } from './words.ts'

/** Records a forum, or corrects what is recorded of it; gives its place in the journal, null where it was recorded already. */
export const recordForumAct = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, wanted: Parameters<typeof recordForum>[1]) =>
  writing(ledger, alliance, async (tx): Promise<Result<number | null, Refusal>> => {
    if (!mayKeepForums(actor)) return refuse('not-yours')
    await holdJournal(tx)
    const decided = recordForum(await readForums(tx as unknown as ReadDb), wanted)
    if (!decided.ok) return decided
    const [entry] = await recordFacts(tx, actor, forumsFacts, decided.value ? [decided.value] : [])
    return accept(entry?.sequence ?? null)
  })
