/** Papers of others that ours builds on, each with its versions and our own copies. */
export { keepReferenceCopyAct, referenceAct, withdrawReferenceAct } from './acts.ts'
export { referencesFacts } from './facts.ts'
export { routes } from './routes.ts'
export { newestOf, replacementFault } from './rules.ts'
export { referenceNamed, versionOf } from './sentences.ts'
export { applyReference, readReferences } from './store.ts'
export * from './words.ts'
export { referenceKindWords, relationWords } from './words-da.ts'
