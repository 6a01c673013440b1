import type { ReadDb } from '#db'
import { openDesk, wordingOf } from '#drafting'
import { type Actor, fingerprintOf, freshSalt, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { remarksFacts } from './facts.ts'
import { readRoundNow } from './round-now.ts'
import { remark, sealedOf, type WantedRemark } from './rules.ts'
import { putRemark, readDeskRemarks, readShownParts } from './store.ts'
import type { Refusal, RemarkMade } from './words.ts'

/** `elsewhere`: the part says something else in the round that is open now than when the municipality read it. */
export type Made = { readonly elsewhere: boolean }
/** A municipality says something of a part. The journal holds that it did, and the fingerprint; what it said lies on the desk. */
export const makeRemark = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, edition: number, wanted: WantedRemark) =>
  writing(ledger, alliance, async (tx): Promise<Result<Made, Refusal>> => {
    // Held as the group holds it: a draft that is being numbered takes no more remarks.
    const desk = await openDesk(tx, actor, edition)
    if (!desk.ok) return refuse('no-such-round')
    const read = tx as unknown as ReadDb
    const { round } = await readRoundNow(read, edition)
    const shown = round?.snapshot.find(({ id }) => id === wanted.part)
    // What was read may be an earlier round's, and the remark is kept with that wording; what no round has shown is the group's own.
    const known = await readShownParts(read, desk.value.draft)
    const seen = known.find(({ id, save }) => id === wanted.part && save === wanted.save)
    const on = seen ? wordingOf(seen.content) : null
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
