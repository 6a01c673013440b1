import type { FactsOf } from '#journal'
import { intakeSentence } from './sentences.ts'
import { applyAnswer, applyAsked, applyDeadlineMoved, applyRoundClosed, applyRoundOpened, applyRoundReopened } from './store.ts'
import type { IntakeFact } from './words.ts'

/** Every fact of this room. */
export const intakeFacts: FactsOf<IntakeFact> = {
  'intake.round-opened': { apply: applyRoundOpened, tell: intakeSentence },
  'intake.municipalities-asked': { apply: applyAsked, tell: intakeSentence },
  'intake.answer-given': { apply: applyAnswer, tell: intakeSentence },
  'intake.deadline-moved': { apply: applyDeadlineMoved, tell: intakeSentence },
  'intake.round-closed': { apply: applyRoundClosed, tell: intakeSentence },
  'intake.round-reopened': { apply: applyRoundReopened, tell: intakeSentence },
}
