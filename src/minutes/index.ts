/** Files of minutes: agenda XML, saved web pages and PDFs, read in a process that may be lost. */
export { isDecision, whoseDecision } from './headings.ts'
export { mostMinutesBytes, readMinutes } from './read-minutes.ts'
export * from './words.ts'
export { formatWords, minutesRefusals } from './words-da.ts'
