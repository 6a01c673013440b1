import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bothSites } from '../public-site/stage.ts'
import { axe, launch, looks, overflow } from '../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

test('given somebody of the secretariat on a phone, when they say who works with an area, then every step can be read and filled in, and the area tells it', async () => {
  const { address } = await bothSites({ members: 12 })
  const narrow = await browser.newContext({ ...looks.narrow, javaScriptEnabled: false, baseURL: address })
  const page = await narrow.newPage()
  await page.goto('/opdigtet')
  await page.locator('form[action$="proev-som"] button').first().click()
  await page.goto('/opdigtet/papirer/2026/udviklingsomraader/3')
  await page.getByRole('link', { name: 'Registrér, at en kommune arbejder med det' }).click()
  await page.getByLabel('Hvornår begyndte arbejdet?').fill('1.1.2099')
  await page.getByRole('button', { name: 'Registrér' }).click()
  expect(await overflow(page)).toBe(0)
  await page.getByRole('link', { name: 'Vælg en kommune.' }).click()
  expect(new URL(page.url()).hash).toBe('#kommune')
  const who = page.getByLabel('Hvilken kommune?')
  await who.selectOption({ index: 1 })
  const name = await who.locator('option:checked').textContent()
  await page.getByLabel('Hvornår begyndte arbejdet?').fill('1.5.2026')
  await page.getByLabel('Alle, der vil').check()
  await page.getByRole('button', { name: 'Registrér' }).click()
  await page.getByText('1 kommune arbejder frivilligt med området i dag.').waitFor()
  expect(
    await page
      .getByRole('listitem')
      .filter({ hasText: `${name}, begyndt den 1.5.2026` })
      .count(),
  ).toBe(1)
  const seeing = await browser.newContext({ ...looks.narrow, baseURL: address, storageState: await narrow.storageState() })
  const form = await seeing.newPage()
  for (const path of [
    'frivilligt-arbejde/ny?version=2026-v3&omraade=3',
    'maalenes-vej',
    'maalenes-grundlag/2026-v3/2026-maal-2',
  ]) {
    await form.goto(`/opdigtet/${path}`)
    expect([path, await axe(form), await overflow(form)]).toEqual([path, [], 0])
  }
  await form.goto('/opdigtet/frivilligt-arbejde/ny?version=2026-v3&omraade=3')
  await form.getByLabel('Hvornår begyndte arbejdet?').fill('1.1.2099')
  await form.getByRole('button', { name: 'Registrér' }).click()
  await form.getByRole('link', { name: 'Vælg en kommune.' }).waitFor()
  expect([await axe(form), await overflow(form)]).toEqual([[], 0])
  await seeing.close()
  await narrow.close()
}, 120_000)

test('given a redline, then what went and what came differ by a line, also where colours are taken away, and each is said aloud', async () => {
  const { address } = await bothSites({ members: 12 })
  const path = `${address}/opdigtet/papirer/2026/sammenlign?fra=1&til=3`
  for (const way of [{}, { forcedColors: 'active' as const }]) {
    const page = await browser.newPage(way)
    await page.goto(path)
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media })
      const line = (tag: string) =>
        page
          .locator(`.redline ${tag}`)
          .first()
          .evaluate((one) => getComputedStyle(one as never).textDecorationLine)
      expect([await line('del'), await line('ins')]).toEqual(['line-through', 'underline'])
    }
    expect(await page.locator('.redline del').first().textContent()).toMatch(/^\[slettet: .+\]$/)
    expect(await page.locator('.redline ins').first().textContent()).toMatch(/^\[tilføjet: .+\]$/)
    await page.close()
  }
}, 120_000)
