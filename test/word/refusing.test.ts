import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { mostWordBytes, readWord, wordRefusals } from '#word'
import { documentNamed, partOf, withParts } from './documents.ts'

const document = documentNamed('headings-and-lists')
const refusal = async (bytes: Uint8Array) => {
  const found = await readWord(bytes)
  return found.ok ? 'read' : found.refusal
}
const renamed = (...start: number[]) => Uint8Array.from([...start, ...strToU8('resten af filen er noget andet')])
const ole = (words: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(words, 'utf16le')])

test.each([
  ['nothing', new Uint8Array(), 'empty-file'],
  ['a program', renamed(0x4d, 0x5a), 'not-word'],
  ['a program for Linux', renamed(0x7f, 0x45, 0x4c, 0x46), 'not-word'],
  ['a PDF', strToU8('%PDF-1.7 …'), 'not-word'],
  ['plain text', strToU8('Kære alle'), 'not-word'],
  ['the old Word’s format', ole('WordDocument'), 'old-word'],
  ['a locked document', ole('EncryptedPackage'), 'locked-by-password'],
  ['another zip', zipSync({ 'program.exe': renamed(0x4d, 0x5a) }), 'not-word'],
  ['half a document', document.subarray(0, document.length / 2), 'broken'],
  ['one byte more than it may', new Uint8Array(mostWordBytes + 1), 'too-large'],
])('given %s, then it is refused', async (_, bytes, expected) => {
  expect(await refusal(bytes)).toBe(expected)
  expect(wordRefusals[expected as keyof typeof wordRefusals]).toMatch(/^[A-ZÆØÅ].*\.$/)
})

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const typed = (type: string) => partOf(document, '[Content_Types].xml').replace(main, type)

test.each([
  ['with a macro project', withParts(document, { 'word/vbaProject.bin': 'x' }), 'macros'],
  [
    'with a macro project under another name',
    withParts(document, {
      'word/noget.bin': 'x',
      '[Content_Types].xml': typed(main).replace(
        '</Types>',
        '<Override PartName="/word/noget.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      ),
    }),
    'macros',
  ],
  [
    'that says it has macros (.docm)',
    withParts(document, { '[Content_Types].xml': typed('application/vnd.ms-word.document.macroEnabled.main+xml') }),
    'macros',
  ],
  [
    'that is a workbook',
    withParts(document, {
      '[Content_Types].xml': typed('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    }),
    'another-office-file',
  ],
  ['without its text', withParts(document, { 'word/document.xml': null }), 'broken'],
  [
    'cut short inside',
    withParts(document, { 'word/document.xml': partOf(document, 'word/document.xml').slice(0, 2000) }),
    'broken',
  ],
  ['of blank paragraphs', withParts(document, { 'word/document.xml': emptied() }), 'no-text'],
])('given a document %s, then it is refused', async (_, bytes, expected) => expect(await refusal(bytes)).toBe(expected))

function emptied() {
  return partOf(document, 'word/document.xml').replace(/<w:t( [^>]*)?>[^<]*<\/w:t>/g, '<w:t> </w:t>')
}

test('given entities that grow or fetch, then nothing is read', async () => {
  const text = partOf(document, 'word/document.xml')
  const grow = `<!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
  const fetch = '<!DOCTYPE b SYSTEM "http://127.0.0.1:1/b.dtd">'
  for (const type of [grow, fetch]) {
    const bytes = withParts(document, { 'word/document.xml': text.replace(/^(<\?xml[^>]*>)?/, `$1${type}`) })
    expect(await refusal(bytes)).toBe('outside-references')
  }
  const inStyles = withParts(document, { 'word/styles.xml': `${grow}<w:styles/>` })
  expect(await refusal(inStyles)).toBe('outside-references')
})

test('given a zip that grows beyond measure, then it is not unpacked', async () => {
  const bomb = withParts(document, { 'word/media/image1.bin': new Uint8Array(50 * 2 ** 20) })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await refusal(bomb)).toBe('unpacks-too-large')
  const crowd = Object.fromEntries(Array.from({ length: 2100 }, (_, place) => [`word/media/${place}.png`, '']))
  expect(await refusal(withParts(document, crowd))).toBe('unpacks-too-large')
})

test('given a part that hides how large it is, then it is refused', async () => {
  const bytes = withParts(document, {
    'word/media/image1.bin': new Uint8Array(createHash('shake256', { outputLength: 5000 }).digest()),
  })
  // The size unpacked, in the table of contents and before the part itself.
  const name = Buffer.from('word/media/image1.bin')
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = Buffer.from(bytes).indexOf(name); at >= 0; at = Buffer.from(bytes).indexOf(name, at + 1)) {
    const central = bytes[at - 46] === 0x50 && bytes[at - 44] === 1
    view.setUint32(central ? at - 46 + 24 : at - 30 + 22, 10, true)
  }
  expect(await refusal(bytes)).toBe('broken')
})

test('given far too much text, or elements within elements without end, then it is refused', async () => {
  const body = (inside: string) =>
    partOf(document, 'word/document.xml').replace(/<w:body>.*<\/w:body>/s, `<w:body>${inside}</w:body>`)
  const many = body(Array.from({ length: 5001 }, (_, place) => `<w:p><w:r><w:t>Afsnit ${place}</w:t></w:r></w:p>`).join(''))
  expect(await refusal(withParts(document, { 'word/document.xml': many }))).toBe('too-much-text')
  const deep = body(`<w:p>${'<w:smartTag>'.repeat(5000)}<w:r><w:t>dybt</w:t></w:r>${'</w:smartTag>'.repeat(5000)}</w:p>`)
  expect(await refusal(withParts(document, { 'word/document.xml': deep }))).toBe('too-heavy')
})

/** A reader with another program inside, that does as it is told here. */
function programOf(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsigte-reader-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const program = join(folder, 'program.mjs')
  writeFileSync(program, code)
  return program
}

test('given a reader that never ends, dies, or takes all memory, then the document is too much for it', async () => {
  const forever = programOf(`process.on('message', () => { for (;;); })`)
  expect(await readWord(document, { program: forever, patience: 400 })).toEqual({ ok: false, refusal: 'too-heavy' })
  const dying = programOf(`process.on('message', () => process.exit(1))`)
  expect(await readWord(document, { program: dying })).toEqual({ ok: false, refusal: 'too-heavy' })
  const greedy = programOf(`process.on('message', () => { const all = []; for (;;) all.push(new Array(1e6).fill({})) })`)
  expect(await readWord(document, { program: greedy })).toEqual({ ok: false, refusal: 'too-heavy' })
})

test('the reader may write nowhere, start nothing, and knows none of our settings', async () => {
  const trying = programOf(`
    import { writeFileSync } from 'node:fs'
    import { spawnSync } from 'node:child_process'
    const tried = (act) => { try { act(); return 'did' } catch (error) { return error.code } }
    process.on('message', () => process.send({ ok: true, value: [
      tried(() => writeFileSync(${JSON.stringify(join(tmpdir(), 'samsigte-skrevet'))}, 'x')),
      tried(() => spawnSync('ls')),
      Object.keys(process.env).filter((name) => !name.startsWith('NODE_')),
    ] }))`)
  expect(await readWord(document, { program: trying })).toEqual({
    ok: true,
    value: ['ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED', []],
  })
})

test('given more documents at once than there is room for, then those are told, and the others are read', async () => {
  const answers = await Promise.all(Array.from({ length: 13 }, () => readWord(document)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(12)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'busy' })
})
