import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bothSites } from '../public-site/stage.ts'
import { complaintsAbout, launch } from '../support/chromium.ts'
import { little } from '../wording/stage.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const paths = [
  '/papirer/2026',
  '/papirer/2026/versioner/1',
  '/papirer/2026/sammenlign?fra=1&til=3',
  '/papirer/2026/udviklingsomraader/1',
  '/papirer',
  '/maal/1',
]

test('given a paper with its text, then it, its versions and what changed between them can be read on a phone, wide, and without scripts', async () => {
  const { address } = await bothSites({ members: 12 })
  const complaints = []
  for (const path of paths)
    for (const look of ['narrow', 'wide', 'without-scripts'])
      complaints.push(...(await complaintsAbout(browser, `${address}/opdigtet${path}`, look)))
  expect(complaints).toEqual([])
}, 180_000)

test('given unchanged paragraphs that are folded away, then they open without a script, and a printed comparison shows them all the same', async () => {
  const { address } = await little()
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } })
  await page.goto(`${address}/lille/papirer/2017/sammenlign?fra=1&til=2`)
  const folded = page.getByText('Allersidste ord.')
  const height = async () => (await folded.boundingBox())?.height ?? 0
  expect(await height()).toBe(0)
  await page.emulateMedia({ media: 'print' })
  expect(await height()).toBeGreaterThan(0)
  await page.emulateMedia({ media: 'screen' })
  await page.getByText('3 uændrede afsnit').click()
  expect(await height()).toBeGreaterThan(0)
  await page.close()
}, 60_000)
