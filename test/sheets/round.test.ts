import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSheet, type SheetCell, type SheetColumn, type SheetWorkbook, writeSheet } from '#sheets'
import { readCells } from '../../src/sheets/read-cells.ts'
import { writeCells } from '../../src/sheets/write-cells.ts'
import { partOf, sheetPart } from './workbooks.ts'

const choices = ['Ja', 'Nej, ikke endnu', '"Ved ikke"']
const columns: SheetColumn[] = [
  { title: 'Nøgle', kind: 'key' },
  { title: 'Sådan løses opgaven', kind: 'text', width: 50 },
  { title: 'Holder budgettet', kind: 'choice', choices },
  { title: 'Dag', kind: 'day' },
  { title: 'Tal', kind: 'number' },
]
const bookOf = (rows: readonly (readonly SheetCell[])[]): SheetWorkbook => ({
  title: 'Prøve',
  author: 'Samsigte',
  day: '2026-11-25',
  sheets: [{ name: 'Vurderinger æøå', columns, rows }],
})
const traps = [
  '0101',
  '=1+1',
  '632.340',
  '1e5',
  'TRUE',
  '-',
  "'citat",
  '_x0041_',
  '_x005F_x0041_',
  '&lt;b&gt;',
  ' blank ',
  'to\n\nlinjer\n',
  `a${'😀'.repeat(9000)}`,
  'Ærø, Å'.repeat(5000),
]

async function read(bytes: Uint8Array) {
  const found = await readCells(bytes)
  if (!found.ok) throw new Error(found.refusal)
  return found.value
}

test('given a workbook, then it is written and read again in processes of their own, and the same data give the same bytes', async () => {
  const book = bookOf([
    ['0101', '=1+1', 'Nej, ikke endnu', '2017-02-06', 1_845_939],
    ['0183', null, null, null, -0.125],
  ])
  const [one, two] = await Promise.all([writeSheet(book), writeSheet(book)])
  expect(Buffer.from(one).equals(two)).toBe(true)
  const found = await readSheet(one)
  expect(found.ok && found.value.passedOver).toEqual([])
  expect(found.ok && found.value.sheets).toEqual([
    { name: 'Vurderinger æøå', hidden: false, rows: [columns.map(({ title }) => title), ...(book.sheets[0]?.rows ?? [])] },
    { name: 'Valgmuligheder', hidden: true, rows: choices.map((choice) => [choice]) },
  ])
})

test('given the file, then keys are hidden, text is text, and a choice has its drop-down', async () => {
  const part = partOf(await writeCells(bookOf([['0101', 'x', 'Ja', null, 1]])), sheetPart)
  expect(part).toMatch(/<col min="1" max="1"[^>]* hidden="1"/)
  expect(part).toContain('<dataValidation type="list"')
  expect(part).toContain('sqref="C2:C202"')
  expect(part).toContain('<formula1>Valgmuligheder!$A$1:$A$3</formula1>')
  await expect(writeSheet(bookOf([['0101', 'x'.repeat(32_768)]]))).rejects.toThrow('could not be written')
})

const text = fc.oneof(
  fc.constantFrom(...traps),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('a', 'å', '\n', '<', '&', '"', ' ', '_', 'x', '0', '=', '\t'), maxLength: 40 }),
)
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
)
const day = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
type Row = [string, string, string, string | null, number | null]
const row = fc.tuple(text, text, fc.constantFrom(...choices), fc.option(day), fc.option(number))

test('whatever is written is read again as it was, but for the form of its line breaks and what no file can hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      const { sheets } = await read(await writeCells(bookOf(rows)))
      const back = rows.map((_, at) => columns.map((_, place) => sheets[0]?.rows[at + 1]?.[place] ?? null))
      const plain = (cell: SheetCell) => (typeof cell === 'string' ? cell.replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '') : cell)
      expect(back).toEqual(rows.map((cells) => cells.map((cell) => plain(cell) || (cell === 0 ? 0 : null))))
    }),
    { numRuns: 60, examples: traps.map((trap): [Row[]] => [[[trap, trap, 'Ja', '2017-02-06', 0.1 + 0.2]]]) },
  )
})
