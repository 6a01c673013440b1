import exceljs from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { plainCell } from './cells.ts'
import type { Sheet, SheetCell, SheetColumn, SheetWorkbook } from './words.ts'

const choicesSheet = 'Valgmuligheder'
const usualWidth = 20
/** How many rows below the last one have drop-downs too, for who writes on. */
const spareRows = 200
/** What a spreadsheet program takes in a cell. */
export const mostInCell = 32_767

/** The library writes 16,384 units at a time and would cut a letter beyond U+FFFF in two: it gets the letter's number between two signs. */
const numbered = (text: string) =>
  text.replace(/[\u{10000}-\u{10ffff}\ue000\ue001]/gu, (letter) => `\ue000${letter.codePointAt(0)}\ue001`)
const unnumbered = (xml: string) => xml.replace(/\ue000(\d+)\ue001/g, '&#$1;')
/** `_x0041_` is how these files write a letter by its number: who wrote just that meant those seven characters. */
const literal = (text: string) => numbered(plainCell(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))

function toWrite(cell: SheetCell, { kind, title }: SheetColumn): exceljs.CellValue {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`no number for a cell in »${title}«: ${cell}`)
    return cell
  }
  if (kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(cell)) return new Date(`${cell}T00:00:00Z`)
  if (cell.length > mostInCell) throw new RangeError(`too long for a cell in »${title}«: ${cell.length}`)
  return literal(cell)
}

/** Text is told to be text, or a program would make 101 of 0101 and a sum of =1+1 when somebody edits the cell. */
const formats: Partial<Record<SheetColumn['kind'], string>> = { text: '@', choice: '@', key: '@', day: 'd"."m"."yyyy' }
const linesOf = (cell: SheetCell | undefined, { kind, width = usualWidth }: SheetColumn) =>
  typeof cell === 'string' && kind !== 'key'
    ? cell.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0)
    : 1
/** Tall enough for the longest text, as far as a row can be: not every program makes room by itself when it opens a file. */
const heightOf = (cells: readonly SheetCell[], columns: readonly SheetColumn[]) =>
  Math.min(409, 15 * Math.max(...columns.map((column, place) => linesOf(cells[place], column))) + 2)

type Lists = (readonly string[])[]
const letterOf = (worksheet: exceljs.Worksheet, place: number) => worksheet.getColumn(place + 1).letter

function describe(worksheet: exceljs.Worksheet, columns: readonly SheetColumn[]) {
  columns.forEach(({ kind, width = usualWidth }, place) => {
    const column = worksheet.getColumn(place + 1)
    column.width = width
    column.hidden = kind === 'key'
    column.alignment = { vertical: 'top', wrapText: kind !== 'number' && kind !== 'day' }
    const format = formats[kind]
    if (format) column.numFmt = format
  })
}

/** A drop-down whose choices lie on a hidden sheet, where there may be any number of them, with any signs in them. */
function offer(worksheet: exceljs.Worksheet, place: number, choices: readonly string[], rows: number, lists: Lists) {
  const from = letterOf(worksheet, lists.push(choices) - 1)
  const rule = {
    type: 'list',
    allowBlank: true,
    formulae: [`${choicesSheet}!$${from}$1:$${from}$${Math.max(choices.length, 1)}`],
    showErrorMessage: true,
    errorTitle: 'Vælg fra listen',
    error: 'Cellen kan kun have en af listens værdier.',
  }
  const letter = letterOf(worksheet, place)
  // A whole range at once, which the library's types do not tell of; cell by cell each would have a rule of its own.
  const { dataValidations } = worksheet as unknown as { dataValidations: { add(range: string, rule: object): void } }
  dataValidations.add(`${letter}2:${letter}${rows + 1 + spareRows}`, rule)
}

function addSheet(workbook: exceljs.Workbook, { name, columns, rows }: Sheet, lists: Lists) {
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
  })
  describe(worksheet, columns)
  const titles = worksheet.addRow(columns.map(({ title }) => literal(title)))
  titles.font = { name: 'Calibri', size: 11, bold: true }
  titles.height = heightOf(
    columns.map(({ title }) => title),
    columns,
  )
  for (const row of rows) {
    const written = worksheet.addRow(columns.map((column, place) => toWrite(row[place] ?? null, column)))
    written.height = heightOf(row, columns)
  }
  columns.forEach(({ kind, choices = [] }, place) => {
    if (kind === 'choice') offer(worksheet, place, choices, rows.length, lists)
  })
}

/** The choices come last, so that the file opens on what it is about. */
function addChoices(workbook: exceljs.Workbook, lists: Lists) {
  const worksheet = workbook.addWorksheet(choicesSheet, { state: 'hidden' })
  lists.forEach((choices, place) => {
    choices.forEach((choice, at) => {
      worksheet.getCell(at + 1, place + 1).value = literal(choice)
    })
  })
}

/** The same file with every letter in its place, and nothing of the hour in the zip. */
function finished(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strToU8(unnumbered(strFromU8(part)))] as const)
  return zipSync(Object.fromEntries(parts), { mtime: '1980-01-01T12:00:00', level: 6 })
}

/** Writes a workbook (.xlsx) where it is asked for: the same data always give the same bytes. Throws RangeError for what no cell holds. */
export async function writeCells({ title, author, day, sheets }: SheetWorkbook): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  const made = new Date(`${day}T12:00:00Z`)
  Object.assign(workbook, { title, creator: author, lastModifiedBy: author, created: made, modified: made })
  const lists: Lists = []
  for (const sheet of sheets) addSheet(workbook, sheet, lists)
  if (lists.length) addChoices(workbook, lists)
  return finished(new Uint8Array(await workbook.xlsx.writeBuffer()))
}
