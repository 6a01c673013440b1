import { keepCopy } from '#copies'
import type { ReadDb, Tx } from '#db'
import { readEditions } from '#editions'
import { type Actor, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, dayOf, type Result, refuse } from '#kernel'
import { referencesFacts } from './facts.ts'
import { type Decided, mayKeepReferences, recordReference, type Shelf, withdrawReference } from './rules.ts'
import { readAllReferences } from './store.ts'
import type { KeepReferenceCopy, Refusal } from './words.ts'

/** All that the room's acts decide from. */
export const readShelf = async (read: ReadDb): Promise<Shelf> => ({
  editions: await readEditions(read),
  references: await readAllReferences(read),
})
type Done = Promise<Result<number | null, Refusal>>

/** One act: it answers with the fact's place in the journal, null where it was recorded already. */
const keeping =
  <C>(decide: (tx: Tx, actor: Actor, at: Shelf, command: C) => Decided | Promise<Decided>) =>
  (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: C): Done =>
    writing(ledger, alliance, async (tx): Done => {
      if (!mayKeepReferences(actor)) return refuse('not-yours')
      await holdJournal(tx)
      const decided = await decide(tx, actor, await readShelf(tx as unknown as ReadDb), command)
      if (!decided.ok) return decided
      const [entry] = await recordFacts(tx, actor, referencesFacts, decided.value ? [decided.value] : [])
      return accept(entry?.sequence ?? null)
    })

export const referenceAct = keeping((_, __, at, command: Parameters<typeof recordReference>[1]) => recordReference(at, command))
export const withdrawReferenceAct = keeping((_, __, at, command: Parameters<typeof withdrawReference>[1]) =>
  withdrawReference(at, command),
)

const isPdf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'

/** Keeps a copy of a paper and links it; the very same copy is linked once. */
export const keepReferenceCopyAct = keeping(async (tx, actor, { references }, command: KeepReferenceCopy): Promise<Decided> => {
  const { id, bytes, ...paper } = command
  const found = references.find((one) => one.id === id && one.withdrawn === null)
  if (!found) return refuse('no-such-reference')
  if (paper.fetchedOn > dayOf(actor.now)) return refuse('in-the-future')
  const mediaType = isPdf(bytes) ? 'application/pdf' : 'application/octet-stream'
  const sha256 = await keepCopy(tx, actor, { ...paper, bytes, mediaType })
  return accept(found.copy === sha256 ? null : { type: 'references.copy-linked', id, title: found.title, sha256 })
})
