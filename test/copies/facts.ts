import { eraseCopy, fingerprint, keepCopy } from '#copies'
import { type Actor, type Ledger, writing } from '#journal'
import { type AllianceSlug, accept, day } from '#kernel'

/** Keeps a copy of a paper of three bytes, and of another that is erased. */
export async function recordCopy(ledger: Ledger, alliance: AllianceSlug, actor: Actor) {
  const paper = { name: 'papir.pdf', mediaType: 'application/pdf', address: 'https://a.example/papir.pdf' }
  const [kept, gone] = [new Uint8Array([1, 2, 3]), new Uint8Array([4, 5, 6])]
  await writing(ledger, alliance, async (tx) => {
    for (const bytes of [kept, gone]) await keepCopy(tx, actor, { ...paper, bytes, fetchedOn: day('2026-11-20') })
    return accept(null)
  })
  const done = await eraseCopy(ledger, alliance, actor, { sha256: fingerprint(gone), reason: 'Der stod et navn i den' })
  if (!done.ok) throw new Error(done.refusal)
}
