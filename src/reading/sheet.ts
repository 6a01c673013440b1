/** Text becomes rows of cells: the delimiter is found out, blanks are trimmed, every row knows where it stands. */
import { type CsvErrorCode, type Options, parse } from 'csv-parse/sync'
import { type ExpectedFile, type ExpectedRow, limits, type Place } from './reading-words.ts'

export type SheetRow = { readonly row: number; readonly line: number; readonly cells: readonly string[] }
/** The rows that are not blank, the header first; `broken` when the reading had to stop. */
export type Sheet = { readonly delimiter: string; readonly rows: readonly SheetRow[]; readonly broken: Broken | null }
export type Broken = Place & { readonly expected: ExpectedRow | ExpectedFile }

const isBlank = (letter: string | undefined) => letter !== undefined && /[\s\u200b\u2060\ufeff]/.test(letter)

/** Without blanks at its ends, of whatever width. A loop, because a pattern takes forever on a cell of a million blanks. */
export function trimmed(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && isBlank(text[from])) from++
  while (to > from && isBlank(text[to - 1])) to--
  return text.slice(from, to)
}

/** Reads a whole sheet; `isKnown` tells which column names speak for a delimiter. */
export function readSheet(text: string, isKnown: (name: string) => boolean): Sheet {
  const named = /^[ \t]*"?sep=([,;\t|])"?[ \t]*\n/i.exec(text)
  const body = forgiving(named ? text.slice(named[0].length) : text)
  const delimiter = named?.[1] ?? findDelimiter(body, isKnown)
  const endless = endlessLine(body)
  if (endless !== null) return { delimiter, rows: [], broken: { row: null, line: endless, expected: { kind: 'shorter-row' } } }
  return { delimiter, ...readRows(body, delimiter, named ? 1 : 0) }
}

/** The first line that no row of ordinary cells could fill: twenty million commas would be as many cells in memory. */
function endlessLine(text: string): number | null {
  for (let [at, line] = [0, 1]; at < text.length; line++) {
    const end = text.indexOf('\n', at)
    if ((end < 0 ? text.length : end) - at > limits.columns * limits.cell) return line
    at = end < 0 ? text.length : end + 1
  }
  return null
}

/**
 * Two things that spreadsheets write and the parser refuses: ="0101" (a number that shall stay text), where a quote follows
 * a sign, and no-break blanks after a closing quote. Correct CSV says the same after it,
 * save that a no-break blank between a quote and a delimiter within a cell becomes a common one.
 */
const forgiving = (text: string) =>
  text
    .replace(/(^|[,;\t|\n])([^\S\n\t]*)="(\d{1,20})"(?=[^\S\n\t]*(?:[,;\t|\n]|$))/g, '$1$2=$3')
    .replace(/"([^\S\n\t]+)(?=[,;\t|\n]|$)/g, (_, blanks: string) => `"${' '.repeat(blanks.length)}`)

const options = { record_delimiter: '\n', trim: true, skip_empty_lines: true, relax_column_count: true } satisfies Options

/** The one that gives most known column names in the header; then the one that gives most cells. */
function findDelimiter(text: string, isKnown: (name: string) => boolean): string {
  const start = Math.max(0, text.search(/[^\s,;|"]/))
  const header = text.slice(text.lastIndexOf('\n', start) + 1, start + 100_000)
  const scores = [',', ';', '\t'].map((delimiter) => {
    const cells = firstRow(header, delimiter)
    return { delimiter, score: 1000 * cells.filter((cell) => isKnown(trimmed(cell))).length + Math.min(cells.length, 999) }
  })
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

function firstRow(text: string, delimiter: string): string[] {
  try {
    return parse(text, { ...options, delimiter, to: 1 })[0] ?? []
  } catch {
    return []
  }
}

class TooMany extends Error {
  readonly expected: ExpectedFile

  constructor(expected: ExpectedFile) {
    super(expected.kind)
    this.expected = expected
  }
}

function readRows(text: string, delimiter: string, linesBefore: number): Pick<Sheet, 'rows' | 'broken'> {
  const rows: SheetRow[] = []
  const end = { row: 0, line: linesBefore, blank: 0 }
  const keep = (cells: string[], info: { lines: number; records: number; empty_lines: number }) => {
    const row = info.records + info.empty_lines
    const line = end.line + 1 + info.empty_lines - end.blank
    Object.assign(end, { row, line: info.lines + linesBefore, blank: info.empty_lines })
    if (cells.every((cell) => trimmed(cell) === '')) return null
    if (rows.length > limits.rows) throw new TooMany({ kind: 'fewer-rows' })
    const width = cells.findLastIndex((cell) => trimmed(cell) !== '') + 1
    if (width > 2 * limits.columns) throw new TooMany({ kind: 'fewer-columns', found: width })
    rows.push({ row, line, cells: cells.map(trimmed) })
    return null
  }
  try {
    parse(text, { ...options, delimiter, max_record_size: 4 * limits.columns * limits.cell, on_record: keep })
    return { rows, broken: null }
  } catch (error) {
    return { rows, broken: brokenBy(error, end) }
  }
}

/** The parser's refusals in our words; it cannot say where in the row, so the row where it began is named. */
const refusals: Partial<Record<CsvErrorCode | 'INVALID_OPENING_QUOTE', ExpectedRow>> = {
  CSV_QUOTE_NOT_CLOSED: { kind: 'closed-quote' },
  CSV_INVALID_CLOSING_QUOTE: { kind: 'no-quote-inside' },
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: { kind: 'no-quote-inside' },
  INVALID_OPENING_QUOTE: { kind: 'no-quote-inside' },
  CSV_MAX_RECORD_SIZE: { kind: 'shorter-row' },
}

function brokenBy(error: unknown, end: { row: number; line: number; blank: number }): Broken {
  if (error instanceof TooMany) return { row: null, line: null, expected: error.expected }
  const { code, empty_lines } = error as { code?: CsvErrorCode; empty_lines?: number }
  const expected = code && refusals[code]
  if (!expected) throw error
  const after = 1 + (empty_lines ?? end.blank) - end.blank
  return { row: end.row + after, line: end.line + after, expected }
}
