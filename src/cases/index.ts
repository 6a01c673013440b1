/** Each municipality's case: the common text under its own headings, with annexes; for its own people, and for everyone where it is published. */
export { type CaseGround, readCaseGround } from './ground.ts'
export { annexName, itemName } from './item-names.ts'
export { packageOf, packageOn } from './package-of.ts'
export { publishCase, withdrawCase } from './publish-case.ts'
export * from './words.ts'
