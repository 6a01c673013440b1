import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { plainText, readWord, type WordDocument, type WordPart, writeWord } from '#word'
import { columnWidths } from '../../src/word/write-table.ts'
import { documentNamed, partOf } from './documents.ts'

const sample: WordDocument = {
  title: 'Fælles mål på sundhedsområdet',
  author: 'KKR Prøve',
  day: '2017-02-06',
  notes: ['Samsigtes gengivelse.'],
  pieces: [
    { kind: 'heading', level: 1, text: 'Indledning' },
    { kind: 'paragraph', level: 0, text: '12\u00a0% af borgerne – og <flere> & “andre”' },
    { kind: 'heading', level: 2, text: 'Mål 1: Færre indlæggelser', mark: '2017-goal-1' },
    { kind: 'bullet', level: 1, text: 'Område: Forebyggelse' },
    { kind: 'bullet', level: 2, text: 'Under punktet' },
    { kind: 'number', level: 1, text: 'Et\npå to linjer' },
    { kind: 'number', level: 2, text: 'Et a' },
    { kind: 'paragraph', level: 0, text: 'Imellem.', mark: 'afsnit-7' },
    { kind: 'number', level: 1, text: 'En ny liste' },
    { kind: 'heading', level: 6, text: 'Dybest' },
  ],
}

test('the same document twice is the same bytes, and nothing of the hour is in it', async () => {
  const [one, two] = [await writeWord(sample), await writeWord(sample)]
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  const core = partOf(one, 'docProps/core.xml')
  expect(core.match(/2017-02-06T12:00:00Z/g)).toHaveLength(2)
  expect(core).not.toContain(new Date().toISOString().slice(0, 10))
})

test('it says its title and its language, and headings and lists are Word’s own', async () => {
  const bytes = await writeWord(sample)
  expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>Fælles mål på sundhedsområdet</dc:title>')
  expect(partOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="da-DK"/>')
  expect(partOf(bytes, 'word/styles.xml')).toMatch(/w:styleId="Heading2".*?<w:outlineLvl w:val="1"\/>/)
  const document = partOf(bytes, 'word/document.xml')
  for (const style of ['Title', 'Heading1', 'Heading2', 'Heading6']) expect(document).toContain(`<w:pStyle w:val="${style}"/>`)
  const lists = [...document.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id)
  // Bullets, a list of numbers, and another that begins at one again.
  expect(new Set(lists).size).toBe(3)
})

test('what is written is read again as it was, and the notes of our own are told', async () => {
  const found = await readWord(await writeWord(sample))
  expect(found.ok && found.value.title).toBe(sample.title)
  expect(found.ok && found.value.pieces).toEqual(sample.pieces)
  expect(found.ok && found.value.leftOut.map(({ kind, count }) => [kind, count])).toEqual([['own-notes', 1]])
})

/** Made by writeWord from the sample above, then: soffice --headless --convert-to docx */
test('saved by LibreOffice meanwhile, it is still read as it was', async () => {
  const found = await readWord(documentNamed('our-own-saved-by-libreoffice'))
  expect(found.ok && found.value.title).toBe(sample.title)
  expect(found.ok && found.value.pieces).toEqual(sample.pieces)
  expect(found.ok && found.value.leftOut.map(({ kind, count }) => [kind, count])).toEqual([['own-notes', 1]])
})

test('text has one form: applied twice it is the same', () =>
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (letters) => plainText(plainText(letters)) === plainText(letters))))

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 300"><rect width="600" height="300" fill="#12304f"/><text x="700" y="90" font-size="60">Æ ø å</text></svg>'
const withMore: WordDocument<WordPart> = {
  ...sample,
  pieces: [
    { kind: 'heading', level: 1, text: 'Sagen' },
    { kind: 'new-page' },
    { kind: 'heading', level: 1, text: 'Tidsplan' },
    { kind: 'picture', svg, alt: 'Mål 1 fra 2018 til 2020' },
    { kind: 'table', caption: 'Hvornår', columns: ['Mål', 'Indsats og <grund>'], rows: [['Mål 1', 'Et\npå to linjer'], ['2']] },
    { kind: 'picture', svg, alt: 'Det samme igen' },
  ],
}

test('a table has a caption and a row of headings that is said again on each page; what comes on a new page does', async () => {
  const document = partOf(await writeWord(withMore), 'word/document.xml')
  expect(document).toMatch(/<w:pStyle w:val="Caption"\/>.{0,80}Hvornår.*?<w:tbl>.*?<w:tblHeader\/>.*?Indsats og &lt;grund&gt;/s)
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(document.match(/<w:tr>/g)).toHaveLength(3)
  expect(document.match(/<w:tc>/g)).toHaveLength(6)
  expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1)
})

test('a drawing is there as it was drawn and as a raster, fits on the page, and says what it shows; twice it is the same bytes', async () => {
  const [bytes, again] = [await writeWord(withMore), await writeWord(withMore)]
  expect(Buffer.from(bytes).equals(Buffer.from(again))).toBe(true)
  const parts = Object.keys(unzipSync(bytes))
  const [drawing = ''] = parts.filter((name) => name.endsWith('.svg'))
  const [raster = ''] = parts.filter((name) => name.endsWith('.png'))
  expect(partOf(bytes, drawing)).toBe(svg)
  expect([...(unzipSync(bytes)[raster] ?? [])].slice(0, 4)).toEqual([0x89, 0x50, 0x4e, 0x47])
  const document = partOf(bytes, 'word/document.xml')
  expect(document).toContain('descr="Mål 1 fra 2018 til 2020"')
  expect(document).toContain('asvg:svgBlip')
  // 600 by 150 pixels of 1/96 inch, in the format's own units.
  expect(document).toContain('<wp:extent cx="5715000" cy="1428750"/>')
  expect(new Set([...document.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)).size).toBe(2)
})

test('the widths of a table’s columns come to the page’s, and no word is broken where there is room', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 200 }), { minLength: 1, maxLength: 8 }), (columns) => {
      const widths = columnWidths({ columns, rows: [columns] })
      return widths.every((width) => width > 300) && widths.reduce((sum, width) => sum + width, 0) === 9026
    }),
  ))
