import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AllianceSlug, projectRoot } from '#kernel'
import { load } from '#loading'
import { readFolder } from '#reading'
import { bothAlliances } from '../records/both-alliances.ts'
import { complaintsAbout, launch, looks } from '../support/chromium.ts'
import { realSite } from '../support/real-site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const pages = [
  'kkr-hovedstaden/papirer',
  'kkr-hovedstaden/papirer/2017?dato=2016-12-01',
  'kkr-hovedstaden/forloeb',
  'kkr-hovedstaden/journal',
  'opdigtet/papirer/2026',
  'opdigtet/forloeb',
  'opdigtet/arkiv',
]

test.each(Object.keys(looks))('the papers, the course, the archive and the journal of both alliances, %s', async (look) => {
  const { address } = await bothAlliances()
  const complaints: string[] = []
  for (const page of pages) complaints.push(...(await complaintsAbout(browser, `${address}/${page}`, look)))
  expect(complaints).toEqual([])
})

test('words longer than a narrow screen stay on it', async () => {
  const { ledger, address } = await realSite()
  const long = 'Sundhedsforebyggelseskoordinationsudvalg'.repeat(7)
  const files = await readFolder(join(projectRoot, 'data/kkr-hovedstaden'))
  if (!files.ok) throw new Error('the folder')
  const lengthened = new Map([...files.value].map(([file, text]) => [file, Buffer.from(text)]))
  const swap = (file: string, word: string) =>
    lengthened.set(file, Buffer.from(String(lengthened.get(file)).replaceAll(word, long)))
  swap('goals.csv', 'Vi vil forbedre de unges fysiske og mentale sundhed')
  swap('papers.csv', 'Rammepapir på det somatiske område 2013')
  swap('events.csv', 'Kommunalvalg')
  const actor = { by: { office: 'operator' }, person: null, now: new Date('2026-11-22T12:30:00Z') } as const
  const loaded = await load(ledger, 'anden' as AllianceSlug, actor, lengthened)
  expect(loaded.ok || loaded.refusal).toBe(true)
  const complaints: string[] = []
  for (const page of ['papirer/2017', 'forloeb', 'arkiv'])
    complaints.push(...(await complaintsAbout(browser, `${address}/anden/${page}`, 'narrow')))
  expect(complaints).toEqual([])
})

test('a reader goes from the journal into a load, on to older points, and back to the newest, without scripts', async () => {
  const { address } = await realSite()
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(`${address}/kkr-hovedstaden/journal`)
  const points = page.getByRole('table').getByRole('row')
  expect(await points.count()).toBe(2)
  await page.getByRole('link', { name: /poster, som indlæsningen skrev/ }).click()
  expect(await points.count()).toBe(26)
  for (const older = page.getByRole('link', { name: 'Ældre poster' }); await older.count(); ) await older.click()
  expect(await points.last().textContent()).toContain('Alliancen er beskrevet: KKR Hovedstaden.')
  await page.getByRole('link', { name: 'Nyeste poster' }).click()
  expect(new URL(page.url()).search).toBe('')
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
