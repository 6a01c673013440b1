import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AnyCase, type CaseFormat, caseFormats, makeFile } from '#case-files'
import { annexes, annexFile, ownCase, publicCase } from './sample.ts'

const made = new Map<string, Uint8Array>()
const file = (audience: 'own' | 'public', format: CaseFormat) => made.get(`${audience} ${format}`) as Uint8Array
const textIn = (audience: 'own' | 'public', format: 'html' | 'txt') => new TextDecoder().decode(file(audience, format))
const zipped = (audience: 'own' | 'public') => unzipSync(file(audience, 'zip'))

beforeAll(async () => {
  for (const of of [ownCase, publicCase])
    for (const format of caseFormats) made.set(`${of.audience} ${format}`, await makeFile(of, format, annexes))
})

describe('a case as files', () => {
  test('is the same bytes whenever it is made, in every format', async () => {
    for (const format of caseFormats) {
      const again = await makeFile(structuredClone(ownCase), format, annexes)
      expect([format, Buffer.from(again).equals(Buffer.from(file('own', format)))]).toEqual([format, true])
    }
  })

  test('as a ZIP has a file for each item, named by its number and title, and an index that tells of them', () => {
    const names = Object.keys(zipped('own'))
    expect(names).toEqual([
      'indeks.txt',
      '01 - Fælles mål på sundhedsområdet.pdf',
      '02 - Fælles mål på sundhedsområdet.pdf',
      '03 - Tidsplan.pdf',
      '04 - Kommunens vurdering .. hvad det betyder (LUKKET).pdf',
      '05 - Notat om åben indlæggelse.pdf',
    ])
    const index = strFromU8(zipped('own')['indeks.txt'] as Uint8Array)
    for (const name of names.slice(1)) expect(index).toContain(name)
    expect(index).toContain('Kommunens sagsnummer: 26/12345')
    expect(index).toContain('Emnenummer (KLE): ikke registreret')
    expect(zipped('own')['05 - Notat om åben indlæggelse.pdf']).toEqual(annexFile)
  })

  test('tells programs that unpack it that æ, ø and å are UTF-8', () => {
    const bytes = Buffer.from(file('own', 'zip'))
    // In the table of contents at the end a name comes 46 bytes after its record begins, and the flags 8.
    const at = bytes.lastIndexOf(Buffer.from('01 - Fælles'))
    expect(bytes.readUInt16LE(at - 46 + 8) & 0x800).toBe(0x800)
  })

  test('for everyone has nothing of what is closed, in any format', () => {
    expect(Object.keys(zipped('public')).join()).not.toMatch(/04 -|LUKKET/)
    for (const format of caseFormats) {
      const bytes = Buffer.from(file('public', format))
      const inside =
        format === 'docx'
          ? Object.values(unzipSync(bytes))
              .map((part) => strFromU8(part))
              .join()
          : bytes.toString('utf8')
      expect([format, /Fortrolig|vurdering/.test(inside)]).toEqual([format, false])
    }
  })

  test('marks what is closed where it is the municipality’s own', () => {
    expect(textIn('own', 'html')).toContain('betyder? (LUKKET)</h2><p><strong>Bilaget er lukket')
  })

  test('that holds something closed and says that it is for everyone is a bug, and no file comes of it', async () => {
    const wrong = { ...ownCase, audience: 'public' } as unknown as AnyCase
    for (const format of caseFormats) await expect(makeFile(wrong, format, annexes)).rejects.toThrow('closed item')
  })

  test('as HTML stands alone: its words are words, its picture says what it shows, its table has a caption and headings', () => {
    const html = textIn('own', 'html')
    expect(html).toContain('<html lang="da">')
    expect(html).toContain('&lt;flere&gt; &amp; #andre')
    expect(html).toMatch(/<img src="data:image\/svg\+xml;base64,[^"]+" alt="Mål 1: Færre/)
    expect(html).toMatch(/<caption>Indsatser og deres trin<\/caption><thead><tr><th scope="col">Indsats/)
    expect(html).not.toMatch(/<script|https?:/)
    expect([...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))).toEqual([1, 2, 2, 3, 2, 3, 2, 2, 2])
  })

  test('an annex whose file is gone is told of, and the rest comes', async () => {
    const zip = unzipSync(await makeFile(ownCase, 'zip', new Map()))
    expect(Object.keys(zip)).toHaveLength(5)
    expect(strFromU8(zip['indeks.txt'] as Uint8Array)).toContain('Filen findes ikke længere')
  })
})
