import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tableOf } from '../public-site/page.ts'
import { bothSites, putRight } from '../public-site/stage.ts'
import { complaintsAbout, launch, looks } from '../support/chromium.ts'
import { realSite } from '../support/real-site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const kkr = ['', '/maal', '/maal/1', '/kommuner', '/kommuner?klynge=Syd', '/kommuner/0101', '/klynger/Syd', '/tilslutning']
const compared = ['/papirer/2026/sammenlign?fra=1&til=3', '/papirer/2026/udviklingsomraader/1', '/maal/4?udgave=2026&version=1']
const invented = ['', '/tilslutning', '/tilslutning?dato=2026-04-30']
/** Two dozen pages, each with all of axe, also where many programs share two cores. */
const patience = 240_000

test.each(Object.keys(looks))(
  'every public page of both alliances, %s',
  async (look) => {
    const { address, html } = await bothSites({ members: 12 })
    const { rows } = tableOf(await html('/opdigtet/kommuner'), 'kommuner')
    const double = rows.find((row) => row.Klynge?.includes(','))
    const own = [`/kommuner/${double?.Kode}`, `/klynger/${encodeURIComponent(double?.Klynge?.split(/[ *]*,/)[0] as string)}`]
    const pages = [
      '/',
      ...kkr.map((page) => `/kkr-hovedstaden${page}`),
      ...[...invented, ...compared, ...own].map((page) => `/opdigtet${page}`),
    ]
    const complaints: string[] = []
    for (const page of pages) complaints.push(...(await complaintsAbout(browser, `${address}${page}`, look)))
    expect(complaints).toEqual([])
  },
  patience,
)

const focused = (page: Page) =>
  page.evaluate(`(() => {
    const { top, bottom, width } = document.activeElement.getBoundingClientRect()
    const name = document.activeElement.textContent.trim() || document.activeElement.name
    return { name, seen: width > 0 && bottom > 0 && top < innerHeight }
  })()`) as Promise<{ name: string; seen: boolean }>

test('given somebody with a keyboard, when they tab, then they can skip to the content, and always see where they are', async () => {
  const { address } = await realSite()
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(`${address}/kkr-hovedstaden/kommuner`)
  const order: string[] = []
  for (let step = 0; step < 16; step++) {
    await page.keyboard.press('Tab')
    const { name, seen } = await focused(page)
    expect([name, seen]).toEqual([name, true])
    order.push(name)
  }
  expect(order).toEqual([
    ...['Gå til sidens indhold', 'Samsigte', 'Log ind', 'KKR Hovedstaden'],
    ...['Overblik', 'Mål', 'Kommuner', 'Papiret', 'Tilslutning', 'Forløb', 'Arkiv', 'Journal'],
    ...['KKR Hovedstaden', expect.stringContaining('Alle klynger'), 'Vis', expect.stringContaining('Albertslund')],
  ])
  await page.reload()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect((await focused(page)).name).toContain('Alle klynger')
})

test('given a reader with a phone and no scripts, when they look for their own council, then menu, filter and map lead there', async () => {
  const { address } = await realSite()
  const page = await browser.newPage({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
  await page.goto(`${address}/kkr-hovedstaden`)
  await page.getByText('Menu', { exact: true }).click()
  await page.getByRole('link', { name: 'Tilslutning', exact: true }).click()
  await page.getByLabel('Klynge (frivilligt)').selectOption('Syd')
  await page.getByLabel('Til og med dato').fill('1.6.2017')
  await page.getByRole('button', { name: 'Vis' }).click()
  expect(new URL(page.url()).search).toBe('?dato=1.6.2017&klynge=Syd')
  expect(tableOf(await page.content(), 'register').rows).toHaveLength(9)
  expect(await page.getByText('Sådan stod det den 1.6.2017').isVisible()).toBe(true)
  await page.getByRole('link', { name: 'Kommune for kommune' }).click()
  expect(await page.getByRole('heading', { name: 'Kommune for kommune' }).boundingBox()).toMatchObject({
    y: expect.closeTo(0, -2),
  })
  await page.getByRole('link', { name: /^Ishøj, sendt til kommunen/ }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ishøj')
})

test('given the register on paper, then it is all there and unfolded, without what paper cannot do, on few sheets', async () => {
  const { address, ledger } = await bothSites({ members: 12 })
  await putRight(ledger, { members: 12 })
  const page = await browser.newPage({ viewport: { width: 700, height: 1000 } })
  await page.goto(`${address}/opdigtet/tilslutning`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0)
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  expect(await page.getByText('gælder ingen virkelige kommuner').isVisible()).toBe(true)
  expect(await page.getByText('der er registreret pr. 22.11.2026').isVisible()).toBe(true)
  const replaced = page.locator('.treatments--old')
  expect(await replaced.count()).toBe(1)
  expect((await replaced.boundingBox())?.height).toBeGreaterThan(20)
  const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  const sheets = paper.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
  expect(sheets).toBeGreaterThan(2)
  expect(sheets).toBeLessThan(10)
})
