import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { looking } from '#db'
import { readDialogueMeetings } from '#dialogue'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { type AllianceSlug, day } from '#kernel'
import { axe, launch, looks, overflow } from '../support/chromium.ts'
import { realSite } from '../support/real-site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const kkr = 'kkr-hovedstaden' as AllianceSlug
const now = new Date('2026-11-22T12:40:00Z')
/** A page of the real alliance's secretariat. */
async function signedIn(way: BrowserContextOptions) {
  const { ledger, address } = await realSite()
  const mail = 'sekretariat@a.example' as Mail
  const office = { mail, office: 'secretariat', code: null, from: day('2026-01-01'), to: null } as const
  const granted = await grantOffice(ledger, kkr, { by: { office: 'operator' }, person: null, now }, office)
  if (!granted.ok) throw new Error(granted.refusal)
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  const context = await browser.newContext({ baseURL: address, ...way })
  await context.addCookies([{ name: 'samsigte', value: session, url: address }])
  return { page: await context.newPage(), ledger }
}

/** Plans a meeting of that day through the form, and answers with its id. */
async function plan(page: Page, date: string, round: string): Promise<string> {
  await page.goto(`/${kkr}/dialogarbejde/moeder/nyt`)
  await page.getByLabel('Politisk dialogmøde').or(page.getByLabel('politisk dialogmøde')).check()
  await page.getByLabel('Udgavens årstal').fill('2027')
  await page.getByLabel('Runde').fill(round)
  await page.getByLabel('Dato').fill(date)
  await page.getByLabel('Borgmestre').check()
  await page.getByLabel('Administration').check()
  await page.getByLabel('Alle medlemskommuner').check()
  await page.getByRole('button', { name: 'Gem mødet' }).click()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

test.each(['wide', 'narrow'])('every page of dialogue meetings is accessible and fits its window, %s', async (look) => {
  const { page } = await signedIn(looks[look] as BrowserContextOptions)
  const [ahead, past] = [await plan(page, '17.1.2027', 'foråret 2027'), await plan(page, '10.11.2026', 'efteråret 2026')]
  const desk = (id: string, ...paths: string[]) => paths.map((path) => `dialogarbejde/${id}${path}`)
  const pages = [
    'dialogmoeder',
    'dialogmoeder/2016-foraar-politisk',
    `dialogmoeder/${ahead}`,
    `dialogmoeder/${ahead}/svar/0183`,
    'dialogarbejde',
    'dialogarbejde/moeder/nyt',
    ...desk(ahead, '', '/rettelse', '/invitation', '/flytning', '/aflysning'),
    ...desk(past, '', '/deltagelse', '/noter', '/aendringer/ny'),
    ...desk('2016-foraar-politisk', '/aendringer/2016-foraar-et-papir/tilbagetraekning'),
  ]
  const wrong: string[] = []
  for (const path of pages) {
    const answer = await page.goto(`/${kkr}/${path}`)
    if (!answer?.ok()) wrong.push(`${path}: ${answer?.status()}`)
    wrong.push(...(await axe(page)).map((text) => `${path}: ${text}`))
    const over = await overflow(page)
    if (over > 0) wrong.push(`${path} runs ${over} pixels out of the window`)
    const name = path.replaceAll(ahead, 'ahead').replaceAll(past, 'past').replaceAll('/', '-')
    if (process.env.SAMSIGTE_PICTURES)
      await page.screenshot({ path: `${process.env.SAMSIGTE_PICTURES}/${name}-${look}.png`, fullPage: true })
  }
  expect(wrong).toEqual([])
})

test('given no scripts and a narrow screen, when a meeting is held, counted, noted and published, then the public page says so', async () => {
  const { page, ledger } = await signedIn({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false })
  const id = await plan(page, '10.11.2026', 'efteråret 2026')
  await page.getByRole('link', { name: 'Registrér deltagelsen' }).click()
  await page.getByLabel('Borgmestre, Ishøj').fill('1')
  await page.getByLabel('Administration, Ishøj').fill('mange')
  await page.getByRole('button', { name: 'Gem deltagelsen' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('Skriv et helt tal fra 0 til 999.')
  await page.getByLabel('Administration, Ishøj').fill('3')
  await page.getByRole('button', { name: 'Gem deltagelsen' }).click()
  expect(await page.getByText('Deltagelsen er gemt for 1 kommune').count()).toBe(1)
  await page.getByRole('link', { name: 'Skriv noter fra bordene' }).click()
  await page.getByLabel('Bord').fill('3')
  await page.getByLabel('Hvad blev der sagt?').fill('Ventetiden er for lang')
  await page.getByRole('button', { name: 'Gem noten' }).click()
  expect(await page.getByText('Noten er gemt').count()).toBe(1)
  expect(await page.getByLabel('Bord').inputValue()).toBe('3')
  await page.getByRole('link', { name: 'Tilbage til mødet' }).click()
  await page.getByRole('link', { name: 'Læs noterne igennem' }).click()
  await page.getByRole('button', { name: 'Offentliggør referatet' }).click()
  await page.goto(`/${kkr}/dialogmoeder/${id}`)
  const text = (await page.textContent('main')) ?? ''
  expect(text).toMatch(/1 af 29 kommuner deltog/)
  expect(text).toContain('Bord 3: Ventetiden er for lang')
  const meeting = (await looking(ledger.db, kkr, readDialogueMeetings)).find((one) => one.id === id)
  expect(meeting?.attendance.map(({ code }) => code)).toEqual(['0183'])
})
