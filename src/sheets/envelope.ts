import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { openZip, type Zip, type ZipRefusal } from '#zips'
import { type PassedOver, passedOverKinds, type SheetRefusal } from './words.ts'

/** Stops the reading of a file wherever it has come to. */
export class SheetTrouble extends Error {
  readonly refusal: SheetRefusal
  constructor(refusal: SheetRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** How many bytes are read in all. */
const mostRead = 40 * 2 ** 20

const named: Partial<Record<ZipRefusal, SheetRefusal>> = { 'not-a-zip': 'not-workbook', 'old-office': 'old-excel' }
/** The file as a zip, without unpacking it. */
function opened(bytes: Uint8Array): Zip {
  const zip = openZip(bytes)
  if (zip.ok) return zip.value
  throw new SheetTrouble(named[zip.refusal] ?? (zip.refusal as SheetRefusal))
}

type Attributes = Readonly<Record<string, string>>
/** The elements of a small part, in order. */
function elementsOf(xml: string): { name: string; attributes: Attributes }[] {
  const found: { name: string; attributes: Attributes }[] = []
  new Parser({ onopentag: (name, attributes) => found.push({ name, attributes }) }, { xmlMode: true }).end(xml)
  return found
}

/** Reads parts by name as text, all of them within bounds together. No workbook needs a document type, and with one it could define entities. */
function reader({ sizeOf, unpack }: Zip) {
  let left = mostRead
  return (name: string): string => {
    left -= sizeOf(name)
    if (left < 0) throw new SheetTrouble('too-many-rows')
    const unpacked = unpack(name)
    if (unpacked === null) throw new SheetTrouble('broken')
    if (unpacked === undefined) return ''
    const xml = strFromU8(unpacked).replace(/^\ufeff/, '')
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new SheetTrouble('outside-references')
    if (!xml.trimEnd().endsWith('>')) throw new SheetTrouble('broken')
    // Some programs give every element a prefix, which the reader of cells does not know.
    return xml.replace(/<(\/?)x:/g, '<$1')
  }
}

const workbookType = /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml$/
const isMacro = (text: string) => /vbaproject|vbadata|macroenabled|macrosheet/i.test(text)

function refuseByType({ names }: Zip, types: readonly Attributes[], main: string) {
  if (names.some(isMacro) || types.some((one) => Object.values(one).some(isMacro))) throw new SheetTrouble('macros')
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
const partsPassedOver = ({ names }: Zip): PassedOver[] =>
  passedOverKinds.flatMap((kind) => {
    const count = names.filter((name) => partKinds[kind]?.test(name)).length
    return count ? [{ kind, count, places: [] }] : []
  })

/** A workbook with nothing in it but its cells, their kinds and its texts, under the names that the reader of cells looks for. */
export type Opened = { readonly bytes: Uint8Array; readonly passedOver: readonly PassedOver[] }

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)
const linksOf = (path: string) => `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`

/** Looks into a workbook (.xlsx) before it is read: what it is, how large, and the parts that hold its cells. Throws SheetTrouble. */
export function openEnvelope(bytes: Uint8Array): Opened {
  const zip = opened(bytes)
  const read = reader(zip)
  if (!zip.names.includes('[Content_Types].xml'))
    throw new SheetTrouble(zip.names.includes('content.xml') ? 'open-document' : 'not-workbook')
  const types = elementsOf(read('[Content_Types].xml')).map(({ attributes }) => attributes)
  const main = leadsTo(read('_rels/.rels'), '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml'
  refuseByType(zip, types, main)
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
  return { bytes: zipSync(kept, { level: 0 }), passedOver: partsPassedOver(zip) }
}
