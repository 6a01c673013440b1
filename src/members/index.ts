export { membersFacts } from './facts.ts'
export { type NewBodyKind, namesABody, newBody, newBodyKinds, sameBodyName } from './new-body.ts'
export type { Everyone } from './rules.ts'
export { bodyNameOn, clusters, clustersOf, inhabitants, memberAt, membershipOn, nameAt, newestCompleteCount } from './rules.ts'
export { membersSentence } from './sentences.ts'
export {
  applyBody,
  applyBodyWasNamed,
  applyDescribed,
  applyGrouping,
  applyMunicipality,
  applyName,
  readAlliance,
  readBodies,
  readEarlierBodyNames,
  readEveryone,
  readKnownMunicipalities,
  readMember,
  readMembership,
  readMunicipalityName,
} from './store.ts'
export * from './words.ts'
