import type { ReadDb } from '#db'
import { readSave, wordingOf } from '#drafting'
import { type Actor, fingerprintOf, freshSalt, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type Result } from '#kernel'
import { remarksFacts } from './facts.ts'
import { readRoundNow } from './round-now.ts'
import { remark, sealedOf, type WantedRemark } from './rules.ts'
import { lockRound, putRemark, readDeskRemarks } from './store.ts'
import type { Refusal, RemarkMade } from './words.ts'

/** `elsewhere`: the part says something else in the round that is open now than when the municipality read it. */
export type Made = { readonly elsewhere: boolean }
/** A municipality says something of a part. The journal holds that it did, and the fingerprint; what it said lies on the desk. */
export const makeRemark = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, edition: number, wanted: WantedRemark) =>
  writing(ledger, alliance, async (tx): Promise<Result<Made, Refusal>> => {
    await lockRound(tx, wanted.round)
    const read = tx as unknown as ReadDb
    const { round } = await readRoundNow(read, edition)
    const shown = round?.snapshot.find(({ id }) => id === wanted.part)
    // What was read may be an earlier round's: the remark is kept with the wording that it was made on.
    const save = await readSave(read, edition, wanted.save)
    const on = save?.part === wanted.part && save.stands ? wordingOf(save.content) : null
    const before = (await readDeskRemarks(read, edition)).find(({ id }) => id === wanted.id)
    const decided = remark(actor, wanted, round, on, before)
    if (!decided.ok) return decided
    const elsewhere = shown === undefined || shown.save !== wanted.save
    if (!decided.value || !round) return accept({ elsewhere })
    const salt = freshSalt()
    const said = { ...wanted, round: round.id, on: decided.value.on }
    const fingerprint = fingerprintOf(salt, sealedOf(said))
    const fact: RemarkMade = { type: 'remarks.remark-made', id: wanted.id, round: round.id, code: wanted.code, fingerprint }
    await recordFacts(tx, actor, remarksFacts, [fact])
    const unanswered = { answer: null, reason: '', answeredAt: null }
    await putRemark(tx, { ...said, madeAt: actor.now, madeBy: actor.by, salt, ...unanswered })
    return accept({ elsewhere })
  })
