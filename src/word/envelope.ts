import { strFromU8 } from 'fflate'
import { openZip, type Zip, type ZipRefusal } from '#zips'
import type { WordRefusal } from './words.ts'
import { readXml, WordTrouble } from './xml.ts'

/** How many bytes are read, of one part and of all. */
const most = { readPart: 8 * 2 ** 20, readAll: 16 * 2 ** 20 }

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

const named: Partial<Record<ZipRefusal, WordRefusal>> = { 'not-a-zip': 'not-word', 'old-office': 'old-word' }
/** The file as a zip, without unpacking it. */
function opened(bytes: Uint8Array): Zip {
  const zip = openZip(bytes)
  if (zip.ok) return zip.value
  throw new WordTrouble(named[zip.refusal] ?? (zip.refusal as WordRefusal))
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

function refuseMacros({ names }: Zip, types: ReadonlyMap<string, string>) {
  if (names.some(isMacro) || [...types].some((one) => one.some(isMacro))) throw new WordTrouble('macros')
}

/** Reads parts by name, each within bounds, and all of them within bounds together. */
function reader({ sizeOf, unpack }: Zip) {
  let left = most.readAll
  return (name: string): string => {
    left -= sizeOf(name)
    if (sizeOf(name) > most.readPart || left < 0) throw new WordTrouble('too-much-text')
    const unpacked = unpack(name)
    if (unpacked === null) throw new WordTrouble('broken')
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
  const zip = opened(bytes)
  const read = reader(zip)
  if (!zip.names.includes('[Content_Types].xml')) throw new WordTrouble('not-word')
  const types = contentTypes(read('[Content_Types].xml'))
  refuseMacros(zip, types)
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
