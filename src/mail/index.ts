export { giveNotice, type Notice } from './notices.ts'
