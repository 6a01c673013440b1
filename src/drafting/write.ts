import type { ReadDb, Tx } from '#db'
import { type Actor, type Ledger, writing } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { mayWrite } from './rules.ts'
import { holdDraft, type NewSave, putSave, readDraft } from './store.ts'
import type { Draft, Refusal } from './words.ts'

/** An act on a draft that is held: nobody else changes it meanwhile. */
export type Desk = {
  readonly tx: Tx
  readonly read: ReadDb
  readonly actor: Actor
  readonly draft: Draft
  /** Keeps a text in the actor's office. */
  readonly save: (save: NewSave) => Promise<number>
}

/** The draft held, and looked at in a second statement, inside a transaction that is under way. */
export async function openDesk(tx: Tx, actor: Actor, edition: number): Promise<Result<Desk, Refusal>> {
  await holdDraft(tx, edition)
  const read = tx as unknown as ReadDb
  const draft = await readDraft(read, edition)
  if (!draft) return refuse('no-such-draft')
  if (draft.numbered) return refuse('is-numbered')
  return accept({ tx, read, actor, draft, save: (save) => putSave(tx, edition, actor.by, actor.now, save) })
}

/** May, lock, look: then the work, in one transaction. */
export const writingDraft = <T>(
  ledger: Ledger,
  alliance: AllianceSlug,
  actor: Actor,
  edition: number,
  work: (desk: Desk) => Promise<Result<T, Refusal>>,
) =>
  writing(ledger, alliance, async (tx): Promise<Result<T, Refusal>> => {
    if (!mayWrite(actor)) return refuse('not-yours')
    const desk = await openDesk(tx, actor, edition)
    return desk.ok ? work(desk.value) : desk
  })
