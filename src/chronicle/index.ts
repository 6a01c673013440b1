export { type EveryFact, everyFact } from './every-fact.ts'
export { routes } from './routes.ts'
