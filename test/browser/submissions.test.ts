import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { day } from '#kernel'
import { axe, complaintsAbout, launch, looks, overflow } from '../support/chromium.ts'
import { kkr, realSite } from '../support/real-site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const now = new Date('2026-11-22T12:40:00Z')
/** A page of the real alliance's secretariat. */
async function signedIn(way: BrowserContextOptions) {
  const { ledger, address } = await realSite()
  const mail = 'sekretariat@a.example' as Mail
  const office = { mail, office: 'secretariat', code: null, from: day('2026-01-01'), to: null } as const
  const granted = await grantOffice(ledger, kkr, { by: { office: 'operator' }, person: null, now }, office)
  if (!granted.ok) throw new Error(granted.refusal)
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  const context = await browser.newContext({ baseURL: address, ...way })
  await context.addCookies([{ name: 'samsigte', value: session, url: address }])
  return context.newPage()
}

test('the way of the paper before the joint body is accessible and fits its window', async () => {
  const { address } = await realSite()
  const path = `${address}/${kkr}/papirer/2017/behandling`
  expect([...(await complaintsAbout(browser, path, 'wide')), ...(await complaintsAbout(browser, path, 'narrow'))]).toEqual([])
})

test('the secretariat lays a version before a body on a phone without scripts, and its pages are accessible', async () => {
  const narrow = await signedIn({ ...looks.narrow, javaScriptEnabled: false } as BrowserContextOptions)
  await narrow.goto(`/${kkr}/indsendelser/ny`)
  await narrow.getByLabel('Hvilken version?').selectOption('2017-v1')
  await narrow.getByLabel('Hvilket organ?').selectOption('kkr-hovedstaden')
  await narrow.getByRole('button', { name: 'Forelæg versionen' }).click()
  await narrow
    .getByRole('link', { name: /Vælg et møde, eller skriv|Vælg, hvad organet/ })
    .first()
    .waitFor()
  await narrow.getByLabel('Til drøftelse').check()
  await narrow.getByLabel(/Eller mødets dato/).fill('31.3.2027')
  await narrow.getByRole('button', { name: 'Forelæg versionen' }).click()
  await narrow.getByText('Det er registreret').waitFor()
  expect(await overflow(narrow)).toBe(0)

  const page = await signedIn(looks.wide as BrowserContextOptions)
  const wrong: string[] = []
  for (const path of ['', '/ny', '/modtagere/2017-v2', '/udtalelser/ny', '/udtalelser/formandens-udtalelse-2017']) {
    await page.goto(`/${kkr}/indsendelser${path}`)
    wrong.push(...(await axe(page)).map((text) => `${path}: ${text}`))
  }
  expect(wrong).toEqual([])
})
