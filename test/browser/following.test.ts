import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bothAlliances } from '../records/both-alliances.ts'
import { complaintsAbout, launch, overflow } from '../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const pages = ['opdigtet/opfoelgning', 'kkr-hovedstaden/opfoelgning?klynge=Syd&trin=sendt']

test('following up is accessible and fits its window, wide and narrow', async () => {
  const { address } = await bothAlliances()
  const complaints: string[] = []
  for (const look of ['wide', 'narrow'] as const)
    for (const page of pages) complaints.push(...(await complaintsAbout(browser, `${address}/${page}`, look)))
  expect(complaints).toEqual([])
})

test('given no scripts and a narrow screen, when the secretariat calls the one that is late, then what was agreed is kept', async () => {
  const { address } = await bothAlliances()
  const context = await browser.newContext({ baseURL: address, viewport: { width: 320, height: 700 }, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/opdigtet')
  await page.getByRole('button', { name: 'Prøv som sekretariatet' }).click()
  await page.goto('/opdigtet/tilslutning')
  await page.getByRole('link', { name: /^Opfølgning/ }).click()
  await page.locator('#trin').selectOption({ label: 'for sent ude' })
  await page.getByRole('button', { name: 'Vis' }).click()
  const late = await page.locator('#matrix tbody th').first().textContent()
  await page.getByRole('link', { name: 'Hvem skal der ringes til?' }).click()
  expect(await overflow(page)).toBe(0)
  expect(await page.locator('#opkald tbody th').first().textContent()).toContain(late)
  await page.getByRole('link', { name: new RegExp(`Skriv note.*${late}`) }).click()
  await page.getByLabel('Hvad blev aftalt?').fill('De ringer selv.')
  await page.getByLabel('Ring igen den').fill('1.1.2027')
  await page.getByRole('button', { name: 'Gem noten' }).click()
  expect(await page.getByText('Noten er gemt').isVisible()).toBe(true)
  expect(await page.locator('#aftalte-opkald').textContent()).toContain('De ringer selv.')
  expect(await overflow(page)).toBe(0)
})
