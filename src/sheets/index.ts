export { cellText } from './cells.ts'
export { mostSheetBytes, readSheet, writeSheet } from './sheets.ts'
export * from './words.ts'
export { passedOverSentence, sheetRefusals } from './words-da.ts'
