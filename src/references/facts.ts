import type { FactsOf } from '#journal'
import { referencesSentence as tell } from './sentences.ts'
import { applyCopyLinked, applyReference, applyReferenceWithdrawn } from './store.ts'
import type { ReferencesFact } from './words.ts'

/** Every fact of this room. */
export const referencesFacts: FactsOf<ReferencesFact> = {
  'references.reference-recorded': { apply: applyReference, tell },
  'references.reference-withdrawn': { apply: applyReferenceWithdrawn, tell },
  'references.copy-linked': { apply: applyCopyLinked, tell },
}
