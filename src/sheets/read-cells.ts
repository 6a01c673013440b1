import exceljs from 'exceljs'
import { accept, type Result, refuse } from '#kernel'
import { plainCell } from './cells.ts'
import { openEnvelope, SheetTrouble } from './envelope.ts'
import type { PassedOver, ReadSheet, ReadWorkbook, SheetCell, SheetRefusal } from './words.ts'

const most = { rows: 10_000, columns: 200, places: 500 }
/** What says how cells look, or where they may be filled in; a range of it may be as large as the sheet, and is read cell by cell. */
const ignoreNodes = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetProtection', 'autoFilter', 'mergeCells'],
  ...['rowBreaks', 'colBreaks', 'hyperlinks', 'pageMargins', 'dataValidations', 'pageSetup', 'headerFooter', 'printOptions'],
  ...['picture', 'drawing', 'legacyDrawing', 'tableParts', 'conditionalFormatting', 'extLst'],
]

type Kind = PassedOver['kind']
class Passed {
  readonly #places = new Map<Kind, string[]>()
  note(kind: Kind, place: string): null {
    this.#places.set(kind, [...(this.#places.get(kind) ?? []), place])
    return null
  }
  list = (): PassedOver[] =>
    [...this.#places].map(([kind, places]) => ({ kind, count: places.length, places: places.slice(0, most.places) }))
}

const dayIn = (date: Date) => (Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10))

function valueIn(cell: exceljs.Cell, sheet: string, passed: Passed): SheetCell {
  const { ValueType: kinds } = exceljs
  const { value, type } = cell
  if (type === kinds.Formula) return passed.note('formulas', `${sheet}!${cell.address}`)
  if (type === kinds.Error) return passed.note('errors', `${sheet}!${cell.address}`)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej'
  if (value instanceof Date) return dayIn(value)
  if (typeof value === 'string') return plainCell(value) || null
  if (value && typeof value === 'object' && 'richText' in value)
    return plainCell(value.richText.map(({ text }) => text).join('')) || null
  return null
}

function sheetIn(worksheet: exceljs.Worksheet, passed: Passed): ReadSheet {
  const rows: SheetCell[][] = []
  worksheet.eachRow((row, number) => {
    const cells: SheetCell[] = []
    row.eachCell((cell, column) => {
      const value = valueIn(cell, worksheet.name, passed)
      if (value === null) return
      if (column > most.columns) throw new SheetTrouble('too-many-columns')
      while (cells.length < column - 1) cells.push(null)
      cells.push(value)
    })
    if (cells.length === 0) return
    if (number > most.rows) throw new SheetTrouble('too-many-rows')
    while (rows.length < number - 1) rows.push([])
    rows.push(cells)
  })
  return { name: plainCell(worksheet.name), hidden: worksheet.state !== 'visible', rows }
}

async function read(bytes: Uint8Array): Promise<ReadWorkbook> {
  const opened = openEnvelope(bytes)
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(opened.bytes as unknown as Parameters<typeof workbook.xlsx.load>[0], { ignoreNodes })
  const passed = new Passed()
  const sheets = workbook.worksheets.map((worksheet) => sheetIn(worksheet, passed))
  if (sheets.length === 0) throw new SheetTrouble('broken')
  return { sheets, passedOver: [...passed.list(), ...opened.passedOver] }
}

/** Reads a file where it is: for the process that may be lost over it. Whatever a reader throws at a workbook, the workbook is broken. */
export const readCells = (bytes: Uint8Array): Promise<Result<ReadWorkbook, SheetRefusal>> =>
  read(bytes).then(accept, (error: unknown) => refuse(error instanceof SheetTrouble ? error.refusal : 'broken'))
