/** A cell's value: text with \n for line breaks, a number, or nothing. A day is text: YYYY-MM-DD. */
export type SheetCell = string | number | null

/**
 * What a column holds. `key`: what a row is known by, hidden from who looks; `day`: YYYY-MM-DD, shown as a Danish date;
 * `choice`: one of `choices`, offered as a drop-down. Text stays text in a spreadsheet program: »0101« and »=1+1« are not worked out.
 */
export const columnKinds = ['text', 'number', 'day', 'choice', 'key'] as const
export type SheetColumn = {
  /** Stands in the first row; a file that comes back is read by it. */
  readonly title: string
  readonly kind: (typeof columnKinds)[number]
  readonly choices?: readonly string[]
  /** In characters; 20 where nothing is said. */
  readonly width?: number
}
export type Sheet = {
  /** At most 31 characters, none of them []:*?/\ */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** A cell for each column, in their order. */
  readonly rows: readonly (readonly SheetCell[])[]
}
/** A workbook to be written; `day` (YYYY-MM-DD) stands in its properties, so that the same data give the same bytes. */
export type SheetWorkbook = {
  readonly title: string
  readonly author: string
  readonly day: string
  readonly sheets: readonly Sheet[]
}

/** A sheet as it was read. A row is an array as long as its last cell with something in it; the first is row 1 of the file. */
export type ReadSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly (readonly SheetCell[])[]
}
/** What a file has that is not taken over: formulas and errors cell by cell, the others as parts of the file. */
export const passedOverKinds = ['formulas', 'errors', 'comments', 'pictures', 'outside'] as const
export type PassedOver = {
  readonly kind: (typeof passedOverKinds)[number]
  readonly count: number
  /** Where they are, the first 500: Kommuner!B4 */
  readonly places: readonly string[]
}
export type ReadWorkbook = { readonly sheets: readonly ReadSheet[]; readonly passedOver: readonly PassedOver[] }

export type SheetRefusal =
  | 'too-large'
  | 'unpacks-too-large'
  | 'empty-file'
  | 'not-workbook'
  | 'old-excel'
  | 'open-document'
  | 'locked-by-password'
  | 'macros'
  | 'another-office-file'
  | 'broken'
  | 'outside-references'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-heavy'
  | 'busy'
