/** What a version of the paper says: its text, its goals' terms, and the themes that they were founded on. The version itself is the room below's. */
export { type AlignedBlock, align, type Became } from './align.ts'
export {
  type ChangedArgument,
  type ChangedTerm,
  changedTerms,
  compareWordings,
  isReworded,
  type WordingComparison,
} from './compare.ts'
export { wordingFacts } from './facts.ts'
export { lengthOf, outlineOf, partText, type TextItem, type TextList, type TextNode } from './outline.ts'
export { blockFault, changesFounding, changesTerms, goalFault, isSameBlock, isSamePart, longest, textFault } from './rules.ts'
export { wordingSentence } from './sentences.ts'
export { applyArgument, applyFounding, applyTerms, applyWording, readWording, readWordings, unworded } from './store.ts'
export { Text } from './text.tsx'
export { wordsIn } from './volume.ts'
export * from './words.ts'
export { obligationWords, termLines, termWords } from './words-da.ts'
