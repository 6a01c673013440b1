export { intakeFacts } from './facts.ts'
export { intakeMorning } from './morning.ts'
export { routes } from './routes.ts'
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
