import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { headingOf, wordsOf } from './page.ts'
import { bothSites } from './stage.ts'

const kkr = '/kkr-hovedstaden'
const unknown = [
  'kommuner/9999',
  'klynger/Mars',
  'maal/99',
  'kommuner?klynge=Mars',
  'tilslutning?klynge=Mars',
  'maal?udgave=1999',
  'papirer/2001',
  'findes-ikke',
]
const malformed = [
  'kommuner/abc',
  'kommuner/12345',
  'kommuner/%00',
  `kommuner/${'1'.repeat(9000)}`,
  'kommuner/%zz',
  'maal/x',
  'maal/0',
  'maal/1e3',
  'maal?udgave=tyve',
  'papirer/20x7',
  'tilslutning?dato=2017-02-30',
  'tilslutning?dato=i+g%C3%A5r',
  'tilslutning?dato=0001-01-01',
  'tilslutning?dato=2026-11-23',
  'tilslutning?dato=%00',
  'tilslutning?dato=%zz',
  'tilslutning?dato=2017-02-06&dato=2018-01-01',
  'tilslutning?udgave=2017&udgave=2018',
  'kommuner?klynge=Syd&klynge=Nord',
]

describe('given an address that cannot be answered', () => {
  test.each([
    [404, unknown],
    [400, malformed],
  ] as const)('when it is opened, then it is %i in plain Danish, with a way on and no trace', async (status, paths) => {
    const { get } = await bothSites({ members: 5, editions: 1 })
    for (const path of paths) {
      const answer = await get(`${kkr}/${path}`)
      const page = await answer.text()
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, status, 'text/html; charset=UTF-8'])
      expect([path, headingOf(page)]).toEqual([
        path,
        status === 404 ? 'Siden findes ikke' : 'Adressen eller det indsendte kan ikke forstås',
      ])
      expect(wordsOf(page)).toContain('Gå til forsiden')
      expect(page).not.toMatch(/\bat .*\.ts:|node_modules/)
      expect(page).not.toContain('\u0000')
      expect(page.length).toBeLessThan(12_000)
    }
  })

  test('when the slip can be guessed, then the answer says what was meant', async () => {
    const { get } = await bothSites({ members: 5, editions: 1 })
    const said = async (path: string) => wordsOf(await (await get(`${kkr}/${path}`)).text())
    expect(await said('kommuner/183')).toContain('En kommunekode er fire cifre, for eksempel 0101. Mente du 0183 Ishøj ?')
    expect(await said('tilslutning?dato=2026-11-23')).toContain('Datoen 23.11.2026 ligger i fremtiden')
    expect(await said('tilslutning?dato=2017-02-30')).toContain('Datoen »2017-02-30« findes ikke. Skriv en dato som')
    expect(await said('klynger/Mars')).toContain('Klyngerne er Bornholm, Byen, Midt, Nord og Syd.')
    expect(await said('maal?udgave=1999')).toContain('Der findes: 2017.')
  })

  test('when what comes is not even HTTP, or its head is too long, then the program says no and goes on', async () => {
    const { address, html } = await bothSites({ members: 5, editions: 1 })
    const port = Number(new URL(address).port)
    const sent = (text: string) =>
      new Promise<string>((done) => {
        const chunks: Buffer[] = []
        const socket = connect(port, '127.0.0.1', () => socket.end(text))
        socket.on('data', (chunk) => chunks.push(chunk))
        socket.on('close', () => done(Buffer.concat(chunks).toString()))
        socket.on('error', () => {})
      })
    expect(await sent('GET /kkr hovedstaden HTTP/9.9\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await sent(`GET /${'a'.repeat(30_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /)
    expect(await sent('GET /kkr-hovedstaden/\u0000 HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await sent('GET http://[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await html(kkr)).toContain('KKR-mål for sundhed 2017')
  })
})

describe('given a public address', () => {
  test('when it is asked for by HEAD, or again with its mark, then there is no body, and the same heads', async () => {
    const { get } = await bothSites({ members: 5, editions: 1 })
    for (const path of [kkr, `${kkr}/kommuner`, `${kkr}/tilslutning?klynge=Syd`]) {
      await get(path)
      const whole = await get(path)
      const head = await get(path, { method: 'HEAD' })
      expect([head.status, await head.text()]).toEqual([200, ''])
      for (const name of ['content-type', 'etag', 'content-security-policy', 'cache-control'])
        expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)])
      const mark = whole.headers.get('etag')
      expect(mark).toBeTruthy()
      const again = await get(path, { headers: { 'if-none-match': mark as string } })
      expect([again.status, await again.text()]).toEqual([304, ''])
      expect((await get(path, { headers: { 'if-none-match': '"another"' } })).status).toBe(200)
    }
  })

  test('when something else than looking is tried, then the answer says what is allowed', async () => {
    const { get } = await bothSites({ members: 5, editions: 1 })
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      for (const path of ['/', kkr, `${kkr}/kommuner/0183`, `${kkr}/tilslutning`, `${kkr}/maal/1`, `${kkr}/klynger/Syd`]) {
        const answer = await get(path, { method })
        expect([method, path, answer.status]).toEqual([method, path, 405])
        expect(answer.headers.get('allow')).toContain('GET')
        expect(headingOf(await answer.text())).toBe('Det kan man ikke her')
      }
  })

  test('when every link of both alliances is followed, then all lead to a page that keeps the promises', async () => {
    const { address, get } = await bothSites({ members: 12 })
    const seen = new Map<string, string>()
    const waiting = ['/']
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue
      const answer = await get(path, { method: /\.(pdf|docx|xlsx|zip)(\?|$)/.test(path) ? 'HEAD' : 'GET' })
      const page = await answer.text()
      seen.set(path, page)
      expect([path, answer.status]).toEqual([path, 200])
      expect([path, answer.headers.get('set-cookie')]).toEqual([path, null])
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; (?!.*(unsafe|https?:|\*|data:))/)
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
      if (path.startsWith('/opdigtet')) expect([path, page.includes('gælder ingen virkelige kommuner')]).toEqual([path, true])
      if (path.startsWith(kkr)) expect([path, page.includes('gælder ingen virkelige kommuner')]).toEqual([path, false])
      expect(page).not.toMatch(/<(script|style|iframe|object)\b|\s(style|on\w+)="/)
      expect([...page.matchAll(/<(?:link|img|source|use)[^>]+(?:href|src)="(?!\/)/g)]).toEqual([])
      for (const [, link = ''] of page.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
        const to = new URL(link.replaceAll('&amp;', '&'), `${address}${path}`)
        if (to.hash)
          expect([path, link, page.includes(`id="${to.hash.slice(1)}"`) || !link.startsWith('#')]).toEqual([path, link, true])
        if (to.origin === address) waiting.push(to.pathname + to.search)
      }
    }
    const titles = [...seen].flatMap(([path, page]) => (path.includes('?') ? [] : (/<title>([^<]*)/.exec(page)?.[1] ?? [])))
    expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([])
    const opened = [...seen.keys()].map((path) => decodeURIComponent(path))
    for (const name of [
      '',
      '/maal',
      '/maal/3',
      '/kommuner',
      '/papirer',
      '/tilslutning',
      '/forloeb',
      '/arkiv',
      '/journal',
      '/papirer/2017',
    ])
      expect(opened).toContain(`${kkr}${name}`)
    expect(opened.filter((path) => /^\/kkr-hovedstaden\/kommuner\/\d{4}$/.test(path))).toHaveLength(29)
    expect(opened.filter((path) => /^\/opdigtet\/kommuner\/\d{4}$/.test(path)).length).toBeGreaterThanOrEqual(12)
    expect(opened.filter((path) => path.startsWith(`${kkr}/klynger/`))).toHaveLength(5)
  }, 240_000)
})
