export { clusters, clustersOf, inhabitants, membershipOn, newestCompleteCount } from './rules.ts'
export { membersSentence } from './sentences.ts'
export {
  applyBody,
  applyDescribed,
  applyGrouping,
  applyMunicipality,
  applyName,
  readAlliance,
  readBodies,
  readKnownMunicipalities,
  readMembership,
} from './store.ts'
export * from './words.ts'
