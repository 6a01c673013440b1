import type { FactsOf } from '#journal'
import type { PrioritiesFact } from './words.ts'

/** Every fact of this room. */
export const prioritiesFacts: FactsOf<PrioritiesFact> = {}
