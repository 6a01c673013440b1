export { submissionsFacts } from './facts.ts'
export { routes } from './routes.ts'
export { signedBy } from './sentences.ts'
export { type Standing, type Surroundings, standings } from './standing.ts'
export {
  applyAddressed,
  applyStatement,
  applyStatementWithdrawn,
  applySubmitted,
  applyWithdrawn,
  readAddressees,
  readStatements,
  readSubmissions,
} from './store.ts'
export * from './words.ts'
export { purposeWords, submissionStateWords } from './words-da.ts'
