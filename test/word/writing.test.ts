import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText, readWord, type WordDocument, writeWord } from '#word'
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
