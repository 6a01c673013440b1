import type { FactsOf } from '#journal'
import { assessmentsSentence } from './sentences.ts'
import { applyLaid, applyPublished, applyTakenBack } from './store.ts'
import type { AssessmentsFact } from './words.ts'

/** Every fact of this room. */
export const assessmentsFacts: FactsOf<AssessmentsFact> = {
  'assessments.assessment-laid': { apply: applyLaid, tell: assessmentsSentence, sealed: true },
  'assessments.assessment-published': { apply: applyPublished, tell: assessmentsSentence },
  'assessments.assessment-taken-back': { apply: applyTakenBack, tell: assessmentsSentence },
}
