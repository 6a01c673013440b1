import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { day, type MunicipalityCode } from '#kernel'
import { closed, page as minutesPage, sbsys } from '../minutes/documents.ts'
import { axe, launch, looks, overflow } from '../support/chromium.ts'
import { kkr, realSite } from '../support/real-site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** A page of Ishøj's clerk, or of the secretariat, in the real alliance. */
async function recording(way: BrowserContextOptions, code: string | null) {
  const { ledger, address } = await realSite()
  const now = new Date('2026-11-22T12:00:00Z')
  const office = code
    ? { office: 'clerk' as const, code: code as MunicipalityCode }
    : { office: 'secretariat' as const, code: null }
  const wanted = { mail: 'en@a.example' as Mail, ...office, from: day('2026-01-01'), to: null }
  const granted = await grantOffice(ledger, kkr, { by: { office: 'operator' }, person: null, now }, wanted)
  if (!granted.ok) throw new Error(granted.refusal)
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  const context = await browser.newContext({ baseURL: address, ...way })
  await context.addCookies([{ name: 'samsigte', value: session, url: address }])
  return context.newPage()
}
async function choose(page: Page, name: string, text: string) {
  await page.goto('/kkr-hovedstaden/referater/nyt')
  await page.getByLabel('Referatet').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Læs referatet' }).click()
}
async function keep(page: Page, name: string) {
  const folder = process.env.SAMSIGTE_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

test('given no scripts and a narrow screen, when a clerk reads minutes in, then they see the words that were read, confirm, and everybody sees the decision', async () => {
  const page = await recording({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false }, '0183')
  await page.goto('/kkr-hovedstaden/behandlinger')
  await page.getByRole('link', { name: 'Læs et referat ind fra en fil' }).click()
  await choose(page, 'billede.png', 'PNG')
  expect(await page.getByRole('alert').textContent()).toContain('Filen er ikke et referat, der kan læses her')
  await choose(page, 'referat.html', minutesPage())
  expect(await page.getByText('Intet er registreret endnu.').isVisible()).toBe(true)
  await page.getByLabel('Beslutning i Byrådet den 7. marts 2017').check()
  await page.getByRole('button', { name: 'Se forslaget' }).click()
  expect(await page.getByLabel('Mødets dato').inputValue()).toBe('7.3.2017')
  await page.getByLabel('Dokumentets adresse på nettet').fill('https://ishoj.example/referat')
  await page.getByRole('button', { name: 'Fortsæt til forslaget' }).click()
  await page.getByLabel('Hvad foreslog indstillingen?').selectOption('approval')
  await page.getByLabel('Jeg har sammenholdt valgene med ordlyden').check()
  await page.getByRole('button', { name: 'Registrér behandlingen' }).click()
  expect(new URL(page.url()).pathname).toBe('/kkr-hovedstaden/kommuner/0183')
  expect(await page.content()).not.toContain(closed)
  await page.goto('/kkr-hovedstaden/kopier')
  expect(await page.getByText('referat-kun-det-åbne.txt').first().isVisible()).toBe(true)
})

test.each(['wide', 'narrow'])('the pages of minutes are accessible and fit their window, %s', async (look) => {
  const page = await recording(looks[look] as BrowserContextOptions, null)
  const wrong: string[] = []
  const check = async (name: string) => {
    // On a wide screen only the pages with a form or a table are looked at: the others are no different.
    if (look === 'wide' && !['preview', 'proposal', 'copies'].includes(name)) return
    wrong.push(...(await axe(page)).map((text) => `${name}: ${text}`))
    const over = await overflow(page)
    if (over > 0) wrong.push(`${name} runs ${over} pixels out of the window`)
    await keep(page, `minutes-${name}-${look}`)
  }
  await page.goto('/kkr-hovedstaden/referater/nyt')
  await check('upload')
  const decision =
    'Ad 1. Taget til efterretning.\nAd 2. Godkendt med 12 stemmer for (A, V, F) og 3 stemmer imod (O), jf. mødet den 7. marts 2017.'
  await choose(page, 'dagsorden.xml', sbsys({ decision, date: '7. marts 2016' }))
  await check('preview')
  await page.getByRole('button', { name: 'Se forslaget' }).click()
  await check('details')
  await page.getByLabel('Mødets dato').fill('7.3.2017')
  await page.getByRole('button', { name: 'Fortsæt til forslaget' }).click()
  await check('proposal')
  for (const outcome of await page.getByLabel('Hvad foreslog indstillingen?').all()) await outcome.selectOption('approval')
  await page.getByLabel('Jeg har sammenholdt valgene med ordlyden').check()
  await page.getByRole('button', { name: 'Registrér behandlingen' }).click()
  expect(new URL(page.url()).pathname).toBe('/kkr-hovedstaden/kommuner/0101')
  await check('municipality')
  await page.goto('/kkr-hovedstaden/kopier')
  await check('copies')
  await page.getByRole('link', { name: 'Slet' }).click()
  await check('erasing')
  expect(wrong).toEqual([])
})
