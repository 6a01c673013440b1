export {
  applyAnswerDate,
  applyReceipt,
  applySentAgain,
  applyTerms,
  readAnswerDates,
  readReceipts,
  readSentAgain,
  readTerms,
} from './answer-store.ts'
export { adoptionFacts } from './facts.ts'
export { adoptedSentence, inForceIn, type JointState, jointSentences, jointStateOf } from './joint-adoption.ts'
export { readRegister } from './read-register.ts'
export {
  bySending,
  type Facts as RegisterFacts,
  referralId,
  registerOf,
  settlementOf,
  shareOf,
  stateOf,
  totalsOf,
} from './rules.ts'
export { adoptionSentence } from './sentences.ts'
export { applyClaim, applyDispatch, readClaims, readDispatches, readReferrals } from './store.ts'
export { answerByOf, termsOf, unknownTerms } from './terms.ts'
export * from './words.ts'
export {
  inForceInWords,
  inForceWords,
  needsInWords,
  needsWords,
  reservationTermWords,
  sendingAgainWords,
} from './words-da.ts'
