import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { looking } from '#db'
import { addPart, beginDraft, noText } from '#drafting'
import { grantOffice, type Mail, type OfficeKind, type Site, startSession } from '#identity'
import { day, type MunicipalityCode } from '#kernel'
import { openForRemarks, readRemarks } from '#remarks'
import { given } from '../drafting/stage.ts'
import { bothAlliances, invented } from '../records/both-alliances.ts'
import { axe, complaintsAbout, launch, looks, overflow } from '../support/chromium.ts'
import { kkr, realSite } from '../support/real-site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const now = new Date('2026-11-22T12:40:00Z')
const operator = { by: { office: 'operator' }, person: null, now } as const
const ishoej = '0183' as MunicipalityCode
const base = '/kkr-hovedstaden/udkast/2017'
const textOf = (text: string) => ({ ...noText, text })

/** The real alliance with a draft of 60 texts that is shown to the municipalities, and somebody signed in. */
async function writing() {
  const { ledger, address } = await realSite()
  given(await beginDraft(ledger, kkr, operator, 2017))
  let after: string | null = '2017-goal-1'
  for (let at = 1; at <= 58; at += 1) {
    const kind = at % 10 === 1 ? ('heading' as const) : at % 10 > 7 ? ('bullet' as const) : ('paragraph' as const)
    const text = { ...textOf(`Afsnit ${at} om kommunernes akuttilbud til borgerne i det nære sundhedsvæsen`), kind }
    after = given(await addPart(ledger, kkr, operator, { edition: 2017, kind: 'text', after, text }))
  }
  const part = given(
    await addPart(ledger, kkr, operator, { edition: 2017, kind: 'text', after, text: textOf('Kommunerne vil samarbejde') }),
  )
  given(await openForRemarks(ledger, kkr, operator, { edition: 2017, until: day('2026-12-01'), origin: address }))
  const signedIn = async (office: OfficeKind, code: MunicipalityCode | null, way: BrowserContextOptions): Promise<Page> => {
    const wanted = { mail: `${office}@a.example` as Mail, office, code, from: day('2026-01-01'), to: null }
    const granted = given(await grantOffice(ledger, kkr, operator, wanted))
    const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.person)
    const context = await browser.newContext({ baseURL: address, ...way })
    await context.addCookies([{ name: 'samsigte', value: session, url: address }])
    return context.newPage()
  }
  return { part, signedIn }
}

test.each(['wide', 'narrow'])(
  'every page of writing is accessible and fits its window, %s',
  async (look) => {
    const { part, signedIn } = await writing()
    const page = await signedIn('secretariat', null, looks[look] as BrowserContextOptions)
    await page.goto(`${base}/bemaerkninger/0183/nyt?del=${part}`)
    await page.getByLabel('Foreslå en anden ordlyd').check()
    await page.getByLabel('Ordlyden, som I foreslår').fill('Kommunerne skal samarbejde')
    await page.getByRole('button', { name: 'Send bemærkningen' }).click()
    await page.goto(`${base}/bemaerkninger`)
    const answer = (await page.getByRole('link', { name: /^Svar/ }).getAttribute('href')) ?? ''
    const paths = [
      '/kkr-hovedstaden/skrivegruppe',
      '/kkr-hovedstaden/skrivegruppe/medlemmer/nyt',
      '/kkr-hovedstaden/udkast',
      base,
      `${base}/nyt`,
      `${base}/dele/${part}`,
      `${base}/dele/2017-goal-1`,
      `${base}/dele/papir`,
      `${base}/dele/${part}/historik`,
      `${base}/dele/${part}/flyt`,
      `${base}/dele/${part}/fjern`,
      `${base}/dele/2017-goal-1/vej`,
      `${base}/fjernet`,
      `${base}/hoering`,
      `${base}/bemaerkninger`,
      answer,
      `${base}/bemaerkninger/0183`,
      `${base}/nummerering`,
      '/kkr-hovedstaden/papirer/2017/bemaerkninger',
    ]
    const wrong: string[] = []
    for (const path of paths) {
      const got = await page.goto(path)
      if (!got?.ok()) wrong.push(`${path}: ${got?.status()}`)
      wrong.push(...(await axe(page)).map((text) => `${path}: ${text}`))
      const over = await overflow(page)
      if (over > 0) wrong.push(`${path} runs ${over} pixels out of the window`)
      const folder = process.env.SAMSIGTE_PICTURES
      if (folder)
        await page.screenshot({
          path: `${folder}/${path.slice(1).replaceAll('/', '-').replaceAll('?', '-')}-${look}.png`,
          fullPage: true,
        })
    }
    expect(wrong).toEqual([])
  },
  120_000,
)

test('given no scripts and a narrow screen, when a writer adds a text, moves it and takes it out, then each is done and can be undone', async () => {
  const { signedIn } = await writing()
  const page = await signedIn('writer', ishoej, { viewport: { width: 320, height: 700 }, javaScriptEnabled: false })
  await page.goto(base)
  await page.getByRole('link', { name: 'Tilføj et afsnit, et mål eller et udviklingsområde' }).click()
  await page.getByRole('button', { name: 'Tilføj' }).click()
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Sidst i papiret')
  await page.getByRole('button', { name: 'Gem' }).click()
  const contents = page.locator('.written', { hasText: 'Sidst i papiret' })
  await contents.getByText('Mere').click()
  await contents.getByRole('button', { name: /^Flyt op/ }).click()
  const moved = page.locator('.written', { hasText: 'Sidst i papiret' })
  await moved.getByText('Mere').click()
  await moved.getByRole('link', { name: /^Fjern/ }).click()
  await page.getByRole('button', { name: 'Fjern fra udkastet' }).click()
  await page.getByRole('button', { name: /^Sæt tilbage/ }).click()
  expect(await page.locator('.written', { hasText: 'Sidst i papiret' }).count()).toBe(1)
})

test('given scripts, when one writes, then it is saved and told; a lost line says so and keeps the text; a conflict leads to both texts', async () => {
  const { part, signedIn } = await writing()
  const page = await signedIn('writer', ishoej, looks.wide as BrowserContextOptions)
  await page.goto(`${base}/dele/${part}`)
  const status = page.getByRole('status')
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Kommunerne vil samarbejde mere')
  await status.filter({ hasText: /Gemt kl\. \d/ }).waitFor()
  await page.context().setOffline(true)
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Skrevet uden forbindelse')
  await status.filter({ hasText: 'Ikke gemt: der er ingen forbindelse' }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Tekst' }).inputValue()).toBe('Skrevet uden forbindelse')
  await page.context().setOffline(false)
  await status.filter({ hasText: /Gemt kl\. \d/ }).waitFor()

  const other = await signedIn('secretariat', null, looks.wide as BrowserContextOptions)
  await other.goto(`${base}/dele/${part}`)
  await other.getByRole('textbox', { name: 'Tekst' }).fill('Sekretariatets tekst')
  await other.getByRole('button', { name: 'Gem' }).click()
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Skrivegruppens tekst')
  await page.getByRole('link', { name: 'Se begge tekster' }).click()
  expect(await page.getByRole('region', { name: 'Din tekst', exact: true }).textContent()).toContain('Skrivegruppens tekst')
  expect(await page.getByRole('region', { name: 'Den tekst, der gælder nu' }).textContent()).toContain('Sekretariatets tekst')
  expect(await axe(page)).toEqual([])
}, 60_000)

test.each(['wide', 'narrow'])(
  'what the invented alliance’s writing group was told and answered is accessible and fits its window, %s',
  async (look) => {
    const { ledger, address } = await bothAlliances()
    const remarks = await looking(ledger.db, invented, readRemarks)
    expect(remarks).toHaveLength(60)
    const year = remarks[0]?.version.slice(0, 4)
    for (const path of ['skrivegruppe', `papirer/${year}/bemaerkninger`])
      expect(await complaintsAbout(browser, `${address}/opdigtet/${path}`, look)).toEqual([])
  },
  60_000,
)
