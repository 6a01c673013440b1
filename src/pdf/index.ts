export { Press, PressTrouble } from './press.ts'
export type { Manuscript } from './words.ts'
