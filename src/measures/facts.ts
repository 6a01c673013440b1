import type { FactsOf } from '#journal'
import { measuresSentence as tell } from './sentences.ts'
import { applyMeasure, applyMeasureWithdrawn, applyStep, applyStepWithdrawn } from './store.ts'
import type { MeasuresFact } from './words.ts'

/** Every fact of this room. */
export const measuresFacts: FactsOf<MeasuresFact> = {
  'measures.measure-recorded': { apply: applyMeasure, tell },
  'measures.measure-withdrawn': { apply: applyMeasureWithdrawn, tell },
  'measures.step-recorded': { apply: applyStep, tell },
  'measures.step-withdrawn': { apply: applyStepWithdrawn, tell },
}
