import type { FactsOf } from '#journal'
import { applyRowsLoaded, type RowsLoaded } from '#rows'
import { loadingSentence } from './reporting.ts'

/** Every fact of this room. */
export const loadingFacts: FactsOf<RowsLoaded> = {
  'loading.rows-loaded': { apply: applyRowsLoaded, tell: loadingSentence },
}
