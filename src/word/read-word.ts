import { askApart, programOf, type Terms, Turns } from '#apart'
import { type Result, refuse } from '#kernel'
import type { WordRefusal, WordText } from './words.ts'

/** The largest file that is read: 10 MB, as people count. */
export const mostWordBytes = 10_000_000

type Read = Result<WordText, WordRefusal>
const terms: Terms = { patience: 15_000, program: programOf('word/reader-child') }
/** Two files are read at a time, and no more than ten wait. */
const turns = new Turns(2)

/**
 * Reads a Word file (.docx) of at most 10 MB: its text as if all tracked changes were accepted, piece by piece, and a list of what it
 * has that pieces have not. It is read in a process of its own, for 15 seconds at the most, and never throws.
 */
export async function readWord(bytes: Uint8Array, own: Partial<Terms> = {}): Promise<Read> {
  if (bytes.length === 0) return refuse('empty-file')
  if (bytes.length > mostWordBytes) return refuse('too-large')
  const read = async (): Promise<Read> => (await askApart<Read>(bytes, { ...terms, ...own })) ?? refuse('too-heavy')
  return turns.take(10, read, () => refuse('busy'))
}
