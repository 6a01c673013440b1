/** The nouns of reading: where something is wrong, what was expected there, and how much is read at all. */

export const limits = { bytes: 20 * 1024 * 1024, rows: 100_000, columns: 100, cell: 10_000, shown: 50, value: 60 } as const

/** What a cell should have held. */
export type ExpectedCell =
  | { kind: 'filled' }
  | { kind: 'text'; max: number; found: number }
  | { kind: 'code' }
  | { kind: 'whole-number'; min: number; max: number }
  | { kind: 'day' }
  | { kind: 'rough-day' }
  | { kind: 'one-of'; words: readonly string[] }
  | { kind: 'yes-no' }
  | { kind: 'url' }
  | { kind: 'part'; part: string; of: ExpectedCell }
  | { kind: 'no-repeats'; part: string }
  | { kind: 'no-control-characters' }
  | { kind: 'no-lost-letters' }

/** What a row should have been. */
export type ExpectedRow =
  | { kind: 'as-many-cells-as-the-header'; header: number; found: number }
  | { kind: 'row-once'; firstRow: number; key: readonly string[] }
  | { kind: 'closed-quote' }
  | { kind: 'no-quote-inside' }
  | { kind: 'shorter-row' }

/** What the header should have held. */
export type ExpectedHeader =
  | { kind: 'known-column'; nearest: string | null; known: readonly string[] }
  | { kind: 'column-once'; first: string }
  | { kind: 'column-present'; column: string }
  | { kind: 'named-column'; letter: string }
  | { kind: 'column-named-by'; prefix: string; of: ExpectedCell }

/** What the file should have been. */
export type ExpectedFile =
  | { kind: 'file-present' }
  | { kind: 'file-once'; first: string }
  | { kind: 'known-file'; nearest: string | null; known: readonly string[] }
  | { kind: 'readable' }
  | { kind: 'csv-files' }
  | { kind: 'content' }
  | { kind: 'rows' }
  | { kind: 'smaller-file' }
  | { kind: 'fewer-rows' }
  | { kind: 'fewer-columns'; found: number }
  | { kind: 'text-file'; found: 'workbook' | 'old-workbook' | 'pdf' | 'web-page' | 'utf-16' | 'binary' }
  | { kind: 'whole-file' }
  | { kind: 'letters-encoded-once' }
  | { kind: 'known-encoding' }

/**
 * `other` is for what only a later step can know (a name that no other file holds): it brings its own Danish words, which follow
 * after the value where the problem has one: "Kattegat" + `er ingen af kommunerne i municipalities.csv.`
 */
export type Expected = ExpectedCell | ExpectedRow | ExpectedHeader | ExpectedFile | { kind: 'other'; sentence: string }

/** The words for one kind of expectation; `value` is what stands there, in quotation marks. */
export type Wording<E extends { kind: string }> = {
  readonly [K in E['kind']]: (expected: Extract<E, { kind: K }>, value: string) => string
}

/**
 * Where in a file. `row` is the row of a spreadsheet, where the header is row 1 and a cell may hold line breaks;
 * `line` is the line in a text editor. They differ only where cells hold line breaks, and below an Excel `sep=;` line.
 */
export type Place = { readonly row: number | null; readonly line: number | null }
export const nowhere: Place = { row: null, line: null }

/** One thing that a person must put right; `value` is as it stands in the file, to be shortened when it is shown. */
export type Problem = Place & {
  readonly file: string
  readonly column: string | null
  readonly value: string | null
  readonly expected: Expected
}

/** Everything that is wrong: how much, and the first of it from every file. */
export type Problems = { readonly shown: readonly Problem[]; readonly total: number }
