import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginDraft } from '#drafting'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { day, projectRoot } from '#kernel'
import { given, secretariat } from '../drafting/stage.ts'
import { axe, launch, looks, overflow } from '../support/chromium.ts'
import { kkr, realSite } from '../support/real-site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** A writer's page of the real alliance, with a draft begun. */
async function writing(way: BrowserContextOptions) {
  const { ledger, address } = await realSite()
  const { now } = secretariat
  given(await beginDraft(ledger, kkr, secretariat, 2017))
  const office = { mail: 'skriver@a.example' as Mail, office: 'writer', code: null, from: day('2026-01-01'), to: null } as const
  const { person } = given(await grantOffice(ledger, kkr, { by: { office: 'operator' }, person: null, now }, office))
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, person)
  const context = await browser.newContext({ baseURL: address, ...way })
  await context.addCookies([{ name: 'samsigte', value: session, url: address }])
  return context.newPage()
}
const choose = async (page: Page, name: string) => {
  await page.getByLabel('Word-fil').setInputFiles(join(projectRoot, 'test/word', name))
  await page.getByRole('button', { name: 'Se, hvad der ændres' }).click()
}
async function keep(page: Page, name: string) {
  const folder = process.env.SAMSIGTE_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

test('given no scripts and a narrow screen, when a writer reads a file in, then they see what changes, save it, and the draft says so', async () => {
  const page = await writing({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false })
  await page.goto('/kkr-hovedstaden/udkast/2017')
  await page.getByRole('link', { name: 'Hent udkastet som Word-fil, eller læs en fil ind' }).click()
  await page.getByRole('button', { name: 'Se, hvad der ændres' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('Vælg en Word-fil')
  await choose(page, 'headings-and-lists.docx')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Hvad filen ændrer i udkastet')
  await page.getByRole('button', { name: 'Gem i udkastet' }).click()
  expect(new URL(page.url()).pathname).toBe('/kkr-hovedstaden/udkast/2017')
  expect(await page.getByText('En underoverskrift').first().isVisible()).toBe(true)
})

test.each(['wide', 'narrow'])('the pages of Word files are accessible and fit their window, %s', async (look) => {
  const page = await writing(looks[look] as BrowserContextOptions)
  const wrong: string[] = []
  const check = async (name: string) => {
    wrong.push(...(await axe(page)).map((text) => `${name}: ${text}`))
    const over = await overflow(page)
    if (over > 0) wrong.push(`${name} runs ${over} pixels out of the window`)
    await keep(page, `word-${name}-${look}`)
  }
  await page.goto('/kkr-hovedstaden/udkast/2017/word')
  await check('files')
  await choose(page, 'documents.ts')
  await check('refused')
  for (const name of ['everything', 'headings-and-lists']) {
    await page.goto('/kkr-hovedstaden/udkast/2017/word')
    await choose(page, `${name}.docx`)
    for (const fold of await page.locator('main summary').all()) await fold.click()
    await check(name)
  }
  expect(wrong).toEqual([])
})
