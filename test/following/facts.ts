import type { Reminded } from '#following'
import { followingFacts } from '#following'
import { type Actor, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, day, type MunicipalityCode } from '#kernel'

/** A municipality was reminded of a referral, as the morning does it. */
export const recordReminder = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, referral: string, code: MunicipalityCode) =>
  writing(ledger, alliance, async (tx) => {
    const fact: Reminded = {
      type: 'following.reminded',
      referral,
      code,
      answerBy: day('2017-09-01'),
      turn: 0,
      on: day('2017-08-30'),
    }
    return accept(await recordFacts(tx, actor, followingFacts, [fact]))
  })
