import { describe, expect, test } from 'vitest'
import { findVisitor, grantOffice, type Mail, parseMail, sessionCookieName } from '#identity'
import { day } from '#kernel'
import { operator, type Stage, slug, stage } from './stage.ts'

const mail = (text: string) => parseMail(text) as Mail

async function give({ ledger, site }: Stage, address = 'anna@kommune.example', from = '2026-01-01', to: string | null = null) {
  const office = { mail: mail(address), office: 'secretariat', code: null, from: day(from), to: to ? day(to) : null } as const
  const outcome = await grantOffice(ledger, slug('nabo'), operator(site.clock.now()), office)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}
const linkIn = (body: string) => /\/log-ind\/[\w-]{43}/.exec(body)?.[0] ?? 'no link'
async function mailedLink(on: Stage, address = 'anna@kommune.example') {
  expect((await on.browser().post('/log-ind', { mail: address })).status).toBe(200)
  return linkIn((await on.letters()).at(-1).body)
}

describe('given somebody with an office', () => {
  test('when they ask for a link, open it and press the button, then they are in until they log out', async () => {
    const on = await stage()
    await give(on)
    const browser = on.browser()
    const asked = await browser.post('/log-ind', { mail: ' Anna@Kommune.EXAMPLE ' })
    expect(asked.status).toBe(200)
    const [letter] = await on.letters()
    expect(letter.recipient).toBe('anna@kommune.example')
    const link = linkIn(letter.body)
    expect(letter.body).toContain(`http://localhost:3000${link}`)

    const shown = await browser.get(link)
    expect(await shown.text()).toContain('anna@kommune.example')
    expect(shown.headers.get('referrer-policy')).toBe('strict-origin')
    expect(shown.headers.get('cache-control')).toBe('private, no-store')
    expect(browser.cookies.size).toBe(0)

    const entered = await browser.post(link)
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/mine-hverv'])
    expect(entered.headers.get('set-cookie')).toMatch(/^samsigte=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
    const own = await (await browser.get('/mine-hverv')).text()
    expect(own).toContain('Alliancen nabo')
    expect(own).toContain('href="/nabo/adgang"')
    expect(own).toContain('href="/nabo/behandlinger"')
    expect((await browser.get('/nabo/adgang')).status).toBe(200)

    const cookies = new Map(browser.cookies)
    expect((await browser.post('/log-ud')).headers.get('location')).toBe('/')
    expect(browser.cookies.size).toBe(0)
    for (const [name, value] of cookies) browser.cookies.set(name, value)
    expect((await browser.get('/mine-hverv')).status).toBe(401)
  })

  test('when a link is used twice, also at the same time, then one gets in', async () => {
    const on = await stage()
    await give(on)
    const link = await mailedLink(on)
    const statuses = await Promise.all([1, 2, 3].map(async () => (await on.browser().post(link)).status))
    expect(statuses.sort()).toEqual([303, 404, 404])
    const late = await on.browser().get(link)
    expect(late.status).toBe(404)
    expect(await late.text()).toContain('Bed om et nyt link')
  })

  test('when mail scanners open the link first, then it still works', async () => {
    const on = await stage()
    await give(on)
    const link = await mailedLink(on)
    for (let turn = 0; turn < 3; turn++) expect((await on.browser().get(link)).status).toBe(200)
    expect((await on.browser().post(link)).status).toBe(303)
  })

  test('when fifteen minutes have passed, then the link is dead', async () => {
    const on = await stage()
    await give(on)
    const link = await mailedLink(on)
    on.pass(15)
    expect((await on.browser().get(link)).status).toBe(404)
    expect((await on.browser().post(link)).status).toBe(404)
  })

  test('when twelve hours have passed, then the session is over, however much it was used', async () => {
    const on = await stage()
    await give(on)
    const browser = on.browser()
    await browser.post(await mailedLink(on))
    on.pass(11 * 60 + 59)
    expect((await browser.get('/mine-hverv')).status).toBe(200)
    on.pass(1)
    expect((await browser.get('/mine-hverv')).status).toBe(401)
  })

  test('when they sign in again, then the session that the browser had is over', async () => {
    const on = await stage()
    await give(on)
    const browser = on.browser()
    await browser.post(await mailedLink(on))
    const old = browser.cookies.get('samsigte') ?? ''
    await browser.post(await mailedLink(on))
    expect(browser.cookies.get('samsigte')).not.toBe(old)
    browser.cookies.set('samsigte', old)
    expect((await browser.get('/mine-hverv')).status).toBe(401)
  })

  test('when somebody reads the tables, then no link and no session can be taken from them', async () => {
    const on = await stage()
    await give(on)
    const browser = on.browser()
    const link = await mailedLink(on)
    await browser.post(link)
    const { rows: links } = await on.ledger.db.pool.query('select hash from samsigte.sign_in_links')
    const { rows: sessions } = await on.ledger.db.pool.query('select hash from samsigte.sessions')
    expect(links).toHaveLength(1)
    expect(link).not.toContain(links[0].hash)
    expect(sessions.map(({ hash }) => hash)).not.toContain(browser.cookies.get('samsigte'))
  })

  test('when the site is in production, then the cookie is bound to the host and to https', async () => {
    const on = await stage({ mode: 'production' })
    await give(on)
    const browser = on.browser()
    expect((await browser.post('/log-ind', { mail: 'anna@kommune.example' })).status).toBe(200)
    const [{ body }] = await on.letters()
    expect(body).toContain('https://samsigte.example/log-ind/')
    const cookie = (await browser.post(linkIn(body))).headers.get('set-cookie')
    expect(cookie).toMatch(/^__Host-samsigte=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect((await browser.get('/mine-hverv')).status).toBe(200)
    expect((await browser.get('/udbakke')).status).toBe(404)
  })
})

describe('given an address that a stranger types', () => {
  test('then the answer is the same whether it has an office or not, and only those who have one get a letter', async () => {
    const on = await stage()
    await give(on)
    await give(on, 'before@kommune.example', '2025-01-01', '2026-11-21')
    await give(on, 'later@kommune.example', '2027-01-01')
    const addresses = ['anna@kommune.example', 'before@kommune.example', 'later@kommune.example', 'nobody@kommune.example']
    const pages = await Promise.all(
      addresses.map(async (address) => {
        const answer = await on.browser().post('/log-ind', { mail: address })
        return `${answer.status} ${JSON.stringify([...answer.headers])} ${(await answer.text()).replaceAll(address, '')}`
      }),
    )
    expect(new Set(pages).size).toBe(1)
    const told = (await on.letters()).map(({ recipient }) => recipient)
    expect(told.sort()).toEqual(['anna@kommune.example', 'later@kommune.example'])
  })

  test('then one that is no address is told by the field, echoed, and not counted', async () => {
    const on = await stage()
    const browser = on.browser()
    for (let turn = 0; turn < 40; turn++) expect((await browser.post('/log-ind', { mail: '<b>anna@c' })).status).toBe(422)
    const answer = await (await browser.post('/log-ind', { mail: '<b>anna@c' })).text()
    expect(answer).toContain('href="#mail"')
    expect(answer).toContain('Skriv din mailadresse, for eksempel')
    expect(answer).toContain('value="&lt;b&gt;anna@c"')
    expect((await browser.post('/log-ind', { mail: 'real@kommune.example' })).status).toBe(200)
    expect(await on.letters()).toEqual([])
  })

  test('then a form in another shape is told the same way', async () => {
    const on = await stage()
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' }
    expect((await on.browser().post('/log-ind', {}, { headers })).status).toBe(422)
    expect(
      (await on.browser().post('/log-ind', {}, { headers: { ...headers, 'content-type': 'application/json' } })).status,
    ).toBe(422)
  })

  test('then too many links to one address are refused until the quarter has passed', async () => {
    const on = await stage()
    await give(on)
    const ask = () => on.browser().post('/log-ind', { mail: 'anna@kommune.example' })
    for (let turn = 0; turn < 4; turn++) expect((await ask()).status).toBe(200)
    const refused = await ask()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('900')
    expect(await refused.text()).toContain('22.11.2026 kl. 13.15')
    expect(await on.letters()).toHaveLength(4)
    on.pass(15)
    expect((await ask()).status).toBe(200)
  })

  test('then one client may ask for thirty addresses, and others still may', async () => {
    const on = await stage()
    const from = (remoteAddress: string) => ({
      env: { incoming: { socket: { remoteAddress } } },
      headers: { 'x-forwarded-for': '9.9.9.9' },
    })
    const ask = (turn: number, client: string) =>
      on.browser().post('/log-ind', { mail: `p${turn}@kommune.example` }, from(client))
    const turns = Array.from({ length: 30 }, (_, turn) => turn)
    const answers = await Promise.all(turns.map((turn) => ask(turn, '192.0.2.7')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect((await ask(30, '::ffff:192.0.2.7')).status).toBe(429)
    expect((await ask(31, '192.0.2.8')).status).toBe(200)
  })

  test('then behind our proxy it is the proxy that says who asks, and only the last word counts', async () => {
    const on = await stage({ behindProxy: true })
    const ask = (turn: number, forwarded: string) =>
      on.browser().post('/log-ind', { mail: `p${turn}@kommune.example` }, { headers: { 'x-forwarded-for': forwarded } })
    const turns = Array.from({ length: 30 }, (_, turn) => turn)
    const answers = await Promise.all(turns.map((turn) => ask(turn, `10.0.0.${turn}, 2001:db8:1:2::${turn}`)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect((await ask(30, '10.0.0.99, 2001:db8:1:2:ffff::1')).status).toBe(429)
    expect((await ask(31, '2001:db8:1:2::1, 2001:db8:1:3::1')).status).toBe(200)
  })
})

describe('given a link that was never mailed', () => {
  test.each(['x', 'a'.repeat(43), 'a'.repeat(300), '%00', '%C3%A6', "'; drop table samsigte.people; --"])(
    '%j is unknown',
    async (token) => {
      const on = await stage()
      const path = `/log-ind/${token.startsWith('%') ? token : encodeURIComponent(token)}`
      const statuses = [(await on.browser().get(path)).status, (await on.browser().post(path)).status]
      expect(statuses).toEqual(token === '%00' ? [400, 400] : [404, 404])
    },
  )
})

describe('given a cookie', () => {
  test('when a stranger comes without one, then nobody is looked for; a made-up one is a stranger too', async () => {
    const on = await stage()
    const broken = { ...on.site, ledger: null } as never
    const asked = { var: { site: broken }, req: { raw: new Request('http://localhost:3000/') } } as never
    expect(await findVisitor(asked, slug('nabo'))).toBeNull()
    const browser = on.browser()
    for (const value of ['x', 'a'.repeat(43), 'a'.repeat(4000), '%00', '"']) {
      browser.cookies.set(sessionCookieName('development'), value)
      expect((await browser.get('/mine-hverv')).status).toBe(401)
    }
    expect((await browser.get('/log-ind')).headers.get('set-cookie')).toBeNull()
  })
})
