import type { FactsOf } from '#journal'
import { copySentence } from './sentences.ts'
import { applyCopy } from './store.ts'
import type { CopiesFact } from './words.ts'

/** Every fact of this room. */
export const copiesFacts: FactsOf<CopiesFact> = {
  'copies.copy-kept': { apply: applyCopy, tell: copySentence },
}
