import type { FactsOf } from '#journal'
import { draftingSentence } from './sentences.ts'
import { applyBegun } from './store.ts'
import type { DraftingFact } from './words.ts'

/** Every fact of this room. */
export const draftingFacts: FactsOf<DraftingFact> = {
  'drafting.draft-begun': { apply: applyBegun, tell: draftingSentence },
}
