/** Each municipality's case: the common text under its own headings, with annexes; for its own people, and for everyone where it is published. */
export { type CaseGround, readCaseGround } from './ground.ts'
export { annexName, itemName } from './item-names.ts'
export { ownPackage, packageOf, packageOn } from './package-of.ts'
export { numberLines, plainBlocks, plainCase } from './plain-case.ts'
export { publishCase, publishCaseIn, withdrawCase } from './publish-case.ts'
export { type OwnCase, readOwnCase } from './read-case.ts'
export { valuesIn } from './values.ts'
export * from './words.ts'
