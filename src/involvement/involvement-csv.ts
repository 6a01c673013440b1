import { columnsOf } from './columns.ts'
import type { Involvement } from './involvement.ts'

/** A cell that a spreadsheet would reckon with is text. */
const harmless = (text: string) => (/^[=+\-@\t]/.test(text) ? `'${text}` : text)
const quoted = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`

/** The record as a file that a Danish spreadsheet opens: semicolons, and a mark that says UTF-8. */
export function involvementCsv(involvement: Involvement): string {
  const columns = columnsOf(involvement)
  const rows = [
    ['Kommunekode', 'Kommune', ...columns.map(({ header }) => header)],
    ...involvement.lines.map((line) => [line.code, line.name, ...columns.map(({ cell }) => cell(line))]),
  ]
  return `\ufeff${rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('')}`
}
