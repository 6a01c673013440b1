/** What each municipality says that a goal means to it. The pages are the room above's. */
export { assessmentsFacts } from './facts.ts'
export { refusals } from './refusals.ts'
export {
  contentOf,
  emptyContent,
  goalAndBefore,
  isInEdition,
  lastTime,
  mayAssess,
  saysNothing,
  saysTheSame,
  sealedOf,
  type WantedSave,
} from './rules.ts'
export { saveAssessment, saveAssessments } from './save.ts'
export {
  applyPublished,
  readAssessmentMarks,
  readAssessmentsOf,
  readEveryAssessment,
  readLaidAssessments,
  readOwnAssessments,
  readPublicAssessments,
  readPublishedAssessments,
  readSharedAssessments,
} from './store.ts'
export * from './words.ts'
export { knownWords, type Questions, questionWords, stateWords } from './words-da.ts'
