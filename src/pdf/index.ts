export { Press, PressTrouble } from './press.ts'
export { closePress, printOnce } from './printing.ts'
export type { Manuscript } from './words.ts'
