import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWord } from '#word'
import { realSite } from '../support/real-site.ts'
import { alliances, bothAlliances } from './both-alliances.ts'

type Get = Awaited<ReturnType<typeof realSite>>['get']

/** A Word file as it is answered, read again; `said` is all its words, notes too. */
async function opened(get: Get, path: string) {
  const answer = await get(path)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const read = await readWord(bytes)
  if (!read.ok) throw new Error(`${path}: ${answer.status} ${read.refusal}`)
  const said = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array).replaceAll(/<[^>]+>/g, ' ')
  return {
    ...read.value,
    bytes: Buffer.from(bytes),
    said,
    name: /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1],
    kept: answer.headers.get('etag'),
    headings: read.value.pieces.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
  }
}

test('both alliances’ papers are Word files: goals by headings with their terms, and said to be a rendering', async () => {
  const { get } = await bothAlliances()
  for (const [alliance, year] of [
    [alliances[0], 2017],
    [alliances[1], 2024],
  ] as const) {
    const path = `/${alliance}/papirer/${year}`
    const file = await opened(get, `${path}.docx`)
    expect([file.name, file.headings[0]]).toEqual([`${alliance}-${year}.docx`, 'Om papiret'])
    expect(file.title).toContain(String(year))
    const goals = file.headings.filter((heading) => /^Mål \d: ./.test(heading))
    expect(goals.length).toBeGreaterThanOrEqual(3)
    expect(file.said).toContain(
      alliance === 'opdigtet'
        ? 'Papirets tekst er gengivet, som den er registreret.'
        : 'Papirets egen tekst er ikke registreret.',
    )
    expect(file.said.includes('Alle oplysninger er opdigtede')).toBe(alliance === 'opdigtet')
    expect(file.said).toMatch(/Lavet ud fra journalens post nr\. [\d.]+, registreret .*[0-9a-f]{64}/)
    expect(file.leftOut.map(({ kind }) => kind)).toEqual(['own-notes'])
    expect(await (await get(path)).text()).toContain(`href="${path}.docx"`)
  }
})

test('KKR Hovedstaden’s paper and its draft of six goals say what is known, and what is not', async () => {
  const { get } = await realSite()
  const paper = await opened(get, '/kkr-hovedstaden/papirer/2017.docx')
  const at = paper.pieces.findIndex(({ text }) => text.startsWith('Mål 1: '))
  expect(paper.pieces.slice(at, at + 9).map(({ text }) => text)).toEqual([
    'Mål 1: Vi vil sikre effektive akuttilbud i det nære sundhedsvæsen til borgere med fysiske sygdomme',
    'Kort navn: Akuttilbud ved fysisk sygdom',
    'Område: Akut fysisk sygdom',
    expect.stringMatching(/^Slags: /),
    'Skal eller kan: Skal',
    expect.stringMatching(/^Hvorfor målet er valgt: Et af de tre mål/),
    expect.stringMatching(/^Økonomisk forudsætning: /),
    expect.stringMatching(/^Anledning: /),
    expect.stringMatching(/^Frist: /),
  ])
  expect(paper.said).toContain('godkendte den til udsendelse til kommunerne den 6.2.2017')
  const draft = await opened(get, '/kkr-hovedstaden/papirer/2017/versioner/1.docx')
  expect(draft.name).toBe('kkr-hovedstaden-2017-version-1.docx')
  expect(draft.headings).toEqual(['Om papiret'])
  expect(draft.said).toContain('Målenes ordlyd er ikke registreret.')
  const then = await opened(get, '/kkr-hovedstaden/papirer/2017.docx?dato=2016-12-01')
  expect(then.name).toBe('kkr-hovedstaden-2017-2016-12-01.docx')
  expect(then.said).toContain('Sådan stod det den 1.12.2016.')
})

test('the same facts are the same bytes, kept for whoever asks next; what is not there is not found', async () => {
  const { get } = await realSite()
  const [one, two] = [await opened(get, '/kkr-hovedstaden/papirer/2017.docx'), await realSite()]
  const other = await opened(two.get, '/kkr-hovedstaden/papirer/2017.docx')
  const again = await opened(get, '/kkr-hovedstaden/papirer/2017.docx')
  expect(again.kept).toMatch(/^"/)
  expect(again.bytes.equals(one.bytes)).toBe(true)
  expect(other.pieces).toEqual(one.pieces)
  for (const [path, status] of [
    ['/2018.docx', 404],
    ['/17.docx', 400],
    ['/2017.docx?dato=2016-13-01', 400],
    ['/2017/versioner/9.docx', 404],
    ['/2017/versioner/x.docx', 400],
  ] as const)
    expect([path, (await get(`/kkr-hovedstaden/papirer${path}`)).status]).toEqual([path, status])
})
