import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate'
import { readXml, WordTrouble } from './xml.ts'

/** What a Word file may come to: parts, bytes unpacked, bytes of a part that is read, and how many times a large part may grow. */
const most = {
  parts: 2000,
  unpacked: 200 * 2 ** 20,
  readPart: 8 * 2 ** 20,
  readAll: 16 * 2 ** 20,
  growth: 150,
  smallPart: 2 ** 20,
}

/** The parts that are read, as text; those that the document has none of are empty or missing. */
export type Envelope = {
  readonly document: string
  readonly relationships: string
  readonly styles: string
  readonly numbering: string
  readonly footnotes: string
  readonly endnotes: string
  readonly comments: string
  readonly headers: readonly string[]
  readonly footers: readonly string[]
}

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte)
const holds = (bytes: Uint8Array, words: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(words, 'utf16le')

/** A file that is no zip at all: the old Word's, an encrypted one (both are OLE containers), or something else under the name. */
function refuseOthers(bytes: Uint8Array) {
  if (bytes.length === 0) throw new WordTrouble('empty-file')
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new WordTrouble(holds(bytes, 'EncryptedPackage') ? 'locked-by-password' : 'old-word')
  if (!startsWith(bytes, 0x50, 0x4b, 3, 4)) throw new WordTrouble('not-word')
}

function unzip(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    throw new WordTrouble('broken')
  }
}

/** The file's table of contents, refused where the file would not stay within bounds when it is unpacked. */
function listParts(bytes: Uint8Array): UnzipFileInfo[] {
  const parts: UnzipFileInfo[] = []
  unzip(bytes, (part) => parts.push(part) > most.parts && false)
  const grows = ({ size, originalSize }: UnzipFileInfo) => originalSize > most.smallPart && originalSize > size * most.growth
  const unpacked = parts.reduce((sum, { originalSize }) => sum + originalSize, 0)
  if (parts.length > most.parts || unpacked > most.unpacked || parts.some(grows)) throw new WordTrouble('unpacks-too-large')
  // Packing never makes a part much larger: who says so hides how large it is.
  if (parts.some(({ size, originalSize }) => size > originalSize * 1.01 + 1024)) throw new WordTrouble('broken')
  return parts
}

const absolute = (folder: string, target: string) =>
  target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1)

/** Where the relationships of a part lead within the file: kind (the last word of its type) and path. */
function leadsTo(xml: string, folder: string): { kind: string; path: string }[] {
  const found: { kind: string; path: string }[] = []
  const open = (name: string, { Type = '', Target = '', TargetMode = '' }) => {
    if (name !== 'Relationship' || TargetMode === 'External' || !URL.canParse(Target, 'file:///')) return
    found.push({ kind: Type.split('/').at(-1) ?? '', path: absolute(folder, Target) })
  }
  readXml(xml, { open: (name, attributes) => open(name, attributes) })
  return found
}

/** Content types by path, as the file says them itself. */
function contentTypes(xml: string): Map<string, string> {
  const types = new Map<string, string>()
  readXml(xml, {
    open: (name, { PartName = '', ContentType = '' }) => name === 'Override' && types.set(PartName.slice(1), ContentType),
  })
  return types
}

const documentType = /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml$/
const isMacro = (text: string) => /vbaproject|vbadata|macroenabled/i.test(text)

function refuseMacros(parts: readonly UnzipFileInfo[], types: ReadonlyMap<string, string>) {
  if (parts.some(({ name }) => isMacro(name)) || [...types].some((one) => one.some(isMacro))) throw new WordTrouble('macros')
}

/** Reads parts by name, each within bounds, and all of them within bounds together. */
function reader(bytes: Uint8Array, parts: readonly UnzipFileInfo[]) {
  let left = most.readAll
  return (name: string): string => {
    const part = parts.find((one) => one.name === name)
    if (!part) return ''
    left -= part.originalSize
    if (part.originalSize > most.readPart || left < 0) throw new WordTrouble('too-much-text')
    const unpacked = unzip(bytes, (one) => one.name === name)[name]
    // What is not UTF-8 has letters that nobody wrote; documents are never in anything else.
    const xml = unpacked ? strFromU8(unpacked).replace(/^\ufeff/, '') : ''
    if (xml) readXml(xml, {})
    return xml
  }
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)
const relationshipsOf = (path: string) => `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`

/** Looks into a Word file (.docx) before it is read: what it is, how large, and the parts that hold its words. Throws WordTrouble. */
export function openEnvelope(bytes: Uint8Array): Envelope {
  refuseOthers(bytes)
  const parts = listParts(bytes)
  const read = reader(bytes, parts)
  if (!parts.some(({ name }) => name === '[Content_Types].xml')) throw new WordTrouble('not-word')
  const types = contentTypes(read('[Content_Types].xml'))
  refuseMacros(parts, types)
  const main = leadsTo(read('_rels/.rels'), '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'word/document.xml'
  if (!documentType.test(types.get(main) ?? '')) throw new WordTrouble('another-office-file')
  const document = read(main)
  if (!document) throw new WordTrouble('broken')
  const relationships = read(relationshipsOf(main))
  const others = relationships ? leadsTo(relationships, folderOf(main)) : []
  const all = (kind: string) => others.filter((one) => one.kind === kind).map(({ path }) => read(path))
  const one = (kind: string) => all(kind)[0] ?? ''
  return {
    document,
    relationships,
    styles: one('styles'),
    numbering: one('numbering'),
    footnotes: one('footnotes'),
    endnotes: one('endnotes'),
    comments: one('comments'),
    headers: all('header'),
    footers: all('footer'),
  }
}
