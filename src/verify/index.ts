export { type Applying, verify } from './verify.ts'
export { type Difference, type Verified, wordDifference } from './words.ts'
