export { intakeFacts } from './facts.ts'
export { intakeMorning } from './morning.ts'
export { readRoundViews } from './round-view.ts'
export { routes } from './routes.ts'
export { roundState, themesOf } from './rules.ts'
export {
  applyAnswer,
  applyAsked,
  applyDeadlineMoved,
  applyRoundClosed,
  applyRoundOpened,
  applyRoundReopened,
  readRounds,
} from './store.ts'
export * from './words.ts'
export { answerOfficeWords } from './words-da.ts'
