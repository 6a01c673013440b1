/** What the municipalities do to reach a goal, and the steps of it. */
export { measureAct, readAllOfMeasures, stepAct, withdrawMeasureAct, withdrawStepAct } from './acts.ts'
export { measuresFacts } from './facts.ts'
export { endsBeforeItBegins, type Measures } from './rules.ts'
export { measureCounts } from './sentences.ts'
export { applyMeasure, applyStep, readMeasures, readWithdrawn } from './store.ts'
export * from './words.ts'
export { measureObligationWords } from './words-da.ts'
