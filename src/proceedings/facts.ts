import type { FactsOf } from '#journal'
import { proceedingsSentence } from './sentences.ts'
import { applyNote, applyOutcome, applyOutcomeWithdrawn, applyRecord } from './store.ts'
import type { ProceedingsFact } from './words.ts'

/** Every fact of this room. */
export const proceedingsFacts: FactsOf<ProceedingsFact> = {
  // The note itself lies on the desk: the fact proves it and makes nothing.
  'proceedings.note-written': { apply: async () => undefined, tell: proceedingsSentence },
  'proceedings.note-published': { apply: applyNote, tell: proceedingsSentence },
  'proceedings.record-published': { apply: applyRecord, tell: proceedingsSentence },
  'proceedings.outcome-recorded': { apply: applyOutcome, tell: proceedingsSentence },
  'proceedings.outcome-withdrawn': { apply: applyOutcomeWithdrawn, tell: proceedingsSentence },
}
