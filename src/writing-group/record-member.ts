import type { ReadDb } from '#db'
import { type Actor, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type Result } from '#kernel'
import { readKnownMunicipalities } from '#members'
import { writingGroupFacts } from './facts.ts'
import { recordMember, type WantedMember } from './rules.ts'
import { readGroup } from './store.ts'
import type { Refusal } from './words.ts'

/** Says who is in the group. Gives the place of what was recorded; null where it was recorded already. */
export const recordMemberAct = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, wanted: WantedMember) =>
  writing(ledger, alliance, async (tx): Promise<Result<number | null, Refusal>> => {
    await holdJournal(tx)
    const read = tx as unknown as ReadDb
    const codes = (await readKnownMunicipalities(read)).map(({ code }) => code)
    const decided = recordMember(actor, wanted, await readGroup(read), codes)
    if (!decided.ok) return decided
    if (!decided.value) return accept(null)
    const [entry] = await recordFacts(tx, actor, writingGroupFacts, [decided.value])
    return accept(entry?.sequence ?? null)
  })
