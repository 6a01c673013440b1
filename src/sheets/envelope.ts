import { strFromU8, strToU8, type UnzipFileInfo, unzipSync, type Zippable, zipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { type PassedOver, passedOverKinds, type SheetRefusal } from './words.ts'

/** Stops the reading of a file wherever it has come to. */
export class SheetTrouble extends Error {
  readonly refusal: SheetRefusal
  constructor(refusal: SheetRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** What a workbook may come to: parts, bytes unpacked, bytes of a part that is read, and how many times a large part may grow. */
const most = { parts: 2000, unpacked: 200 * 2 ** 20, readAll: 40 * 2 ** 20, growth: 150, smallPart: 2 ** 20 }

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte)
const holds = (bytes: Uint8Array, words: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(words, 'utf16le')

/** A file that is no zip at all: the old Excel's, an encrypted one (both are OLE containers), or something else under the name. */
function refuseOthers(bytes: Uint8Array) {
  if (bytes.length === 0) throw new SheetTrouble('empty-file')
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new SheetTrouble(holds(bytes, 'EncryptedPackage') ? 'locked-by-password' : 'old-excel')
  if (!startsWith(bytes, 0x50, 0x4b, 3, 4)) throw new SheetTrouble('not-workbook')
}

function unzip(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    throw new SheetTrouble('broken')
  }
}

/** The file's table of contents, refused where the file would not stay within bounds when it is unpacked. */
function listParts(bytes: Uint8Array): UnzipFileInfo[] {
  const parts: UnzipFileInfo[] = []
  unzip(bytes, (part) => parts.push(part) > most.parts && false)
  const grows = ({ size, originalSize }: UnzipFileInfo) => originalSize > most.smallPart && originalSize > size * most.growth
  const unpacked = parts.reduce((sum, { originalSize }) => sum + originalSize, 0)
  if (parts.length > most.parts || unpacked > most.unpacked || parts.some(grows)) throw new SheetTrouble('unpacks-too-large')
  // Packing never makes a part much larger: who says so hides how large it is.
  if (parts.some(({ size, originalSize }) => size > originalSize * 1.01 + 1024)) throw new SheetTrouble('broken')
  return parts
}

type Attributes = Readonly<Record<string, string>>
/** The elements of a small part, in order. */
function elementsOf(xml: string): { name: string; attributes: Attributes }[] {
  const found: { name: string; attributes: Attributes }[] = []
  new Parser({ onopentag: (name, attributes) => found.push({ name, attributes }) }, { xmlMode: true }).end(xml)
  return found
}

/** Reads parts by name as text, all of them within bounds together. No workbook needs a document type, and with one it could define entities. */
function reader(bytes: Uint8Array, parts: readonly UnzipFileInfo[]) {
  let left = most.readAll
  return (name: string): string => {
    const part = parts.find((one) => one.name === name)
    if (!part) return ''
    left -= part.originalSize
    if (left < 0) throw new SheetTrouble('too-many-rows')
    const xml = strFromU8(unzip(bytes, (one) => one.name === name)[name] ?? new Uint8Array()).replace(/^\ufeff/, '')
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new SheetTrouble('outside-references')
    if (!xml.trimEnd().endsWith('>')) throw new SheetTrouble('broken')
    // Some programs give every element a prefix, which the reader of cells does not know.
    return xml.replace(/<(\/?)x:/g, '<$1')
  }
}

const workbookType = /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml$/
const isMacro = (text: string) => /vbaproject|vbadata|macroenabled|macrosheet/i.test(text)

function refuseByType(parts: readonly UnzipFileInfo[], types: readonly Attributes[], main: string) {
  if (parts.some(({ name }) => isMacro(name)) || types.some((one) => Object.values(one).some(isMacro)))
    throw new SheetTrouble('macros')
  const type = types.find(({ PartName }) => PartName === `/${main}`)?.ContentType
  if (!workbookType.test(type ?? '')) throw new SheetTrouble('another-office-file')
}

type Link = { readonly id: string; readonly kind: string; readonly path: string }
/** Where the relationships of a part lead within the file. */
function leadsTo(xml: string, folder: string): Link[] {
  return elementsOf(xml).flatMap(({ name, attributes: { Id = '', Type = '', Target = '', TargetMode = '' } }) => {
    if (name !== 'Relationship' || TargetMode === 'External' || !URL.canParse(Target, 'file:///')) return []
    const path = new URL(Target, `file:///${folder}`).pathname.slice(1)
    return [{ id: Id, kind: Type.split('/').at(-1) ?? '', path: decodeURIComponent(path) }]
  })
}

/** Formulas are never worked out here, and their own forms (shared, in arrays) are what readers stumble over: one that says nothing. */
const withoutFormulas = (xml: string) => xml.replace(/<f\b[^>]*\/>|<f\b[^>]*>.*?<\/f>/gs, '<f>0</f>')
/** The reader takes a part 16,384 units at a time and would cut a letter beyond U+FFFF in two. */
const unbroken = (xml: string) => xml.replace(/[\u{10000}-\u{10ffff}]/gu, (letter) => `&#${letter.codePointAt(0)};`)
const sheetPart = (xml: string) => strToU8(unbroken(withoutFormulas(xml)))

const escaped = (text: string) => text.replace(/[&"<]/g, (sign) => ({ '&': '&amp;', '"': '&quot;' })[sign] ?? '&lt;')
const linksPart = (ids: readonly string[]) =>
  `<Relationships>${ids.map((id, at) => `<Relationship Id="${escaped(id)}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`

const partKinds: Partial<Record<PassedOver['kind'], RegExp>> = {
  comments: /\/(comments|threadedComment)[^/]*\.xml$/,
  pictures: /\/drawings\/drawing[^/]*\.xml$/,
  outside: /\/externalLinks\/externalLink[^/]*\.xml$/,
}
const partsPassedOver = (parts: readonly UnzipFileInfo[]): PassedOver[] =>
  passedOverKinds.flatMap((kind) => {
    const count = parts.filter(({ name }) => partKinds[kind]?.test(name)).length
    return count ? [{ kind, count, places: [] }] : []
  })

/** A workbook with nothing in it but its cells, their kinds and its texts, under the names that the reader of cells looks for. */
export type Opened = { readonly bytes: Uint8Array; readonly passedOver: readonly PassedOver[] }

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)
const linksOf = (path: string) => `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`

/** Looks into a workbook (.xlsx) before it is read: what it is, how large, and the parts that hold its cells. Throws SheetTrouble. */
export function openEnvelope(bytes: Uint8Array): Opened {
  refuseOthers(bytes)
  const parts = listParts(bytes)
  const read = reader(bytes, parts)
  if (!parts.some(({ name }) => name === '[Content_Types].xml'))
    throw new SheetTrouble(parts.some(({ name }) => name === 'content.xml') ? 'open-document' : 'not-workbook')
  const types = elementsOf(read('[Content_Types].xml')).map(({ attributes }) => attributes)
  const main = leadsTo(read('_rels/.rels'), '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml'
  refuseByType(parts, types, main)
  const workbook = read(main).replace(/<definedNames\b.*?<\/definedNames>/s, '')
  if (!workbook) throw new SheetTrouble('broken')
  const links = leadsTo(read(linksOf(main)), folderOf(main))
  const sheets = links.filter(({ kind }) => kind === 'worksheet')
  const kept: Zippable = {
    'xl/workbook.xml': strToU8(unbroken(workbook)),
    // The reader of cells asks for styles, also where a sheet has none.
    'xl/styles.xml': strToU8('<styleSheet></styleSheet>'),
    'xl/_rels/workbook.xml.rels': strToU8(linksPart(sheets.map(({ id }) => id))),
  }
  for (const [kind, name] of Object.entries({ sharedStrings: 'xl/sharedStrings.xml', styles: 'xl/styles.xml' })) {
    const path = links.find((one) => one.kind === kind)?.path
    const xml = path ? read(path) : ''
    if (xml) kept[name] = strToU8(unbroken(xml))
  }
  sheets.forEach(({ path }, at) => {
    const xml = read(path)
    if (!xml) throw new SheetTrouble('broken')
    kept[`xl/worksheets/sheet${at + 1}.xml`] = sheetPart(xml)
  })
  return { bytes: zipSync(kept, { level: 0 }), passedOver: partsPassedOver(parts) }
}
