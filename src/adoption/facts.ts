import type { FactsOf } from '#journal'
import { applyAnswerDate, applyReceipt, applySentAgain, applyTerms } from './answer-store.ts'
import { adoptionSentence } from './sentences.ts'
import { applyClaim, applyDispatch } from './store.ts'
import type { AdoptionFact } from './words.ts'

/** Every fact of this room. */
export const adoptionFacts: FactsOf<AdoptionFact> = {
  'adoption.dispatched': { apply: applyDispatch, tell: adoptionSentence },
  'adoption.claim-recorded': { apply: applyClaim, tell: adoptionSentence },
  'adoption.answer-date-set': { apply: applyAnswerDate, tell: adoptionSentence },
  'adoption.receipt-recorded': { apply: applyReceipt, tell: adoptionSentence },
  'adoption.sent-again': { apply: applySentAgain, tell: adoptionSentence },
  'adoption.terms-recorded': { apply: applyTerms, tell: adoptionSentence },
}
