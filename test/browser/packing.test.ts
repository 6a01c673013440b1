import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { day, type MunicipalityCode } from '#kernel'
import { makePackage, orderPackages } from '#packing'
import { axe, launch, looks, overflow } from '../support/chromium.ts'
import { kkr, realSite } from '../support/real-site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const now = new Date('2026-11-22T12:00:00Z')
const desk = `/${kkr}/sagsarbejde/pakker`
const actor = { by: { office: 'secretariat' }, person: null, now } as const

/** The site, and its secretariat's own browser on a page of it. */
async function opened() {
  const { ledger, address } = await realSite()
  const office = {
    mail: 'sekretariat@a.example' as Mail,
    office: 'secretariat',
    code: null,
    from: day('2026-01-01'),
    to: null,
  } as const
  const granted = await grantOffice(ledger, kkr, { by: { office: 'operator' }, person: null, now }, office)
  if (!granted.ok) throw new Error(granted.refusal)
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  const page = async (way: BrowserContextOptions) => {
    const context = await browser.newContext({ baseURL: address, ...way })
    await context.addCookies([{ name: 'samsigte', value: session, url: address }])
    return context.newPage()
  }
  return { ledger, page, make: makePackage({ db: ledger.db, clock: { now: () => now }, report: () => {} }) }
}
const picture = async (page: Page, name: string) => {
  const folder = process.env.SAMSIGTE_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

test('the secretariat orders all cases on a phone without scripts, and the page is accessible', async () => {
  const on = await opened()
  const narrow = await on.page({ ...looks.narrow, javaScriptEnabled: false } as BrowserContextOptions)
  await narrow.goto(desk)
  await narrow.getByRole('button', { name: 'Lav sagerne fra alle kommuner' }).click()
  await narrow.getByText('0 af 29 sager er lavet.').waitFor()
  expect(await overflow(narrow)).toBe(0)
  await picture(narrow, 'packing-narrow')
  const wide = await on.page(looks.wide as BrowserContextOptions)
  await wide.goto(desk)
  expect(await axe(wide)).toEqual([])
})

test('while the cases are being made the page tells by itself how far they are', async () => {
  const on = await opened()
  const id = randomUUID()
  await orderPackages(on.ledger, kkr, actor, { id, edition: 2017 })
  const page = await on.page(looks.wide as BrowserContextOptions)
  await page.goto(desk)
  await page.getByText('0 af 29 sager er lavet.').waitFor()
  expect(await on.make({ alliance: kkr, order: id, code: '0183' as MunicipalityCode }, false)).toBe(true)
  await page.getByText('1 af 29 sager er lavet.').waitFor()
  expect(await page.getByRole('link', { name: /Hent filerne fra Ishøj/ }).count()).toBe(1)
  await picture(page, 'packing-wide')
})
