import type { SheetCell } from './words.ts'

/** What a cell says as text: a number as Danes write it, without points between thousands. */
export const cellText = (cell: SheetCell | undefined): string =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : (cell ?? '')

/** Text as a spreadsheet file can hold it: line breaks are \n, and other control characters and halves of letters are left out. */
export const plainCell = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '')
    .replace(/\p{Cs}/gu, '')
