import type { ReadDb } from '#db'
import { type Actor, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { copiesFacts } from './facts.ts'
import { deleteBytes, readCopies } from './store.ts'
import type { CopyErased, Refusal } from './words.ts'

/** Erases the paper itself, as when personal data should not be kept; answers with the place in the journal, where it stays told. */
export const eraseCopy = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, { sha256, reason }: Omit<CopyErased, 'type'>) =>
  writing(ledger, alliance, async (tx): Promise<Result<number | null, Refusal>> => {
    if (actor.by.office !== 'secretariat' && actor.by.office !== 'operator') return refuse('not-yours')
    await holdJournal(tx)
    const copy = (await readCopies(tx as unknown as ReadDb)).find((one) => one.sha256 === sha256)
    if (!copy) return refuse('no-such-copy')
    if (copy.erased !== null) return refuse('already-erased')
    if (!reason.trim()) return refuse('no-reason')
    await deleteBytes(tx, sha256)
    const [entry] = await recordFacts(tx, actor, copiesFacts, [{ type: 'copies.copy-erased', sha256, reason }])
    return accept(entry?.sequence ?? null)
  })
