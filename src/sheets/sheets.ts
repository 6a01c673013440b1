import { askApart, programOf, type Terms, Turns } from '#apart'
import { type Result, refuse } from '#kernel'
import type { ReadWorkbook, SheetRefusal, SheetWorkbook } from './words.ts'

/** The largest file that is read: 5 MB, as people count. */
export const mostSheetBytes = 5_000_000

const terms: Terms = { patience: 15_000, program: programOf('sheets/sheet-child') }
/** Two files are worked on at a time. No more than so many wait to be read, or to be written. */
const turns = new Turns(2)
const room = { reading: 10, writing: 200 }

/** What the process answers; that it was too much, where it ends or lasts without an answer. */
function inTurn<T>(most: number, order: Uint8Array | SheetWorkbook, own: Partial<Terms>): Promise<Result<T, SheetRefusal>> {
  type Answer = Result<T, SheetRefusal>
  const work = async (): Promise<Answer> => (await askApart<Answer>(order, { ...terms, ...own })) ?? refuse('too-heavy')
  return turns.take(most, work, () => refuse('busy'))
}

/**
 * Reads a workbook (.xlsx) of at most 5 MB, 10,000 rows and 200 columns a sheet: every cell's value, and a list of what is not taken
 * over, such as formulas. It is read in a process of its own, for 15 seconds at the most, and never throws.
 */
export async function readSheet(bytes: Uint8Array, own: Partial<Terms> = {}): Promise<Result<ReadWorkbook, SheetRefusal>> {
  if (bytes.length === 0) return refuse('empty-file')
  if (bytes.length > mostSheetBytes) return refuse('too-large')
  return inTurn<ReadWorkbook>(room.reading, bytes, own)
}

/**
 * Writes a workbook (.xlsx): titles in the first row, which stays in sight and is printed on every page, hidden keys, drop-downs.
 * The same data always give the same bytes. Throws where it cannot be written: a cell takes 32,767 characters and a finite number.
 */
export async function writeSheet(workbook: SheetWorkbook, own: Partial<Terms> = {}): Promise<Uint8Array> {
  const written = await inTurn<Uint8Array>(room.writing, workbook, own)
  if (!written.ok) throw new Error(`the workbook »${workbook.title}« could not be written: ${written.refusal}`)
  return written.value
}
