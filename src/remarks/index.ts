export { answerRemark } from './answer-remark.ts'
export { remarksFacts } from './facts.ts'
export { type Made, makeRemark } from './make-remark.ts'
export { moveRound, type OpenForRemarks, openForRemarks, shownOf } from './open-round.ts'
export { publicationOf } from './publish.ts'
export { refusals } from './refusals.ts'
export { readRoundNow } from './round-now.ts'
export { hasChanged, isOpen, mayRemark, sealedOf, type WantedAnswer, type WantedRemark } from './rules.ts'
export {
  applyPublished,
  readDeskRemarks,
  readMarks,
  readOpenRound,
  readRemarkRounds,
  readRemarks,
  readShownParts,
} from './store.ts'
export { takeBackRemark } from './take-back.ts'
export * from './words.ts'
export { answerWords, remarkKindWords } from './words-da.ts'
