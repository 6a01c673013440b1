import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { ownNoteStyle } from './styles.ts'
import type { WordDocument, WordPart } from './words.ts'
import { numbering, styles } from './write-look.ts'
import { partsOf } from './write-parts.ts'
import { runs } from './write-text.ts'

const dated = (day: string) => (core: string) => core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T12:00:00Z`)

/** Bookmarks are numbered through the life of the program: here each document's from one. */
function renumbered(document: string): string {
  const numbers = new Map<string, string>()
  return document.replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)(")/g, (_, before, id, after) => {
    if (!numbers.has(id)) numbers.set(id, String(numbers.size + 1))
    return before + numbers.get(id) + after
  })
}

/** The same file with nothing of the hour or of earlier ones in it: neither in its parts nor in the zip. */
function timeless(bytes: Uint8Array, day: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1))
  const first = parts.filter(([name]) => name === '[Content_Types].xml')
  const rest = parts.filter(([name]) => name !== '[Content_Types].xml')
  const settled: Record<string, (part: string) => string> = { 'docProps/core.xml': dated(day), 'word/document.xml': renumbered }
  const all = [...first, ...rest].map(([name, part]) => {
    const settle = settled[name]
    return [name, settle ? strToU8(settle(strFromU8(part))) : part] as const
  })
  return zipSync(Object.fromEntries(all), { mtime: '1980-01-01T12:00:00', level: 6 })
}

/**
 * Writes a Word file (.docx) in Danish: headings by heading styles 1-6, lists as lists to nine levels, tables with a row of
 * headings, drawings with what they say, the title and the notes under it.
 * The same document always gives the same bytes.
 */
export async function writeWord({ title, author, day, notes, pieces }: WordDocument<WordPart>): Promise<Uint8Array> {
  const children = [
    new Paragraph({ children: runs(title), heading: HeadingLevel.TITLE }),
    ...notes.map((note) => new Paragraph({ children: runs(note), style: ownNoteStyle.id })),
    ...(await partsOf(pieces)),
  ]
  const document = new Document({ title, creator: author, lastModifiedBy: author, styles, numbering, sections: [{ children }] })
  return timeless(await Packer.toBuffer(document), day)
}
