import type { FactsOf } from '#journal'
import { identitySentence } from './sentences.ts'
import { applyEnded, applyGranted } from './store.ts'
import type { IdentityFact } from './words.ts'

/** Every fact of this room. */
export const identityFacts: FactsOf<IdentityFact> = {
  'identity.office-granted': { apply: applyGranted, tell: identitySentence },
  'identity.office-ended': { apply: applyEnded, tell: identitySentence },
}
