import type { FactsOf } from '#journal'
import { copySentence, erasedSentence } from './sentences.ts'
import { applyCopy, applyErased } from './store.ts'
import type { CopiesFact } from './words.ts'

/** Every fact of this room. */
export const copiesFacts: FactsOf<CopiesFact> = {
  'copies.copy-kept': { apply: applyCopy, tell: copySentence },
  'copies.copy-erased': { apply: applyErased, tell: erasedSentence },
}
