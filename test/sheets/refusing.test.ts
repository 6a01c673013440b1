import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { mostSheetBytes, passedOverSentence, readSheet, sheetRefusals } from '#sheets'
import { readCells } from '../../src/sheets/read-cells.ts'
import { writeCells } from '../../src/sheets/write-cells.ts'
import { partOf, sheetPart, withParts, withRows } from './workbooks.ts'

let book: Uint8Array
beforeAll(async () => {
  const columns = [{ title: 'Tekst', kind: 'text' } as const, { title: 'Dag', kind: 'day' } as const]
  const sheets = [{ name: 'Ark1', columns, rows: [['æøå', '2017-02-06']] }]
  book = await writeCells({ title: 'Prøve', author: 'Samsigte', day: '2026-11-25', sheets })
})
const refusal = async (bytes: Uint8Array) => {
  const found = await readCells(bytes)
  return found.ok ? 'read' : found.refusal
}
const rowsOf = async (bytes: Uint8Array) => {
  const found = await readCells(bytes)
  if (!found.ok) throw new Error(found.refusal)
  return { rows: found.value.sheets[0]?.rows, told: found.value.passedOver.map(passedOverSentence) }
}
const renamed = (...start: number[]) => Uint8Array.from([...start, ...strToU8('resten af filen er noget andet')])
const ole = (words: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(words, 'utf16le')])

test.each([
  ['nothing', () => new Uint8Array(), 'empty-file'],
  ['a program', () => renamed(0x4d, 0x5a), 'not-workbook'],
  ['a CSV file', () => strToU8('kode;navn\r\n0101;København'), 'not-workbook'],
  ['the old Excel’s format', () => ole('Workbook'), 'old-excel'],
  ['a locked workbook', () => ole('EncryptedPackage'), 'locked-by-password'],
  ['an OpenDocument sheet', () => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }), 'open-document'],
  ['another zip', () => zipSync({ 'program.exe': renamed(0x4d, 0x5a) }), 'not-workbook'],
  ['half a workbook', () => book.subarray(0, book.length / 2), 'broken'],
  ['a workbook with macros', () => withParts(book, { 'xl/vbaProject.bin': 'x' }), 'macros'],
  ['one that says it has (.xlsm)', () => typed('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), 'macros'],
  ['a binary one (.xlsb)', () => typed('application/vnd.ms-excel.sheet.binary.main'), 'another-office-file'],
  ['one without its sheet', () => withParts(book, { [sheetPart]: null }), 'broken'],
  ['one cut short inside', () => withParts(book, { [sheetPart]: partOf(book, sheetPart).slice(0, 400) }), 'broken'],
  ['one with growing entities', () => bombed('<!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'), 'outside-references'],
  ['one that fetches', () => bombed('<!DOCTYPE b SYSTEM "http://127.0.0.1:1/b.dtd">'), 'outside-references'],
  [
    'one that grows beyond measure',
    () => withParts(book, { 'xl/media/a.bin': new Uint8Array(50 * 2 ** 20) }),
    'unpacks-too-large',
  ],
  ['one that hides how large it is', hiding, 'broken'],
  ['far too many rows', () => withRows(book, '<row r="10001"><c r="A10001"><v>1</v></c></row>'), 'too-many-rows'],
  ['far too many columns', () => withRows(book, '<row r="1"><c r="ZZ1"><v>1</v></c></row>'), 'too-many-columns'],
  ['a cell that is nowhere', () => withRows(book, '<row r="1"><c r="__proto__"><v>1</v></c></row>'), 'broken'],
] as const)('given %s, then it is refused in plain words', async (_, bytes, expected) => {
  expect(await refusal(bytes())).toBe(expected)
  expect(sheetRefusals[expected]).toMatch(/^[A-ZÆØÅ].*\.$/)
})

function typed(type: string) {
  const own = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
  return withParts(book, { '[Content_Types].xml': partOf(book, '[Content_Types].xml').replace(own, type) })
}
function bombed(type: string) {
  return withParts(book, { [sheetPart]: partOf(book, sheetPart).replace(/^(<\?xml[^>]*>)?/, `$1${type}`) })
}
function hiding() {
  const name = Buffer.from('xl/media/image1.bin')
  const bytes = withParts(book, { [String(name)]: new Uint8Array(createHash('shake256', { outputLength: 5000 }).digest()) })
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  // The size unpacked, in the table of contents and before the part itself.
  for (let at = Buffer.from(bytes).indexOf(name); at >= 0; at = Buffer.from(bytes).indexOf(name, at + 1))
    view.setUint32(bytes[at - 46] === 0x50 && bytes[at - 44] === 1 ? at - 46 + 24 : at - 30 + 22, 10, true)
  return bytes
}

test('given formulas, errors and an outside file, then they are told of and read as nothing', async () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><f t="shared" si="3"/><v>2</v></c><c r="B1"><f>SUM(A1:A9)</f><v>7</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="b"><v>1</v></c></row>'
  const found = await rowsOf(withParts(withRows(book, rows), { 'xl/externalLinks/externalLink1.xml': '<x/>' }))
  expect(found).toEqual({
    rows: [[null, null, null, 'Ja']],
    told: [
      '2 formler (Ark1!A1, Ark1!B1). En formel er ikke læst; skriv i stedet det, den giver.',
      '1 celle med en fejl (Ark1!C1). Cellen er læst som tom.',
      '1 henvisning til en anden fil. Den anden fil er ikke hentet.',
    ],
  })
})

test('given rules and merged cells over whole columns, and rich text, then the file is read as fast as any', async () => {
  const rich =
    '<row r="2"><c r="B2" t="inlineStr"><is><r><t>Fed </t></r><r><rPr><b/></rPr><t>skrift</t></r></is></c></row><row r="1048576"/>'
  const wide =
    '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>'
  expect((await rowsOf(withRows(book, rich, wide))).rows).toEqual([[], [null, 'Fed skrift']])
})

test('given a prefix on every element, other names of parts, and no styles, then it is read', async () => {
  const part = partOf(book, sheetPart)
    .replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2')
    .replace(/ (s|style)="\d+"/g, '')
  const links = partOf(book, 'xl/_rels/workbook.xml.rels').replace('worksheets/sheet1.xml', '/xl/worksheets/ark.xml')
  const moved = withParts(book, {
    [sheetPart]: null,
    'xl/worksheets/ark.xml': part,
    'xl/_rels/workbook.xml.rels': links,
    'xl/styles.xml': null,
  })
  expect((await rowsOf(moved)).rows).toEqual([
    ['Tekst', 'Dag'],
    ['æøå', 42772],
  ])
})

test('however a file is cut or changed, it is read or refused, and nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(book.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
      const bytes = cut ? book.slice(0, at) : Uint8Array.from(book, (old, place) => (place === at ? byte : old))
      expect([true, false]).toContain((await readCells(bytes)).ok)
    }),
    { numRuns: 60 },
  )
})

/** A program that does as it is told here, in the place of the one that reads. */
function programOf(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsigte-sheets-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'program.mjs'), code)
  return join(folder, 'program.mjs')
}

test('given a file that is too large, lasts too long or ends the process, then it is refused and the site goes on', async () => {
  const of = async (program: string, bytes = book) => {
    const found = await readSheet(bytes, { patience: 300, program: programOf(program) })
    return found.ok ? 'read' : found.refusal
  }
  expect(await of('', new Uint8Array(mostSheetBytes + 1))).toBe('too-large')
  expect(await of(`process.on('message', () => {})`)).toBe('too-heavy')
  expect(await of(`process.on('message', () => process.exit(1))`)).toBe('too-heavy')
  const slow = `process.on('message', () => setTimeout(() => process.exit(), 200))`
  const many = await Promise.all(Array.from({ length: 14 }, () => of(slow)))
  expect(many.filter((one) => one === 'busy')).toHaveLength(2)
})
