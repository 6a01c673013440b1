export { libraryFacts } from './facts.ts'
export { applyPaper, readPapers } from './store.ts'
export type { Paper, PaperRecorded } from './words.ts'
