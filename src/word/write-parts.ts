import { Bookmark, type FileChild, HeadingLevel, ImageRun, Paragraph } from 'docx'
import { bookmarkOf } from './marks.ts'
import { type Drawn, drawn } from './picture.ts'
import type { Piece, WordPart } from './words.ts'
import { lists } from './write-look.ts'
import { tableOf } from './write-table.ts'
import { runs } from './write-text.ts'

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
]
type Asked = { readonly instance: number; readonly newPage: boolean }

function paragraph({ kind, level, text, mark }: Piece, { instance, newPage }: Asked): Paragraph {
  const bookmark = bookmarkOf(mark)
  const children = bookmark ? [new Bookmark({ id: bookmark, children: runs(text) })] : runs(text)
  const pageBreakBefore = newPage
  if (kind === 'bullet' || kind === 'number')
    return new Paragraph({
      children,
      numbering: { reference: lists[kind], level: Math.min(level, 9) - 1, instance },
      pageBreakBefore,
    })
  return kind === 'heading'
    ? new Paragraph({ children, heading: headings[Math.min(level, 6) - 1] as (typeof headings)[number], pageBreakBefore })
    : new Paragraph({ children, pageBreakBefore })
}

/** The drawing, with its raster for whoever cannot draw it, and what it says for whoever cannot see it. */
function pictureOf({ svg, png, alt, width, height }: Drawn, number: number): Paragraph {
  const fallback = { type: 'png', data: png } as const
  const altText = { id: String(number), name: `Tegning ${number}`, title: '', description: alt }
  const transformation = { width, height }
  return new Paragraph({ children: [new ImageRun({ type: 'svg', data: Buffer.from(svg), transformation, fallback, altText })] })
}

/** Paragraphs, tables and pictures, in their order. A list ends with the first of anything else, and the next one counts from one. */
export async function partsOf(parts: readonly WordPart[]): Promise<FileChild[]> {
  const children: FileChild[] = []
  let [instance, pictures, newPage] = [0, 0, false]
  for (const part of parts) {
    if (part.kind !== 'bullet' && part.kind !== 'number') instance++
    if (part.kind === 'table') children.push(...tableOf(part))
    else if (part.kind === 'picture') children.push(pictureOf(await drawn(part), ++pictures))
    else if (part.kind !== 'new-page') children.push(paragraph(part, { instance, newPage }))
    newPage = part.kind === 'new-page'
  }
  return children
}
