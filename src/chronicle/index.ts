export { type EveryFact, everyFact } from './every-fact.ts'
export { type Known, readNames } from './names.ts'
export { routes } from './routes.ts'
export { isTold, sentenceOf } from './sentences.ts'
