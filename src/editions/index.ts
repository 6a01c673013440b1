export { approvesForDispatch, dispatchedVersion, shownVersion } from './rules.ts'
export { editionsSentence } from './sentences.ts'
export { applyArea, applyEdition, applyGoal, applyVersion, readEditions } from './store.ts'
export * from './words.ts'
