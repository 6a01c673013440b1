import type { FactsOf } from '#journal'
import { casesSentence as tell } from './sentences.ts'
import {
  applyCaseWithdrawn,
  applyHeadings,
  applyNumbers,
  applyPublished,
  applyRemoved,
  applyTemplate,
  applyWritten,
} from './store.ts'
import type { CasesFact } from './words.ts'

/** Every fact of this room. */
export const casesFacts: FactsOf<CasesFact> = {
  'cases.template-published': { apply: applyTemplate, tell },
  'cases.headings-recorded': { apply: applyHeadings, tell },
  'cases.numbers-recorded': { apply: applyNumbers, tell },
  'cases.part-written': { apply: applyWritten, tell, sealed: true },
  'cases.part-removed': { apply: applyRemoved, tell, sealed: true },
  'cases.case-published': { apply: applyPublished, tell },
  'cases.case-withdrawn': { apply: applyCaseWithdrawn, tell },
}
