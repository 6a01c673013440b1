import { askApart, programOf, type Terms, Turns } from '#apart'
import { type Result, refuse } from '#kernel'
import type { Minutes, MinutesRefusal } from './words.ts'

/** The largest file that is read: 20 MB, as people count. */
export const mostMinutesBytes = 20_000_000

type Read = Result<Minutes, MinutesRefusal>
const terms: Terms = { patience: 15_000, program: programOf('minutes/minutes-child') }
/** Two files are read at a time, and no more than ten wait. */
const turns = new Turns(2)

/**
 * Reads a file of minutes of at most 20 MB: agenda XML of SBSYS or Acadre, a saved web page, or a PDF with text. It is read in a
 * process of its own, for 15 seconds at the most, and never throws.
 */
export async function readMinutes(bytes: Uint8Array, own: Partial<Terms> = {}): Promise<Read> {
  if (bytes.length === 0) return refuse('empty-file')
  if (bytes.length > mostMinutesBytes) return refuse('too-large')
  const read = async (): Promise<Read> => (await askApart<Read>(bytes, { ...terms, ...own })) ?? refuse('too-heavy')
  return turns.take(10, read, () => refuse('busy'))
}
