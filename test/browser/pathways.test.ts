import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContextOptions } from 'playwright-core'
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
const code = '9009' as MunicipalityCode
const way = `/opdigtet/kommuner/${code}/vej`
/** A page of a clerk of one invented municipality. */
async function signedIn(look: BrowserContextOptions) {
  const { ledger, address } = await bothAlliances()
  const office = { mail: `${randomUUID()}@a.example` as Mail, office: 'clerk', code, from: day('2026-01-01'), to: null } as const
  const granted = await grantOffice(ledger, invented, { by: { office: 'operator' }, person: null, now }, office)
  if (!granted.ok) throw new Error(granted.refusal)
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  const context = await browser.newContext({ baseURL: address, ...look })
  await context.addCookies([{ name: 'samsigte', value: session, url: address }])
  return context.newPage()
}

const pages = [way, '/opdigtet/prognose', `${way}/ret`, `${way}/trin`, `${way}/moeder`, `${way}/navne/${code}-council`]

test.each(['wide', 'narrow'])('every page of a way is accessible and fits its window, %s', async (look) => {
  const page = await signedIn(looks[look] as BrowserContextOptions)
  const wrong: string[] = []
  for (const path of pages) {
    const answer = await page.goto(path)
    if (!answer?.ok()) wrong.push(`${path}: ${answer?.status()}`)
    wrong.push(...(await axe(page)).map((text) => `${path}: ${text}`))
    const over = await overflow(page)
    if (over > 0) wrong.push(`${path} runs ${over} pixels out of the window`)
    if (process.env.SAMSIGTE_PICTURES)
      await page.screenshot({ path: `${process.env.SAMSIGTE_PICTURES}/${path.replaceAll('/', '-')}-${look}.png`, fullPage: true })
  }
  expect(wrong).toEqual([])
})

test('given no scripts and a narrow screen, when a clerk writes the way and its meetings, then the public page forecasts from them', async () => {
  const page = await signedIn({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false })
  await page.goto(way)
  await page.getByRole('link', { name: 'Ret vejen, navnene og mødedagene' }).click()
  await page.getByRole('link', { name: 'Ret vejen', exact: true }).click()
  const second = page.getByRole('group', { name: 'Organ 2' })
  await second.getByLabel('Organ', { exact: false }).first().selectOption({ label: 'Et andet organ' })
  await page.getByRole('button', { name: 'Gem vejen' }).click()
  expect(await page.getByRole('alert').first().textContent()).toContain('Skriv organets navn')
  await second.getByLabel('Navnet på et andet organ').fill('Handicaprådet')
  await second.getByLabel('Trin', { exact: false }).fill('1')
  await second.getByLabel('Hvad gør organet?').selectOption({ label: 'høres' })
  await page.getByRole('button', { name: 'Gem vejen' }).click()
  expect(await page.getByText('Det er registreret').count()).toBe(1)
  await page.getByRole('link', { name: 'Tilføj mødedage' }).click()
  await page.getByLabel('Hvilket organ mødes?').selectOption({ label: 'Handicaprådet' })
  await page.getByLabel('Mødedage').fill('torsdag den 3. december 2026\n13/1 2027')
  await page.getByRole('button', { name: 'Tilføj mødedagene' }).click()
  await page.goto(way)
  const row = page.getByRole('row').filter({ hasText: 'Handicaprådet' }).first()
  expect(await row.textContent()).toMatch(/høres.*ikke registreret.*prognose.*tidligst 3\.12\.2026/s)
})
