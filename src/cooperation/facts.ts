import type { FactsOf } from '#journal'
import { cooperationSentence, withdrawalSentence } from './sentences.ts'
import { applyCooperation, applyWithdrawn } from './store.ts'
import type { CooperationFact } from './words.ts'

/** Every fact of this room. */
export const cooperationFacts: FactsOf<CooperationFact> = {
  'cooperation.recorded': { apply: applyCooperation, tell: cooperationSentence },
  'cooperation.withdrawn': { apply: applyWithdrawn, tell: withdrawalSentence },
}
