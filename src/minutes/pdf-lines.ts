import type { Line } from './lines.ts'
import { tidy } from './text.ts'
import { MinutesTrouble } from './words.ts'

/** A piece of text as the library gives it: its words, height and place on the page in points, and whether its line ends there. */
type Piece = { readonly str: string; readonly height: number; readonly transform: readonly number[]; readonly hasEOL: boolean }
type Row = { readonly text: string; readonly height: number; readonly y: number; readonly page: number }
const most = { pages: 600, letters: 3_000_000 }

function rowsOf(pieces: readonly Piece[], page: number): Row[] {
  const rows: Row[] = []
  let open: Piece[] = []
  const end = () => {
    const text = tidy(open.map(({ str }) => str).join(''))
    const height = Math.max(0, ...open.map((one) => one.height))
    if (text) rows.push({ text, height, y: open[0]?.transform[5] ?? 0, page })
    open = []
  }
  for (const piece of pieces) {
    open.push(piece)
    if (piece.hasEOL) end()
  }
  end()
  return rows
}

const digits = (text: string) => text.replace(/\d+/g, '#')
/** What stands first or last on most pages is no text of the minutes: their running heads and page numbers. */
function withoutRunning(pages: readonly (readonly Row[])[]): Row[] {
  const edges = pages.flatMap((rows) => [...new Set([...rows.slice(0, 2), ...rows.slice(-2)].map(({ text }) => digits(text)))])
  const counts = Map.groupBy(edges, (text) => text)
  const runs = ({ text }: Row) => pages.length > 2 && (counts.get(digits(text))?.length ?? 0) > pages.length / 2
  const isNumber = ({ text }: Row) => /^(?:side\s+)?\d{1,4}(?:\s*(?:af|\/|-)\s*\d{1,4})?$/iu.test(text)
  // The first page keeps its own: it may say whose minutes they are.
  const isEdge = (at: number, { length }: readonly Row[]) => at < 2 || at >= length - 2
  const stays = (row: Row, at: number, rows: readonly Row[]) =>
    !isEdge(at, rows) || !(isNumber(row) || (row.page > 1 && runs(row)))
  return pages.flatMap((rows) => rows.filter((row, at) => stays(row, at, rows)))
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Does the row go on where the one before it stopped? A larger gap, a list's mark or a finished short row begins a paragraph. */
function goesOn(before: Row, row: Row, wide: number): boolean {
  if (row.page === before.page && before.y - row.y > 1.7 * Math.max(row.height, before.height)) return false
  if (/^(?:[-–•·▪]|\d{1,3}[.)]\s|(?:ad|punkt|pkt)\.?\s*\d|at\s)/iu.test(row.text)) return false
  return before.text.length > 0.6 * wide && !/[.:;!?]$/.test(before.text)
}

/** Rows as lines: those of a paragraph are joined, and one that is larger than the rest is a heading. */
function linesOf(rows: readonly Row[]): Line[] {
  const usual = median(rows.flatMap(({ text, height }) => Array.from({ length: Math.ceil(text.length / 20) }, () => height)))
  const wide = Math.max(...rows.map(({ text }) => text.length))
  const headingOf = ({ height }: Row) => (height > usual * 1.12 ? 7 : 0)
  const lines: Line[] = []
  let before: Row | undefined
  for (const row of rows) {
    const last = lines.at(-1)
    const heading = headingOf(row)
    const joined = before && last && last.heading === heading && (heading ? sameHeading(before, row) : goesOn(before, row, wide))
    if (joined)
      lines.splice(-1, 1, {
        heading,
        text: `${last.text.replace(/(?<=\p{Ll})-$/u, '')}${/\p{Ll}-$/u.test(last.text) ? '' : ' '}${row.text}`,
      })
    else lines.push({ text: row.text, heading })
    before = row
  }
  return lines
}
const sameHeading = (before: Row, row: Row) =>
  before.page === row.page &&
  before.height === row.height &&
  before.y - row.y < 1.6 * row.height &&
  !/^\d{1,3}[.)]?\s/.test(row.text)

/** Which refusal a failure of the library is. */
function troubleOf(error: unknown): MinutesTrouble {
  if (error instanceof MinutesTrouble) return error
  return new MinutesTrouble((error as Error)?.name === 'PasswordException' ? 'locked-by-password' : 'broken')
}

/** The library's own way to open a file, as far as we use it. */
type Opening = {
  readonly promise: Promise<{
    readonly numPages: number
    getPage(number: number): Promise<{ getTextContent(): Promise<{ items: readonly (Piece | object)[] }>; cleanup(): void }>
  }>
}

async function readPages({ promise }: Opening): Promise<Row[][]> {
  const document = await promise
  if (document.numPages > most.pages) throw new MinutesTrouble('too-much-text')
  const pages: Row[][] = []
  let letters = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const rows = rowsOf(
      items.filter((one): one is Piece => 'str' in one),
      number,
    )
    page.cleanup()
    letters += rows.reduce((sum, { text }) => sum + text.length, 0)
    if (letters > most.letters) throw new MinutesTrouble('too-much-text')
    pages.push(rows)
  }
  return pages
}

/**
 * The lines of a PDF that has text, at most 600 pages. Its scripts are not run, its fonts not loaded, nothing is fetched. One that is
 * only pictures of pages is refused: we read no letters from pictures. Throws MinutesTrouble.
 */
export async function linesOfPdf(bytes: Uint8Array): Promise<Line[]> {
  const { getDocument } = (await import('unpdf/pdfjs')) as unknown as { getDocument(terms: object): Opening }
  const terms = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false, verbosity: 0 }
  const pages = await readPages(getDocument({ ...terms, data: Uint8Array.from(bytes) })).catch((error) => {
    throw troubleOf(error)
  })
  const rows = withoutRunning(pages)
  const letters = rows.reduce((sum, { text }) => sum + text.length, 0)
  if (letters < 40 || letters < pages.length * 5) throw new MinutesTrouble('no-text')
  return linesOf(rows)
}
