import type { FactsOf } from '#journal'
import { remarksSentence } from './sentences.ts'
import { applyMade, applyPublished, applyRound, applyRoundMoved, applyTakenBack } from './store.ts'
import type { RemarksFact } from './words.ts'

/** Every fact of this room. */
export const remarksFacts: FactsOf<RemarksFact> = {
  'remarks.round-opened': { apply: applyRound, tell: remarksSentence },
  'remarks.round-moved': { apply: applyRoundMoved, tell: remarksSentence },
  'remarks.remark-made': { apply: applyMade, tell: remarksSentence },
  'remarks.remark-taken-back': { apply: applyTakenBack, tell: remarksSentence },
  'remarks.remark-published': { apply: applyPublished, tell: remarksSentence },
}
