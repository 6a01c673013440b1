/** The spreadsheet itself: out as XLSX or CSV with all that have not answered, and in again as rows. */
import { accept, danishCsv, type Result, refuse } from '#kernel'
import { optionally, problemLines, readTable, table, text } from '#reading'
import { cellText, passedOverSentence, readSheet, type SheetWorkbook, sheetRefusals } from '#sheets'
import type { Ground } from './ground.ts'

const blank = (most: number) => optionally(text(most), '')
const rowsTable = table({
  file: 'beslutninger.csv',
  mayBeEmpty: true,
  columns: {
    nøgle: blank(200),
    kommune: blank(200),
    organ: blank(200),
    dato: blank(40),
    ordlyd: blank(20_000),
    link: blank(2000),
  },
})
export const columnNames = Object.keys(rowsTable.columns)

/** A row as it was written: which row of the file it is, and its cells. */
export type Written = {
  readonly row: number
  readonly key: string
  readonly municipality: string
  readonly body: string
  readonly day: string
  readonly words: string
  readonly address: string
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
/** Rows as the page carries them from one step to the next: empty lines between keep each at its number in the sheet. */
export const asText = (rows: readonly Written[]): string =>
  [
    columnNames.join(';'),
    ...rows.flatMap(({ row, key, municipality, body, day, words, address }, place) => [
      ...Array<string>(Math.max(0, row - (rows[place - 1]?.row ?? 1) - 1)).fill(''),
      [key, municipality, body, day, words, address].map(quoted).join(';'),
    ]),
  ].join('\n')

/** The rows of a CSV file or of pasted text, or what is wrong with it, line by line. */
export function readRows(input: string | Uint8Array, file: string): Result<Written[], string[]> {
  const read = readTable(rowsTable, input, file)
  if (!read.ok) return refuse(problemLines(read.refusal))
  const rows = read.value.rows.map(({ row, values }) => ({
    row: row ?? 0,
    key: values.nøgle,
    municipality: values.kommune,
    body: values.organ,
    day: values.dato,
    words: values.ordlyd,
    address: values.link,
  }))
  return accept(rows)
}

/** The rows of a workbook's first sheet in sight; what was passed over is told and never guessed at. */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Result<Written[], string[]>> {
  const read = await readSheet(bytes)
  if (!read.ok) return refuse([sheetRefusals[read.refusal]])
  const sheet = read.value.sheets.find(({ hidden, rows }) => !hidden && rows.length > 0)
  if (!sheet) return refuse([sheetRefusals['empty-file']])
  if (read.value.passedOver.some(({ kind }) => kind === 'formulas')) return refuse(read.value.passedOver.map(passedOverSentence))
  const width = Math.max(...sheet.rows.map((row) => row.length))
  const line = (row: (typeof sheet.rows)[number]) =>
    Array.from({ length: width }, (_, at) => quoted(cellText(row[at] ?? null))).join(';')
  return readRows(sheet.rows.map(line).join('\n'), file)
}

/** A ZIP begins so, and every .xlsx is one; anything else is read as text. */
export const isWorkbook = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

const cellsOf = ({ waiting }: Ground) =>
  waiting.map(({ referral, name, council }) => [referral.id, name, council.name, '', '', ''])

/** All that have not answered, each with its hidden key and its bodies to choose from. */
export const workbookOf = (ground: Ground, author: string): SheetWorkbook => ({
  title: `Beslutninger om ${ground.title}`,
  author,
  day: ground.today,
  sheets: [
    {
      name: 'Beslutninger',
      columns: [
        { title: 'Nøgle', kind: 'key' },
        { title: 'Kommune', kind: 'text', width: 24 },
        { title: 'Organ', kind: 'choice', width: 28, choices: bodyNames(ground) },
        { title: 'Dato', kind: 'day', width: 14 },
        { title: 'Ordlyd', kind: 'text', width: 60 },
        { title: 'Link', kind: 'text', width: 40 },
      ],
      rows: cellsOf(ground).map((cells) => cells.map((cell) => cell || null)),
    },
  ],
})
export const csvOf = (ground: Ground): string => danishCsv([columnNames, ...cellsOf(ground)])

/** The names of all bodies once, the councils' first. */
const bodyNames = ({ waiting }: Ground): string[] => {
  const all = waiting.flatMap(({ bodies, council }) => [council, ...bodies])
  const councils = all.filter(({ kind }) => kind === 'council').map(({ name }) => name)
  return [...new Set([...councils, ...all.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'da'))])]
}
