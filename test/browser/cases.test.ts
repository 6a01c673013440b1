import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { day, type MunicipalityCode } from '#kernel'
import { bothAlliances, invented } from '../records/both-alliances.ts'
import { axe, launch, looks, overflow } from '../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const now = new Date('2026-11-22T12:40:00Z')
/** A page of one invented municipality's clerk. */
async function signedIn(code: MunicipalityCode, way: BrowserContextOptions) {
  const { ledger, address } = await bothAlliances()
  const office = { mail: 'sag@a.example' as Mail, office: 'clerk', code, from: day('2026-01-01'), to: null } as const
  const granted = await grantOffice(ledger, invented, { by: { office: 'operator' }, person: null, now }, office)
  if (!granted.ok) throw new Error(granted.refusal)
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  const context = await browser.newContext({ baseURL: address, ...way })
  await context.addCookies([{ name: 'samsigte', value: session, url: address }])
  return context.newPage()
}

async function complaints(page: Page, path: string): Promise<string[]> {
  const answer = await page.goto(path)
  const over = await overflow(page)
  if (process.env.SAMSIGTE_PICTURES)
    await page.screenshot({ path: `${process.env.SAMSIGTE_PICTURES}/${path.replaceAll('/', '-')}.png`, fullPage: true })
  return [
    ...(answer?.ok() ? [] : [`${path}: ${answer?.status()}`]),
    ...(await axe(page)).map((text) => `${path}: ${text}`),
    ...(over > 0 ? [`${path} runs ${over} pixels out of the window`] : []),
  ]
}

const base = '/opdigtet/sager/2026/9001'
test('every page of a case is accessible and fits a narrow window; a clerk writes, adds a closed annex and shows the case', async () => {
  const page = await signedIn('9001' as MunicipalityCode, looks.narrow as BrowserContextOptions)
  const wrong: string[] = []
  for (const path of ['', '/overskrifter', '/overskrifter/dele', '/numre', '/bilag/ny', '/visning'])
    wrong.push(...(await complaints(page, `${base}${path}`)))
  expect(wrong).toEqual([])
  await page.goto(base)
  await page.getByRole('link', { name: 'Skriv egen tekst' }).first().click()
  await page.locator('textarea').first().fill('Vores egne ord om {kommune}.')
  await page.getByRole('button', { name: 'Gem' }).click()
  expect(await page.textContent('main')).toContain('Vores egne ord om')
  await page.getByRole('link', { name: 'Læg et bilag ved' }).click()
  await page.getByLabel('Titel').fill('Kun for rådet')
  await page.locator('#tekst').fill('Lukket notat.')
  await page.getByLabel('Bilaget er lukket').check()
  await page.getByRole('button', { name: 'Gem bilaget' }).click()
  await page.getByRole('link', { name: /^Vis sagen for alle/ }).click()
  await page.getByRole('button', { name: 'Vis sagen for alle' }).click()
  expect(await page.textContent('main')).toContain('Alle kan nu se sagen')
  const shown = '/opdigtet/kommuner/9001/sag/2026'
  expect(await complaints(page, shown)).toEqual([])
  const text = await page.textContent('main')
  expect(text).toContain('Vores egne ord om')
  expect(text).not.toContain('Kun for rådet')
})
