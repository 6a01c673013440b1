import { describe, expect, test } from 'vitest'
import { looking } from '#db'
import { type Route, readOffices, routes, showPage, TryAs } from '#identity'
import { slug, stage } from './stage.ts'

const municipalities = [{ code: '0101', name: 'Kommune 0101' }]
const overview: Route = {
  method: 'GET',
  path: '/:alliance',
  for: 'everyone',
  answer: (asked) => showPage(asked, { title: 'Overblik' }, TryAs({ asked, municipalities })),
}
const site = { routes: [...routes, overview] }

describe('given an invented alliance on a machine of one’s own', () => {
  test('when somebody tries as the secretariat, then they may do what it may, and trying again gives no second office', async () => {
    const on = await stage(site)
    const browser = on.browser()
    const page = await browser.get('/opdigtet')
    expect(await page.text()).toContain('action="/opdigtet/proev-som"')
    expect(page.headers.get('set-cookie')).toBeNull()
    expect((await browser.post('/opdigtet/proev-som', { hverv: 'secretariat' })).headers.get('location')).toBe('/mine-hverv')
    expect((await browser.get('/opdigtet/adgang')).status).toBe(200)
    expect((await browser.get('/nabo/adgang')).status).toBe(403)
    await Promise.all([1, 2, 3].map(() => on.browser().post('/opdigtet/proev-som', { hverv: 'secretariat' })))
    expect(await looking(on.ledger.db, slug('opdigtet'), readOffices)).toHaveLength(1)
  })

  test('when somebody tries as a member of the writing group, then they write and may not grant offices', async () => {
    const on = await stage(site)
    const browser = on.browser()
    expect((await browser.post('/opdigtet/proev-som', { hverv: 'writer' })).status).toBe(303)
    expect(await (await browser.get('/mine-hverv')).text()).toContain('href="/opdigtet/udkast"')
    expect((await browser.get('/opdigtet/adgang')).status).toBe(403)
  })

  test('when somebody tries as a clerk, then of that municipality, and of no unknown one', async () => {
    const on = await stage(site)
    const browser = on.browser()
    expect((await browser.post('/opdigtet/proev-som', { hverv: 'clerk', kommune: '0147' })).status).toBe(303)
    expect(await (await browser.get('/mine-hverv')).text()).toContain('Kommune 0147')
    const wrong = [
      { hverv: 'clerk' },
      { hverv: 'clerk', kommune: '0201' },
      { hverv: 'clerk', kommune: 'x' },
      { hverv: 'konge' },
      {},
    ]
    for (const form of wrong as Record<string, string>[]) {
      const other = on.browser()
      expect((await other.post('/opdigtet/proev-som', form)).status).toBe(400)
      expect(other.cookies.size).toBe(0)
    }
  })
})

describe('given a real alliance, or production', () => {
  test('then it is neither shown nor answered', async () => {
    const here = await stage(site)
    const there = await stage({ ...site, mode: 'production' })
    for (const [on, alliance] of [
      [here, 'nabo'],
      [there, 'nabo'],
      [there, 'opdigtet'],
    ] as const) {
      const browser = on.browser()
      expect(await (await browser.get(`/${alliance}`)).text()).not.toContain('proev-som')
      expect((await browser.post(`/${alliance}/proev-som`, { hverv: 'secretariat' })).status).toBe(404)
      expect(browser.cookies.size).toBe(0)
      expect((await on.ledger.db.pool.query('select * from samsigte.people')).rows).toEqual([])
    }
  })
})
