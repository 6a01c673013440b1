import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { day } from '#kernel'

import { bothAlliances, invented } from '../records/both-alliances.ts'
import { axe, launch, looks, overflow } from '../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const now = new Date('2026-11-22T12:40:00Z')
/** A page of the invented alliance's secretariat. */
async function signedIn(way: BrowserContextOptions) {
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
  const context = await browser.newContext({ baseURL: address, ...way })
  await context.addCookies([{ name: 'samsigte', value: session, url: address }])
  return context.newPage()
}

const pages = [
  'planlaegning',
  'planlaegning/mandater/ny',
  'planlaegning/mandater/mandat-2026',
  'planlaegning/trin/ny',
  'planlaegning/trin-2026-1/rettelse',
  'planlaegning/trin-2026-1/udfoert',
  'planlaegning/moede-2027-1/flytning',
  'planlaegning/moede-2027-1/aflysning',
  'planlaegning/moeder/ny',
  'planlaegning/frister',
]

test.each(['wide', 'narrow'])('every page of planning is accessible and fits its window, %s', async (look) => {
  const page = await signedIn(looks[look] as BrowserContextOptions)
  const wrong: string[] = []
  for (const path of pages) {
    const answer = await page.goto(`/opdigtet/${path}`)
    if (!answer?.ok()) wrong.push(`${path}: ${answer?.status()}`)
    wrong.push(...(await axe(page)).map((text) => `${path}: ${text}`))
    const over = await overflow(page)
    if (over > 0) wrong.push(`${path} runs ${over} pixels out of the window`)
    if (process.env.SAMSIGTE_PICTURES)
      await page.screenshot({ path: `${process.env.SAMSIGTE_PICTURES}/${path.replaceAll('/', '-')}-${look}.png`, fullPage: true })
  }
  expect(wrong).toEqual([])
})

test('given no scripts and a narrow screen, when the secretariat plans a step and does it, then the public page says so', async () => {
  const page = await signedIn({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false })
  await page.goto('/opdigtet/forloeb')
  await page.getByRole('link', { name: 'Ret planen' }).click()
  await page.getByRole('link', { name: 'Planlæg et trin' }).click()
  await page.getByRole('button', { name: 'Planlæg trinnet' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('Skriv, hvad der skal ske.')
  await page.getByLabel('Hvad skal der ske?').fill('Skrivegruppen holder møde')
  await page.getByLabel('Dato', { exact: false }).fill('1.11.2026')
  await page.getByRole('button', { name: 'Planlæg trinnet' }).click()
  expect(await page.getByText('Det er registreret').count()).toBe(1)
  await page.getByRole('link', { name: /^Udført.*Skrivegruppen holder møde/ }).click()
  await page.getByLabel('Hvornår blev det udført?').fill('20.11.2026')
  await page.getByRole('button', { name: 'Registrér som udført' }).click()
  await page.goto('/opdigtet/forloeb')
  const row = page.getByRole('row').filter({ hasText: 'Skrivegruppen holder møde' })
  expect(await row.textContent()).toMatch(/1\.11\.2026.*udført.*20\.11\.2026/s)
})
