import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { day, type MunicipalityCode } from '#kernel'
import { bothAlliances, invented } from '../records/both-alliances.ts'
import { axe, launch, looks, overflow } from '../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const now = new Date('2026-11-22T12:40:00Z')
type Told = {
  readonly councils: readonly {
    readonly code: string
    readonly steps: readonly { readonly stand: string }[]
    readonly missing: readonly object[]
  }[]
}
/** A page of a clerk of an invented municipality that has the paper and has treated it in none of its bodies. */
async function signedIn(look: BrowserContextOptions) {
  const { ledger, address } = await bothAlliances()
  const told: Told = await (await fetch(`${address}/api/v1/opdigtet/editions/2026/forecast`)).json()
  const waits = ({ stand }: { stand: string }) => stand === 'next' || stand === 'later'
  const waiting = told.councils.find(({ steps, missing }) => steps.length > 1 && steps.every(waits) && missing.length === 0)
  if (!waiting)
    throw new Error(`nobody waits: ${JSON.stringify(told.councils.map(({ steps }) => steps.map(({ stand }) => stand)))}`)
  const code = waiting.code as MunicipalityCode
  const office = { mail: `${randomUUID()}@a.example` as Mail, office: 'clerk', code, from: day('2026-01-01'), to: null } as const
  const granted = await grantOffice(ledger, invented, { by: { office: 'operator' }, person: null, now }, office)
  if (!granted.ok) throw new Error(granted.refusal)
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  const context = await browser.newContext({ baseURL: address, ...look })
  await context.addCookies([{ name: 'samsigte', value: session, url: address }])
  return { page: await context.newPage(), code, bodies: waiting.steps.length, way: `/opdigtet/kommuner/${code}/vej` }
}

test.each(['wide', 'narrow'])('every page of a way is accessible and fits its window, %s', async (look) => {
  const { page, code, way } = await signedIn(looks[look] as BrowserContextOptions)
  const pages = [way, '/opdigtet/prognose', `${way}/ret`, `${way}/trin`, `${way}/moeder`, `${way}/navne/${code}-council`]
  const wrong: string[] = []
  for (const path of pages) {
    const answer = await page.goto(path)
    if (!answer?.ok()) wrong.push(`${path}: ${answer?.status()}`)
    wrong.push(...(await axe(page)).map((text) => `${path}: ${text}`))
    const over = await overflow(page)
    if (over > 0) wrong.push(`${path} runs ${over} pixels out of the window`)
    if (process.env.SAMSIGTE_PICTURES)
      await page.screenshot({ path: `${process.env.SAMSIGTE_PICTURES}/${path.replaceAll('/', '-')}-${look}.png`, fullPage: true })
  }
  expect(wrong).toEqual([])
})

test('given no scripts and a narrow screen, when a clerk writes the way and its meetings, then the public page forecasts from them', async () => {
  const { page, way, bodies } = await signedIn({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false })
  await page.goto(way)
  await page.getByRole('link', { name: 'Ret vejen, navnene og mødedagene' }).click()
  await page.getByRole('link', { name: 'Ret vejen', exact: true }).click()
  // The council has no row: the first empty one is where it would be.
  const empty = page.getByRole('group', { name: `Organ ${bodies}` })
  await empty.getByLabel('Organ', { exact: false }).first().selectOption({ label: 'Et andet organ' })
  await page.getByRole('button', { name: 'Gem vejen' }).click()
  expect(await page.getByRole('alert').first().textContent()).toContain('Skriv organets navn')
  await empty.getByLabel('Navnet på et andet organ').fill('Handicaprådet')
  await empty.getByLabel('Trin', { exact: false }).fill('1')
  await empty.getByLabel('Hvad gør organet?').selectOption({ label: 'høres' })
  await page.getByRole('button', { name: 'Gem vejen' }).click()
  expect(await page.getByText('Det er registreret').count()).toBe(1)
  await page.getByRole('link', { name: 'Tilføj mødedage' }).click()
  await page.getByLabel('Hvilket organ mødes?').selectOption({ label: 'Handicaprådet' })
  await page.getByLabel('Mødedage').fill('torsdag den 3. december 2026\n13/1 2027')
  await page.getByRole('button', { name: 'Tilføj mødedagene' }).click()
  await page.goto(way)
  const row = page.getByRole('row').filter({ hasText: 'Handicaprådet' }).first()
  expect(await row.textContent()).toMatch(/høres.*ikke registreret.*prognose.*tidligst 3\.12\.2026/s)
})
