import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type AllianceSlug, projectRoot } from '#kernel'
import { load } from '#loading'
import { Press, PressTrouble } from '#pdf'
import { readFolder } from '#reading'
import { realSite } from '../support/real-site.ts'
import { alliances, bothAlliances } from './both-alliances.ts'

const utf16 = (hex: string) => new TextDecoder('utf-16be').decode(Buffer.from(hex, 'hex'))
const unescaped = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')

/** What a PDF says of itself: its headings in reading order, and what it declares. */
async function opened(answer: Response) {
  const bytes = Buffer.from(await answer.arrayBuffer())
  const [text, xmp] = [bytes.toString('latin1'), bytes.toString('utf8')]
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    name: /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1],
    start: text.slice(0, 5),
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text),
    language: /\/Lang \(([\w-]+)\)/.exec(text)?.[1],
    standard: /<pdfuaid:part>(\d)</.exec(xmp)?.[1],
    title: unescaped(/<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(xmp)?.[1] ?? ''),
    headings: [...text.matchAll(/\/Title (?:<FEFF([0-9A-F]+)>|\((.*)\))(?=[^>]*\/Dest )/g)].map(([, hex, plain]) =>
      hex ? utf16(hex) : (plain as string).replaceAll(/\\(.)/g, '$1'),
    ),
    bytes,
  }
}

const areas = ['Akut fysisk sygdom', 'Akut psykiatrisk tilstand', 'Forebyggelse']

describe('the paper as a PDF', () => {
  test('is tagged, declared PDF/UA-1, Danish, and ends with the development areas; for both alliances', async () => {
    const { get } = await bothAlliances()
    for (const [alliance, year] of [
      [alliances[0], 2017],
      [alliances[1], 2024],
      [alliances[1], 2026],
    ] as const) {
      const { bytes, title, headings, ...declared } = await opened(await get(`/${alliance}/papirer/${year}.pdf`))
      expect(declared).toEqual({
        status: 200,
        type: 'application/pdf',
        name: `${alliance}-${year}.pdf`,
        start: '%PDF-',
        tagged: true,
        language: 'da',
        standard: '1',
      })
      expect(title).toContain(String(year))
      const worded = alliance === alliances[1]
      const own = ['Mål', ...areas, 'Versioner', 'Udviklingsområder']
      expect(headings.filter((heading) => !/^(Mål|Version|Udviklingsområde) \d/.test(heading))).toEqual([
        'Kort fortalt',
        ...(worded ? ['Papirets tekst'] : []),
        ...own,
      ])
      expect(headings.findLast((heading) => !heading.startsWith('Udviklingsområde '))).toBe('Udviklingsområder')
      expect(headings.filter((heading) => /^Mål \d: ./.test(heading)).length).toBeGreaterThanOrEqual(3)
    }
  })

  test('can be asked for as of a day, which its name tells; a day that is none is refused', async () => {
    const { get } = await realSite()
    const [then, now] = [await opened(await get('/kkr-hovedstaden/papirer/2017.pdf?dato=2016-12-01')), '/kkr-hovedstaden/papirer']
    expect([then.name, then.headings]).toEqual([
      'kkr-hovedstaden-2017-2016-12-01.pdf',
      ['Mål', 'Versioner', 'Version 1 af 25.11.2016 (udkast, forelagt det fælles organ)', 'Udviklingsområder'],
    ])
    const page = await (await get('/kkr-hovedstaden/papirer/2017?dato=2016-12-01')).text()
    expect(page).toContain('href="/kkr-hovedstaden/papirer/2017.pdf?dato=2016-12-01"')
    for (const [path, status] of [
      ['/2017.pdf?dato=2016-13-01', 400],
      ['/17.pdf', 400],
      ['/.pdf', 400],
      ['/2018.pdf', 404],
    ] as const)
      expect([path, (await get(now + path)).status]).toEqual([path, status])
  })

  test('comes to everybody who asks at once, the same to all, and may be kept', async () => {
    const { get } = await realSite()
    const path = '/kkr-hovedstaden/papirer/2017.pdf'
    const asked = Array.from({ length: 20 }, (_, place) => get(place % 2 ? path : `${path}?dato=2017-01-${10 + place}`))
    const all = await Promise.all((await Promise.all(asked)).map(opened))
    expect(all.map(({ status, start }) => [status, start])).toEqual(all.map(() => [200, '%PDF-']))
    const today = all.filter((_, place) => place % 2)
    expect(today.filter(({ bytes }) => !bytes.equals(today[0]?.bytes as Buffer))).toEqual([])
    const kept = await get(path)
    expect((await get(path, { headers: { 'if-none-match': kept.headers.get('etag') as string } })).status).toBe(304)
  })

  test('given a press that is out of order, then the reader is told what to do, and gets it when it works again', async () => {
    const { get } = await realSite()
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = vi.spyOn(Press.prototype, 'print').mockRejectedValueOnce(new PressTrouble('the press stopped', true))
    onTestFinished(() => void vi.restoreAllMocks())
    const path = '/kkr-hovedstaden/papirer/2017.pdf'
    const answer = await get(path)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
    expect(await answer.text()).toContain('PDF-filen kan ikke laves lige nu. Papiret kan også læses')
    expect(said.mock.calls.flat().join()).toContain(`${path}: the press stopped`)
    expect((await get(path)).status).toBe(200)
    expect(broken).toHaveBeenCalledTimes(2)
  })
})

test('given words that would be markup elsewhere, then the page and the PDF say them as they stand', async () => {
  const { ledger, get } = await realSite()
  const nasty = '#panic("x") $x^2$ *fed* _skrå_ @henvis <script> \\ `kode` = // /* #{1+1} [a](b) & "citat" æøå'
  const long = 'Sundhedsforebyggelseskoordinationsudvalg'.repeat(7)
  const files = await readFolder(join(projectRoot, 'data/kkr-hovedstaden'))
  if (!files.ok) throw new Error('the folder')
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const goals = [
    'edition,version,number,area,kind,official_title,short_title,deadline,cause',
    `2017,2,1,prevention,task,${quoted(nasty)},kort,2018,${quoted(nasty)}`,
    `2017,2,2,prevention,task,${long},kort,2018,${long}`,
    `2017,2,3,prevention,task,Et mål 😀 漢字,kort,2018,`,
  ]
  const wording = [
    'edition,version,place,id,kind,level,goal,text',
    `2017,2,1,a,heading,4,,${quoted(`Først ${nasty}`)}`,
    '2017,2,2,b,heading,6,,Dybt',
    `2017,2,3,c,paragraph,,,${quoted(`${nasty}\nny linje`)}`,
    `2017,2,4,d,bullet,1,,${quoted(nasty)}`,
    '2017,2,5,e,number,3,,Et tal',
    '2017,2,6,f,bullet,1,,Et punkt',
    `2017,2,7,g,heading,3,1,I målet`,
    `2017,2,8,h,paragraph,,1,${quoted(nasty)}`,
  ]
  const actor = { by: { office: 'operator' }, person: null, now: new Date('2026-11-22T12:30:00Z') } as const
  const given = new Map([...files.value, ['goals.csv', goals.join('\n')], ['wording.csv', wording.join('\n')]])
  const loaded = await load(ledger, 'anden' as AllianceSlug, actor, given)
  expect(loaded.ok || loaded.refusal).toBe(true)
  const { status, headings } = await opened(await get('/anden/papirer/2017.pdf'))
  const own = ['Papirets tekst', `Først ${nasty}`, 'Dybt', 'Mål', 'Forebyggelse']
  expect([status, headings.slice(1, 10)]).toEqual([
    200,
    [...own, `Mål 1: ${nasty}`, 'I målet', `Mål 2: ${long}`, 'Mål 3: Et mål ? ??'],
  ])
  const page = await (await get('/anden/papirer/2017')).text()
  expect(page).not.toContain('<script>')
  expect(page).toContain('#panic(&quot;x&quot;) $x^2$ *fed* _skrå_ @henvis &lt;script&gt; \\ `kode`')
})
