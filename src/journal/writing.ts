import { type Db, schemaOf, type Tx } from '#db'
import type { AllianceSlug, Result } from '#kernel'
import type { Heads } from './heads.ts'
import { headWrittenBy, isSealedAlone } from './store.ts'

/** A database whose revisions are followed: what acts take. */
export type Ledger = { readonly db: Db; readonly heads: Heads }

class RolledBack extends Error {
  readonly outcome: unknown
  constructor(outcome: unknown) {
    super('refused')
    this.outcome = outcome
  }
}

/**
 * One act on one alliance: may, lock, look, decide, write, tell, all in one transaction. A refusal leaves nothing
 * behind. When this returns, whoever asks this process next sees what was written.
 */
export async function writing<T, R>(
  ledger: Ledger,
  alliance: AllianceSlug,
  act: (tx: Tx) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  const work = async (bare: Tx) => {
    const tx = bare.withSchema(schemaOf(alliance))
    const outcome = await act(tx)
    if (!outcome.ok) throw new RolledBack(outcome)
    const head = headWrittenBy(tx)
    // Before the commit, for the database may tell of it before we do.
    if (head && isSealedAlone(tx)) ledger.heads.expectSealed(head)
    return { outcome, head }
  }
  try {
    const { outcome, head } = await ledger.db.kysely.transaction().execute(work)
    if (head) ledger.heads.moved(alliance, head)
    return outcome
  } catch (thrown) {
    if (thrown instanceof RolledBack) return thrown.outcome as Result<T, R>
    throw thrown
  }
}
