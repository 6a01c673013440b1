import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bothSites } from '../public-site/stage.ts'
import { axe, launch, looks, overflow } from '../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const pages = [
  'opdigtet/traad',
  'opdigtet/traad?udgave=2028',
  'opdigtet/traad/tema/tema-2026-1',
  'opdigtet/traad/maal/2026-maal-1',
  'opdigtet/traad/inddragelse',
  'kkr-hovedstaden/traad',
  'kkr-hovedstaden/traad/inddragelse',
]

test.each(['wide', 'narrow'])('every page of the thread is accessible and fits its window, %s', async (look) => {
  const { address } = await bothSites({ members: 12 })
  const context = await browser.newContext({ baseURL: address, ...(looks[look] as BrowserContextOptions) })
  const page = await context.newPage()
  const wrong: string[] = []
  for (const path of pages) {
    const answer = await page.goto(`/${path}`)
    if (!answer?.ok()) wrong.push(`${path}: ${answer?.status()}`)
    wrong.push(...(await axe(page)).map((text) => `${path}: ${text}`))
    const over = await overflow(page)
    if (over > 0) wrong.push(`${path} runs ${over} pixels out of the window`)
    if (process.env.SAMSIGTE_PICTURES)
      await page.screenshot({
        path: `${process.env.SAMSIGTE_PICTURES}/${path.replaceAll(/\W/g, '-')}-${look}.png`,
        fullPage: true,
      })
  }
  expect(wrong).toEqual([])
})

test('given no scripts and a narrow screen, when a reader follows a goal back, then the suggestion is three presses away and leads to the goal', async () => {
  const { address } = await bothSites({ members: 12 })
  const context = await browser.newContext({ baseURL: address, viewport: { width: 320, height: 700 }, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/opdigtet/maal/1')
  await page.getByRole('link', { name: 'Målets vej fra forslag til beslutning' }).click()
  const suggestion = page.locator('#forslag tbody tr').first()
  const named = await suggestion.getByRole('link').textContent()
  await suggestion.getByRole('link').click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`Temaets vej 2026: ${named}`)
  await page.getByRole('link', { name: /Papirets vej 2026/ }).click()
  await page.waitForLoadState('load')
  // The picture's words are too small here: the table carries it.
  expect(await page.locator('.thread-picture').isVisible()).toBe(false)
  expect(await page.locator('#forslag').isVisible()).toBe(true)
  await page.getByRole('link', { name: 'Hvem var inddraget, kommune for kommune' }).click()
  await page.locator('#inddragelse tbody tr').first().getByRole('link').click()
  await page.locator('#inddragelse').getByRole('link').first().click()
  expect(page.url()).toMatch(/\/traad\/inddragelse\?udgave=2026#kommune-\d{4}$/)
})
