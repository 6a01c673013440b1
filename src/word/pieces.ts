import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import type { Envelope } from './envelope.ts'
import { markOf } from './marks.ts'
import { plainText } from './plain-text.ts'
import type { StyleMeaning } from './styles.ts'
import type { Piece } from './words.ts'
import { WordTrouble } from './xml.ts'

/** What mammoth makes of a document, as far as we look: its types leave it open. */
type Element = {
  readonly type: string
  readonly children?: readonly Element[]
  readonly value?: string
  readonly name?: string
  readonly checked?: boolean
  readonly breakType?: string
  readonly styleId?: string | null
  readonly numbering?: { readonly level: string; readonly isOrdered: boolean } | null
}
const most = { pieces: 5000, letters: 2_000_000 }

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`
const relationships = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`
const none = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`

/** Elements around text that mammoth does not know, and would leave out with the text in them. */
const wrappings = /<\/?w:(?:fldSimple|dir|bdo)(?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/g

/** The parts that hold the text, packed anew under the usual names: mammoth meets nothing else of the file. */
function onlyText({ document, styles, numbering, ...envelope }: Envelope): Uint8Array {
  const parts = {
    '[Content_Types].xml': types,
    '_rels/.rels': relationships,
    'word/document.xml': document.replace(wrappings, ''),
    'word/_rels/document.xml.rels': envelope.relationships || none,
    ...(styles && { 'word/styles.xml': styles }),
    ...(numbering && { 'word/numbering.xml': numbering }),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), { level: 0 }]])))
}

function wordsIn({ type, value, checked, breakType, children = [] }: Element): string {
  if (type === 'text') return value ?? ''
  if (type === 'tab') return ' '
  if (type === 'break') return breakType === 'line' ? '\n' : ' '
  if (type === 'checkbox') return checked ? '☒' : '☐'
  return children.map(wordsIn).join('')
}

const paragraphsIn = (element: Element): Element[] =>
  element.type === 'paragraph' ? [element] : (element.children ?? []).flatMap(paragraphsIn)

const marksIn = ({ type, name, children = [] }: Element): string[] =>
  type === 'bookmarkStart' ? [markOf(name ?? '') ?? []].flat() : children.flatMap(marksIn)

function pieceOf(element: Element, text: string, styles: ReadonlyMap<string, StyleMeaning>): Piece {
  const { styleId, numbering } = element
  const style = styles.get(styleId ?? '')
  const [first] = marksIn(element)
  const mark = first === undefined ? {} : { mark: first }
  if (style?.kind === 'heading') return { kind: 'heading', level: style.level, text: text.replaceAll('\n', ' '), ...mark }
  if (!numbering) return { kind: 'paragraph', level: 0, text, ...mark }
  const level = Math.min(Number(numbering.level) || 0, 8) + 1
  return { kind: numbering.isOrdered ? 'number' : 'bullet', level, text, ...mark }
}

const isOf = (kind: StyleMeaning['kind'], { styleId }: Element, styles: ReadonlyMap<string, StyleMeaning>) =>
  styles.get(styleId ?? '')?.kind === kind

/** The text of a document, piece by piece, as if all its tracked changes were accepted; and what mammoth says that it left out. */
export async function readPieces(
  envelope: Envelope,
  styles: ReadonlyMap<string, StyleMeaning>,
): Promise<{ title: string; pieces: Piece[]; ignored: string[] }> {
  let document: Element = { type: 'document' }
  const transformDocument = (read: Element) => {
    document = read
    // The HTML is not used, and is not made.
    return { ...read, children: [] }
  }
  const { messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(onlyText(envelope)) },
    { transformDocument, externalFileAccess: false, includeEmbeddedStyleMap: false },
  )
  const paragraphs = paragraphsIn(document).flatMap((one) => {
    const text = isOf('own-note', one, styles) || isOf('contents', one, styles) ? '' : plainText(wordsIn(one))
    return text ? [{ one, text }] : []
  })
  if (paragraphs.length > most.pieces || paragraphs.reduce((sum, { text }) => sum + text.length, 0) > most.letters)
    throw new WordTrouble('too-much-text')
  const title = paragraphs.find(({ one }) => isOf('title', one, styles))
  return {
    title: title?.text.replaceAll('\n', ' ') ?? '',
    pieces: paragraphs.filter((one) => one !== title).map(({ one, text }) => pieceOf(one, text, styles)),
    ignored: messages.flatMap(({ message }) => /^An unrecognised element was ignored: (.+)$/.exec(message)?.[1] ?? []),
  }
}
