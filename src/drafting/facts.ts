import type { FactsOf } from '#journal'
import type { DraftingFact } from './words.ts'

/** Every fact of this room. */
export const draftingFacts: FactsOf<DraftingFact> = {}
