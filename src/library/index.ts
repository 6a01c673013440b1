export { applyPaper, readPapers } from './store.ts'
export type { Paper, PaperRecorded } from './words.ts'

import type { PaperRecorded } from './words.ts'

/** What a fact of this room says, as the journal tells it. */
export const librarySentence = (fact: PaperRecorded) => `Arkivet har fået »${fact.title}«.`
