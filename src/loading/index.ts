export { isEmpty, load } from './load.ts'
export { loadingSentence, reportLines } from './reporting.ts'
export { applyRowsLoaded } from './store.ts'
export type { Change, FileReport, Report, RowsLoaded } from './words.ts'
