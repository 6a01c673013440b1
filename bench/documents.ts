/**
 * One municipality's documents made by their libraries alone, in a process of its own: what our own Word file holds (text, tables, the
 * drawing), as one Word file, a PDF of the whole and one of each item, and a ZIP.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { Resvg } from '@resvg/resvg-js'
import { Document, HeadingLevel, ImageRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { zipSync } from 'fflate'
import { projectRoot } from '#kernel'

export type Words =
  | { readonly kind: 'heading' | 'paragraph' | 'bullet' | 'number'; readonly level: number; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'picture'; readonly svg: string }
export type DocumentsWish = {
  readonly title: string
  readonly pieces: readonly Words[]
  readonly items: number
  readonly rounds: number
}
/** How long one municipality's documents took, in ms, the middle of the rounds. */
export type DocumentsDone = { readonly ms: number }

const fonts = join(projectRoot, 'node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf')
const compiler = NodeCompiler.create({
  workspace: fonts,
  fontArgs: [{ fontBlobs: ['Regular', 'SemiBold', 'Italic'].map((one) => readFileSync(join(fonts, `IBMPlexSans-${one}.ttf`))) }],
})
const template = `#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(lang: "da", font: "IBM Plex Sans", fallback: false)
#set list(marker: ([•], [–]))
#title()
#for piece in data.pieces {
  if piece.kind == "heading" { heading(level: piece.level, piece.text) }
  else if piece.kind == "paragraph" { par(piece.text) }
  else if piece.kind == "number" { enum(piece.text) }
  else if piece.kind == "table" { table(columns: piece.rows.first().len(), table.header(..piece.rows.first()), ..piece.rows.slice(1).flatten()) }
  else if piece.kind == "picture" { image(bytes(piece.svg), format: "svg", alt: data.title, width: 100%) }
  else { list(piece.text) }
}`

/** No heading lies more than one deeper than the one before it: the standard refuses that. */
function levelled(pieces: readonly Words[]): Words[] {
  let depth = 0
  return pieces.map((piece) => {
    if (piece.kind === 'heading') depth = Math.min(piece.level, depth + 1)
    return piece.kind === 'heading' ? { ...piece, level: depth } : piece
  })
}

function asPdf(title: string, pieces: readonly Words[]): Uint8Array {
  const inputs = { data: JSON.stringify({ title, pieces: levelled(pieces) }) }
  const pdf = Uint8Array.from(compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: 'ua-1' }))
  compiler.evictCache(0)
  return pdf
}

const asTable = (rows: readonly (readonly string[])[]) =>
  new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph({ text })] })) }),
    ),
  })
const font = { loadSystemFonts: false, fontFiles: [join(fonts, 'IBMPlexSans-Regular.ttf')] }
function asPicture(svg: string) {
  const data = new Resvg(svg, { fitTo: { mode: 'width', value: 1200 }, font }).render().asPng()
  const transformation = { width: 600, height: 400 }
  const fallback = { type: 'png', data } as const
  return new Paragraph({ children: [new ImageRun({ type: 'svg', data: Buffer.from(svg), transformation, fallback })] })
}

const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }]
const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]
function asWord(title: string, pieces: readonly Words[]): Promise<Buffer> {
  const children = pieces.map((piece) => {
    if (piece.kind === 'table') return asTable(piece.rows)
    if (piece.kind === 'picture') return asPicture(piece.svg)
    const { kind, level, text } = piece
    if (kind === 'heading') return new Paragraph({ text, heading: headings[Math.min(level, 4) - 1] ?? HeadingLevel.HEADING_4 })
    if (kind === 'bullet') return new Paragraph({ text, bullet: { level: Math.min(level, 9) - 1 } })
    return new Paragraph({ text, ...(kind === 'number' && { numbering: { reference: 'tal', level: 0 } }) })
  })
  return Packer.toBuffer(new Document({ title, numbering: { config: [{ reference: 'tal', levels }] }, sections: [{ children }] }))
}

/** The words parted into as many items as the case has. */
function partsOf({ pieces, items }: DocumentsWish): Words[][] {
  const each = Math.ceil(pieces.length / items)
  return Array.from({ length: items }, (_, at) => pieces.slice(at * each, (at + 1) * each))
}

async function once(wish: DocumentsWish): Promise<number> {
  const began = performance.now()
  await asWord(wish.title, wish.pieces)
  asPdf(wish.title, wish.pieces)
  const files = partsOf(wish).map((part, at) => [`${at}.pdf`, asPdf(wish.title, part)] as const)
  zipSync(Object.fromEntries(files), { level: 0 })
  return performance.now() - began
}

process.on('message', async (wish: DocumentsWish) => {
  // The first is for the libraries to wake by.
  await once(wish)
  const took: number[] = []
  for (let round = 0; round < wish.rounds; round++) took.push(await once(wish))
  const done: DocumentsDone = { ms: took.sort((a, b) => a - b)[took.length >> 1] ?? Number.NaN }
  process.send?.(done)
})
process.on('disconnect', () => process.exit())
