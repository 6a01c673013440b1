import { keepCopy } from '#copies'
import { type Actor, type Ledger, writing } from '#journal'
import { type AllianceSlug, accept, day } from '#kernel'

/** Keeps a copy of a paper of three bytes. */
export const recordCopy = (ledger: Ledger, alliance: AllianceSlug, actor: Actor) =>
  writing(ledger, alliance, async (tx) => {
    const paper = { name: 'papir.pdf', mediaType: 'application/pdf', address: 'https://a.example/papir.pdf' }
    return accept(await keepCopy(tx, actor, { ...paper, bytes: new Uint8Array([1, 2, 3]), fetchedOn: day('2026-11-20') }))
  })
