import { describe, expect, test } from 'vitest'
import { revokeLinks } from '#identity'
import { writing } from '#journal'
import { accept } from '#kernel'
import { nabo, stage, thing } from '../contacts/stage.ts'
import { code } from './stage.ts'

const tokenIn = (path: string) => path.split('/').at(-1) ?? ''
const cookie = 'samsigte-svar'

describe('given a personal link', () => {
  test('when it is made, then it holds 128 bits, and the database holds only a hash of it', async () => {
    const on = await stage()
    const tokens = [tokenIn(await on.give()), tokenIn(await on.give())]
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    expect(new Set(tokens).size).toBe(2)
    const everything = JSON.stringify(await on.rows('select * from {schema}.desk_links'))
    for (const token of tokens) {
      expect(everything).not.toContain(token)
      expect(everything).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
    }
    expect(everything).toMatch(/"hash":"[0-9a-f]{64}"/)
  })

  test('when it is opened, then the token leaves the address at once and lets the municipality in', async () => {
    const on = await stage()
    const path = await on.give()
    const browser = on.browser()
    const opened = await browser.get(path)
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/nabo/proeve/runde-1/svar/0201'])
    expect(opened.headers.get('location')).not.toContain(tokenIn(path))
    expect(opened.headers.get('set-cookie')).toBe(`${cookie}=${tokenIn(path)}; Max-Age=43200; Path=/nabo; HttpOnly; SameSite=Lax`)
    expect(opened.headers.get('referrer-policy')).toBe('no-referrer')
    expect(opened.headers.get('cache-control')).toBe('private, no-store')
    const inside = await browser.get(opened.headers.get('location') ?? '')
    expect(await inside.json()).toEqual({ office: 'link', municipality: '0201' })
    expect(inside.headers.get('cache-control')).toBe('private, no-store')
  })

  test('when a mail program has looked at it ten times, then it still lets the municipality in', async () => {
    const on = await stage()
    const path = await on.give()
    for (let times = 0; times < 10; times++) await on.browser().get(path)
    const browser = on.browser()
    expect((await browser.get(path)).status).toBe(303)
    expect((await browser.get('/nabo/proeve/runde-1/svar/0201')).status).toBe(200)
  })

  test('when another municipality, another thing or another alliance is asked for, then it opens nothing', async () => {
    const on = await stage()
    const browser = on.browser()
    await browser.get(await on.give())
    expect((await browser.get('/nabo/proeve/runde-1/svar/0210')).status).toBe(404)
    expect((await browser.get('/nabo/proeve/runde-2/svar/0201')).status).toBe(404)
    expect((await browser.get('/opdigtet/proeve/runde-1/svar/0201')).status).toBe(401)
    const other = on.browser()
    await other.get(await on.give({ purpose: 'vote' }))
    expect((await other.get('/nabo/proeve/runde-1/svar/0201')).status).toBe(404)
    for (const path of ['/nabo/adgang', '/nabo/planlaegning', '/nabo/behandlinger', '/mine-hverv'])
      expect((await browser.get(path)).status, path).toBe(401)
  })

  test('when another one of the same mail is opened beside it, then both let in, and no more than twelve do', async () => {
    const on = await stage()
    const browser = on.browser()
    await browser.get(await on.give())
    await browser.get(await on.give({ code: '0210' }))
    for (const own of ['0201', '0210', '0201']) {
      const inside = await browser.get(`/nabo/proeve/runde-1/svar/${own}`)
      expect(await inside.json()).toEqual({ office: 'link', municipality: own })
    }
    for (let times = 1; times <= 11; times++) await browser.get(await on.give({ about: `runde-${times + 1}` }))
    expect((await browser.get('/nabo/proeve/runde-1/svar/0201')).status).toBe(404)
    expect((await browser.get('/nabo/proeve/runde-1/svar/0210')).status).toBe(200)
  })

  test('when it has expired, was closed, is foreign or mistyped, then a plain page says what to do, and the cookie is worth nothing', async () => {
    const on = await stage()
    const soon = new Date(on.now().getTime() + 60_000)
    const expired = await on.give({ until: soon })
    const closed = await on.give({ about: 'runde-2' })
    const early = on.browser()
    await early.get(expired)
    expect((await early.get('/nabo/proeve/runde-1/svar/0201')).status).toBe(200)
    on.pass(1)
    await writing(on.ledger, nabo, async (tx) =>
      accept(await revokeLinks(tx, { ...thing, about: 'runde-2', code: code('0201') }, on.now())),
    )
    const later = await early.get('/nabo/proeve/runde-1/svar/0201')
    expect([later.status, (await later.text()).includes('så åbn det igen derfra')]).toEqual([401, true])
    for (const path of [expired, closed, `/opdigtet/svar/${tokenIn(closed)}`, `/nabo/svar/${'x'.repeat(22)}`]) {
      const answer = await on.browser().get(path)
      const text = await answer.text()
      expect(answer.status).toBe(404)
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(answer.headers.get('referrer-policy')).toBe('strict-origin')
      expect(text).toContain('Linket virker ikke længere')
      expect(text).toContain('Send et nyt link til kommunens kontakter')
    }
    const cut = await (await on.browser().get(`/nabo/svar/${tokenIn(closed).slice(0, 15)}`)).text()
    expect(cut).toContain('Linket er ikke helt')
    expect(cut).not.toContain('<button class="button')
  })

  test('when it is used in production, then the cookie is sent over https only', async () => {
    const on = await stage('production')
    const opened = await on.browser().get(await on.give())
    expect(opened.headers.get('set-cookie')).toMatch(/^__Secure-samsigte-svar=.*; Path=\/nabo; HttpOnly; Secure; SameSite=Lax$/)
  })

  test('when something goes wrong inside, then nothing of the link enters a log', async () => {
    const on = await stage()
    const path = await on.give()
    await on.ledger.db.pool.query('alter table alliance_nabo.desk_links rename to gone')
    expect((await on.browser().get(path)).status).toBe(500)
    const logged = on.errors.splice(0).map((error) => `${(error as Error).stack}`)
    expect(logged.join()).toContain('desk_links')
    expect(logged.join()).not.toContain(tokenIn(path))
  })
})
