import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsAbout, launch, looks } from '../support/chromium.ts'
import { realSite } from '../support/real-site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const pages = ['papirer', 'papirer/2017', 'papirer/2017?dato=2016-12-01', 'forloeb', 'arkiv', 'journal']

test.each(Object.keys(looks))('the papers, the course, the archive and the journal, %s', async (look) => {
  const { address } = await realSite()
  const complaints: string[] = []
  for (const page of pages) complaints.push(...(await complaintsAbout(browser, `${address}/kkr-hovedstaden/${page}`, look)))
  expect(complaints).toEqual([])
})

test('a reader without scripts comes from the course to the archive to the paper to its PDF, and back in time', async () => {
  const { address } = await realSite()
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(`${address}/kkr-hovedstaden/forloeb`)
  await page.getByRole('link', { name: 'Rammepapir på det psykiatriske område 2014-2016' }).click()
  expect(new URL(page.url()).pathname).toBe('/kkr-hovedstaden/arkiv')
  await page.getByRole('definition').getByRole('link', { name: 'KKR-mål for sundhed 2017' }).first().click()
  expect(new URL(page.url()).pathname).toBe('/kkr-hovedstaden/papirer/2017')
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toContain('Udviklingsområder')
  const pdf = await page.request.get(
    `${address}${await page.getByRole('link', { name: 'Papiret som PDF' }).getAttribute('href')}`,
  )
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  await page.getByLabel('Se papiret på en tidligere dag').getByRole('textbox').fill('1.12.2016')
  await page.getByRole('button', { name: 'Vis' }).click()
  expect(await page.getByText('Papiret vises som version 1. Den er et udkast').count()).toBe(1)
})

test('the paper prints with its goals and areas and without the menu', async () => {
  const { address } = await realSite()
  const page = await browser.newPage({ viewport: { width: 700, height: 1000 } })
  await page.goto(`${address}/kkr-hovedstaden/papirer/2017`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0)
  expect(await page.getByText('Udviklingsområde 3: navnet er ikke registreret').isVisible()).toBe(true)
  if (process.env.SAMSIGTE_PICTURES)
    await page.pdf({ path: `${process.env.SAMSIGTE_PICTURES}/print.pdf`, format: 'A4', preferCSSPageSize: true })
})
