import type { FactsOf } from '#journal'
import { adoptionSentence } from './sentences.ts'
import { applyClaim, applyDispatch } from './store.ts'
import type { AdoptionFact } from './words.ts'

/** Every fact of this room. */
export const adoptionFacts: FactsOf<AdoptionFact> = {
  'adoption.dispatched': { apply: applyDispatch, tell: adoptionSentence },
  'adoption.claim-recorded': { apply: applyClaim, tell: adoptionSentence },
}
