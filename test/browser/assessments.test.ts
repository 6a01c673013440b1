import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { day } from '#kernel'
import { recordAssessments } from '../assessments/facts.ts'
import { axe, keepPicture, launch, looks, overflow } from '../support/chromium.ts'
import { kkr, realSite } from '../support/real-site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const now = new Date('2026-11-22T12:40:00Z')
const operator = { by: { office: 'operator' }, person: null, now } as const
const ishoej = '0183' as never
const desk = `/${kkr}/vurderingsarbejde/2017/0183`

/** A page of somebody in Ishøj, with what another municipality has shared. */
async function clerk(way: BrowserContextOptions): Promise<Page> {
  const { ledger, address } = await realSite()
  await recordAssessments(ledger, kkr, operator, '0101' as never)
  const office = { mail: 'anna@a.example' as Mail, office: 'clerk', code: ishoej, from: day('2026-01-01'), to: null } as const
  const granted = await grantOffice(ledger, kkr, operator, office)
  if (!granted.ok) throw new Error(granted.refusal)
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  const context = await browser.newContext({ baseURL: address, ...way })
  await context.addCookies([{ name: 'samsigte', value: session, url: address }])
  return context.newPage()
}

test('a municipality writes what a goal means on a phone without scripts, and everyone reads it', async () => {
  const page = await clerk({ ...looks.narrow, javaScriptEnabled: false } as BrowserContextOptions)
  await page.goto(`/${kkr}/kommuner/0183`)
  await page.getByRole('link', { name: /^Skriv vurderinger af/ }).click()
  await page.getByRole('link', { name: /^Skriv ?: Mål 1/ }).waitFor()
  expect(await overflow(page)).toBe(0)
  await keepPicture(page, 'bord-smal')
  await page.getByRole('link', { name: /^Skriv ?: Mål 1/ }).click()
  await page.getByLabel('Sådan løser vi opgaven i dag').fill('Vi har en akutplads i hvert område.')
  await page.getByLabel('Fra').first().fill('Dagvagten')
  await page.getByRole('button', { name: 'Gem vurderingen' }).click()
  await page.getByRole('link', { name: 'Skriv, hvad der flyttes til.' }).waitFor()
  expect(await overflow(page)).toBe(0)
  await keepPicture(page, 'fejl-smal')
  await page.getByLabel('Til').first().fill('Nattevagten')
  await page.getByLabel('Offentlig', { exact: true }).check()
  await page.getByRole('button', { name: 'Gem vurderingen' }).click()
  await page.getByText('Vurderingen er gemt').waitFor()
  await page.goto(`/${kkr}/vurderinger`)
  await page
    .getByRole('link', { name: /^Mål 1/ })
    .first()
    .click()
  await page.getByText('Vi har en akutplads i hvert område.').waitFor()
  expect(await overflow(page)).toBe(0)
  await keepPicture(page, 'maal-smal')
})

test('its pages are accessible and fit their window', async () => {
  const page = await clerk(looks.wide as BrowserContextOptions)
  const open = `/${kkr}/vurderinger`
  const wrong: string[] = []
  for (const path of [
    open,
    `${open}/2017/maal/2`,
    `${open}/2017/0101`,
    `/${kkr}/delte-vurderinger/2017`,
    desk,
    `${desk}/2017-goal-1`,
  ]) {
    const answer = await page.goto(path)
    if (!answer?.ok()) wrong.push(`${path}: ${answer?.status()}`)
    wrong.push(...(await axe(page)).map((text) => `${path}: ${text}`))
    await keepPicture(page, path.slice(1).replaceAll('/', '-'))
    await page.setViewportSize({ width: 320, height: 700 })
    if ((await overflow(page)) > 0) wrong.push(`${path} runs out of the window`)
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  expect(wrong).toEqual([])
})
