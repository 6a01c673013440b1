export { writeLetter } from './letters.ts'
export { giveNotice, type Notice } from './notices.ts'
export * from './words.ts'
