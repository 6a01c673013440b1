import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { day } from '#kernel'
import { bothAlliances, invented } from '../records/both-alliances.ts'
import { complaintsAbout, launch } from '../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const now = new Date('2026-11-22T12:40:00Z')

test('what is done, when, by what money and on what it rests is accessible and fits its window; the narrow one has the table alone', async () => {
  const { address } = await bothAlliances()
  const wrong: string[] = []
  for (const path of ['opdigtet/indsatser', 'opdigtet/tidsplan', 'opdigtet/finansiering', 'kkr-hovedstaden/henvisninger'])
    for (const look of ['wide', 'narrow'] as const) wrong.push(...(await complaintsAbout(browser, `${address}/${path}`, look)))
  expect(wrong).toEqual([])
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } })
  await page.goto(`${address}/opdigtet/tidsplan`)
  await page.waitForLoadState('load')
  expect(await page.locator('.time-diagram').isVisible()).toBe(false)
  expect(await page.getByRole('row').filter({ hasText: 'Kurset holdes igen' }).textContent()).toContain('efter perioden')
  await page.close()
})

test('given no scripts and a narrow screen, when the secretariat records a measure and a step, then the time diagram has it', async () => {
  const { ledger, address } = await bothAlliances()
  const office = {
    mail: 'sekretariat@a.example' as Mail,
    office: 'secretariat',
    code: null,
    from: day('2026-01-01'),
    to: null,
  } as const
  const granted = await grantOffice(ledger, invented, { by: { office: 'operator' }, person: null, now }, office)
  if (!granted.ok) throw new Error(granted.refusal)
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  const context = await browser.newContext({ baseURL: address, viewport: { width: 320, height: 700 }, javaScriptEnabled: false })
  await context.addCookies([{ name: 'samsigte', value: session, url: address }])
  const page = await context.newPage()
  await page.goto('/opdigtet/indsatser')
  await page.getByRole('link', { name: 'Registrér en indsats' }).click()
  await page.getByRole('button', { name: 'Registrér indsatsen' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('Skriv, hvad der skal gøres.')
  await page.getByLabel('Hvilket mål?').selectOption({ index: 1 })
  await page.getByLabel('Hvad skal der gøres?').fill('En aften om året')
  await page.getByLabel('Kan', { exact: true }).check()
  await page.getByRole('button', { name: 'Registrér indsatsen' }).click()
  await page.getByRole('link', { name: 'Tilføj et trin til En aften om året' }).click()
  await page.getByLabel('Hvad sker der?').fill('Aftenen holdes')
  await page.getByLabel('Begynder').fill('foråret 2027')
  await page.getByRole('button', { name: 'Tilføj trinnet' }).click()
  await page.getByRole('link', { name: 'Tidsplan', exact: true }).click()
  expect(await page.getByRole('row').filter({ hasText: 'Aftenen holdes' }).textContent()).toMatch(
    /foråret 2027.*En aften om året.*Kan/s,
  )
  await context.close()
})
