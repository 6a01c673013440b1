import type { FactsOf } from '#journal'
import { applyPaper } from './store.ts'
import type { PaperRecorded } from './words.ts'

/** What a fact of this room says, as the journal tells it. */
const librarySentence = (fact: PaperRecorded) => `Arkivet har fået »${fact.title}«.`

/** Every fact of this room. */
export const libraryFacts: FactsOf<PaperRecorded> = {
  'library.paper-recorded': { apply: applyPaper, tell: librarySentence },
}
