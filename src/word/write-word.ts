import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  HeadingLevel,
  type ILevelsOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { bookmarkOf } from './marks.ts'
import { ownNoteStyle } from './styles.ts'
import type { Piece, WordDocument } from './words.ts'

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
]
const lists = { bullet: 'punkter', number: 'tal' } as const
const signs = ['•', '–', '▪']
const numberings = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const

const levels = (of: (level: number) => Pick<ILevelsOptions, 'format' | 'text'>): ILevelsOptions[] =>
  Array.from({ length: 9 }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 397 } } },
    ...of(level),
  }))
const numbering = {
  config: [
    { reference: lists.bullet, levels: levels((level) => ({ format: LevelFormat.BULLET, text: signs[level % 3] ?? '•' })) },
    {
      reference: lists.number,
      levels: levels((level) => ({ format: numberings[level % 3] ?? LevelFormat.DECIMAL, text: `%${level + 1}.` })),
    },
  ],
}

const font = 'Calibri'
const spacing = { line: 276, lineRule: LineRuleType.AUTO }
const look = (size: number) => ({
  run: { font, size, bold: true, color: '1a1a1a' },
  paragraph: { spacing: { ...spacing, before: 320, after: 120 }, keepNext: true },
})
/** A heading with its level in the outline too, for programs that go by that. */
const heading = (level: number, size: number) => ({
  run: look(size).run,
  paragraph: { ...look(size).paragraph, outlineLevel: level - 1 },
})
const styles = {
  default: {
    document: { run: { font, size: 22, language: { value: 'da-DK' } }, paragraph: { spacing: { ...spacing, after: 120 } } },
    title: look(44),
    heading1: heading(1, 32),
    heading2: heading(2, 28),
    heading3: heading(3, 25),
    heading4: heading(4, 23),
    heading5: heading(5, 22),
    heading6: heading(6, 22),
  },
  paragraphStyles: [
    {
      ...ownNoteStyle,
      basedOn: 'Normal',
      run: { color: '4a4a4a', size: 20 },
      paragraph: { border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: '8a8a8a' } }, indent: { left: 170 } },
    },
  ],
}

/** A line break is Word's own. */
const runs = (text: string) => text.split('\n').map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) }))

/** Each list that begins anew counts from one: a list ends with the first heading or paragraph after it. */
function paragraphsOf(pieces: readonly Piece[]): Paragraph[] {
  let instance = 0
  return pieces.map(({ kind, level, text, mark }) => {
    const bookmark = bookmarkOf(mark)
    const children = bookmark ? [new Bookmark({ id: bookmark, children: runs(text) })] : runs(text)
    if (kind === 'bullet' || kind === 'number')
      return new Paragraph({ children, numbering: { reference: lists[kind], level: Math.min(level, 9) - 1, instance } })
    instance++
    return kind === 'heading'
      ? new Paragraph({ children, heading: headings[Math.min(level, 6) - 1] as (typeof headings)[number] })
      : new Paragraph({ children })
  })
}

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
 * Writes a Word file (.docx) in Danish: headings by heading styles 1-6, lists as lists to nine levels, the title and the notes under it.
 * The same document always gives the same bytes.
 */
export async function writeWord({ title, author, day, notes, pieces }: WordDocument): Promise<Uint8Array> {
  const children = [
    new Paragraph({ children: runs(title), heading: HeadingLevel.TITLE }),
    ...notes.map((note) => new Paragraph({ children: runs(note), style: ownNoteStyle.id })),
    ...paragraphsOf(pieces),
  ]
  const document = new Document({ title, creator: author, lastModifiedBy: author, styles, numbering, sections: [{ children }] })
  return timeless(await Packer.toBuffer(document), day)
}
