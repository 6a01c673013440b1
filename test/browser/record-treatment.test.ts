import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantOffice, type Mail } from '#identity'
import { invent } from '#invented'
import { type AllianceSlug, day } from '#kernel'
import { load } from '#loading'
import { axe, launch, looks, overflow } from '../support/chromium.ts'
import { kkr, realSite } from '../support/real-site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const now = new Date('2026-11-22T12:00:00Z')
const operator = { by: { office: 'operator' }, person: null, now } as const
const sekretariat = 'sekretariat@example.dk' as Mail
const ishoej = 'udsendelse-2017-0183'
const wide = looks.wide as BrowserContextOptions
const narrowWithoutScripts: BrowserContextOptions = { viewport: { width: 320, height: 700 }, javaScriptEnabled: false }
/** Scripts off first: that is how it must work; the others are for axe. */
const ways: Record<string, BrowserContextOptions> = {
  'narrow-without-scripts': narrowWithoutScripts,
  narrow: looks.narrow as BrowserContextOptions,
  wide,
}

/** A page of the real site, where the secretariat has its office; nobody is signed in. */
async function onSite(way: BrowserContextOptions) {
  const { address, ledger } = await realSite(now)
  const office = { mail: sekretariat, office: 'secretariat', code: null, from: day('2026-01-01'), to: null } as const
  const granted = await grantOffice(ledger, kkr, operator, office)
  if (!granted.ok) throw new Error(granted.refusal)
  // Without the fade between pages, which pictures and axe would catch halfway.
  const open = async () => (await browser.newContext({ baseURL: address, reducedMotion: 'reduce', ...way })).newPage()
  return { ledger, open, page: await open() }
}

/** Signs in as a person does: asks for a link, finds the letter in the outbox, follows it and presses the button. */
async function signIn(page: Page, mail: string, look: (step: string) => Promise<void> = async () => {}) {
  await page.goto('/log-ind')
  await look('log-ind')
  await page.getByLabel('Mailadresse').fill(mail)
  await page.getByRole('button', { name: 'Send link' }).click()
  await look('sendt')
  await page.getByRole('link', { name: 'udbakken' }).click()
  await look('udbakke')
  await page.getByRole('link', { name: '/log-ind/' }).first().click()
  await look('link')
  await page.getByRole('main').getByRole('button', { name: 'Log ind' }).click()
  await look('mine-hverv')
}

/** Looks at each step as it stands, and remembers what is wrong; axe needs scripts, so it looks where they are on. */
function watch(page: Page, way: string) {
  const wrong: string[] = []
  const look = async (step: string) => {
    await page.waitForLoadState()
    const found = ways[way]?.javaScriptEnabled === false ? [] : await axe(page)
    const over = await overflow(page)
    const folder = process.env.SAMSIGTE_PICTURES
    if (folder) await page.screenshot({ path: join(folder, `behandling-${step}-${way}.png`), fullPage: true })
    wrong.push(...[...found, ...(over > 0 ? [`runs ${over} pixels out of the window`] : [])].map((text) => `${step}: ${text}`))
  }
  return { look, wrong }
}

async function fillDetails(page: Page, organ: string, dato: string, ordlyd: string) {
  await page.getByLabel('Hvem behandlede sagen?').selectOption({ label: organ })
  await page.getByLabel('Mødets dato').fill(dato)
  await page.getByLabel('Beslutningens ordlyd').fill(ordlyd)
}
async function onward(page: Page) {
  await page.getByRole('button', { name: 'Fortsæt til forslaget' }).click()
  await page.getByText(/^Trin 2 af 2/).waitFor()
}
async function confirm(page: Page, name = 'Registrér behandlingen') {
  await page.getByLabel('Jeg har sammenholdt valgene').check()
  await page.getByRole('button', { name }).click()
  await page.waitForLoadState()
}
const pathOf = (page: Page) => new URL(page.url()).pathname
const focused = (page: Page) => page.locator(':focus').first()

describe.each(Object.keys(ways))('the secretariat, %s', (way) => {
  test('signs in by a mailed link, records a decision on two points that all see at once, corrects it, and signs out', async () => {
    const { page, open } = await onSite(ways[way] as BrowserContextOptions)
    const { look, wrong } = watch(page, way)
    await signIn(page, sekretariat, look)

    await page.goto(`/${kkr}/kommuner/0183`)
    await page.getByRole('link', { name: 'Registrér behandling' }).click()
    await look('tom')
    await fillDetails(page, 'Kommunalbestyrelsen', '3.4.2017', 'Ad 1. Taget til efterretning. Ad 2. Godkendt.')
    await page.getByLabel('Dokumentets adresse på nettet').fill('https://www.ishoj.dk/dagsorden/7')
    await page.getByLabel('Hvornår blev dokumentet hentet?').fill('20.11.2026')
    await onward(page)
    await look('forslag')
    const second = page.getByRole('group', { name: 'Udfald 2' })
    expect(await second.getByLabel('Hvad blev udfaldet?').inputValue()).toBe('approved')

    await page.getByRole('button', { name: 'Registrér behandlingen' }).click()
    await look('ubekraeftet')
    const errors = page.getByRole('alert').getByRole('link')
    expect(await errors.count()).toBe(2)
    await errors.first().click()
    expect(await focused(page).getAttribute('name')).toBe('foreslog-2')
    await second.getByLabel('Hvad foreslog indstillingen?').selectOption('approval')
    await confirm(page)
    await look('kommunen')
    expect(pathOf(page)).toBe(`/${kkr}/kommuner/0183`)
    expect(await page.getByText('Behandlingen er registreret').count()).toBe(1)

    const public_ = await open()
    await public_.goto(`/${kkr}/kommuner/0183`)
    expect(await public_.getByText('Ishøj har vedtaget KKR-mål for sundhed 2017 den 3.4.2017.').count()).toBe(1)
    expect(await public_.getByRole('link', { name: /^(Ret|Registrér)/ }).count()).toBe(0)

    await page.getByRole('link', { name: 'Ret Kommunalbestyrelsen, 3.4.2017' }).click()
    await look('rettelse')
    await page.getByLabel('Beslutningens ordlyd').fill('Udsat')
    await onward(page)
    await confirm(page, 'Registrér rettelsen')
    await look('rettet')
    expect(await page.getByText('Rettelsen er registreret').count()).toBe(1)
    await public_.reload()
    expect(await public_.getByText('»Udsat«').isVisible()).toBe(true)
    await public_.getByText('Erstattede registreringer (1)').click()
    expect(await public_.getByText('»Ad 1. Taget til efterretning. Ad 2. Godkendt.«').isVisible()).toBe(true)

    await page.getByRole('link', { name: 'Registrér mere' }).click()
    await look('liste')
    await page.getByRole('button', { name: 'Log ud' }).click()
    await page.goto(`/${kkr}/behandlinger`)
    await look('ude')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Du skal logge ind først')
    expect(wrong).toEqual([])
  })

  test('gives a clerk an office and ends it again, and is told each time what that means', async () => {
    const { page } = await onSite(ways[way] as BrowserContextOptions)
    const { look, wrong } = watch(page, way)
    await signIn(page, sekretariat)
    await page.getByRole('link', { name: 'Giv og afslut hverv' }).click()
    await page.getByRole('button', { name: 'Giv hverv' }).click()
    await look('adgang-fejl')
    await page.getByLabel('Personens mailadresse').fill('bo@example.dk')
    await page.getByLabel('Kommunemedarbejder').check()
    await page.getByLabel('Kommune (frivilligt)').selectOption({ label: 'Ishøj' })
    await page.getByRole('button', { name: 'Giv hverv' }).click()
    await look('adgang-givet')
    expect(await page.getByText('bo@example.dk: kommunemedarbejder for Ishøj, fra 22.11.2026.').count()).toBe(1)
    await page.getByRole('link', { name: 'Afslut hvervet for bo@example.dk' }).click()
    await look('afslut')
    await page.getByLabel('Første dag uden hvervet').fill('1.1.2027')
    await page.getByRole('button', { name: 'Afslut hvervet' }).click()
    await look('adgang-afsluttet')
    expect(await page.getByText('bo@example.dk: kommunemedarbejder for Ishøj, 22.11.2026–31.12.2026.').count()).toBe(1)
    expect(wrong).toEqual([])
  })
})

describe('given scripts are off and the window is 320 pixels wide', () => {
  test('when the first step is wrong, then the errors have the focus, lead to their fields, and nothing typed is lost', async () => {
    const { page } = await onSite(narrowWithoutScripts)
    await signIn(page, sekretariat)
    await page.goto(`/${kkr}/behandlinger/ny?sag=${ishoej}`)
    await fillDetails(page, 'Et andet udvalg (skriv navnet nedenfor)', '31.2.2017', 'Ad 1. Godkendt.\n\n»Uændret« & <alt>')
    await page.getByLabel('Dokumentets adresse på nettet').fill('ishoj.dk/7')
    await page.getByRole('button', { name: 'Fortsæt til forslaget' }).click()
    await page.getByRole('alert').waitFor()
    expect(await focused(page).getAttribute('role')).toBe('alert')
    const links = page.getByRole('alert').getByRole('link')
    const led: (string | null)[] = []
    for (const link of await links.all()) {
      await link.click()
      led.push(await focused(page).getAttribute('name'))
      expect(await focused(page).getAttribute('aria-invalid')).toBe('true')
    }
    expect(led).toEqual(['organ-navn', 'dato', 'adresse'])
    expect(await page.getByLabel('Mødets dato').inputValue()).toBe('31.2.2017')
    expect(await page.getByLabel('Beslutningens ordlyd').inputValue()).toBe('Ad 1. Godkendt.\n\n»Uændret« & <alt>')
    expect(await page.getByLabel('Dokumentets adresse på nettet').inputValue()).toBe('ishoj.dk/7')
  })

  test('when an outcome is added or removed, then one is brought to it and not to the top', async () => {
    const { page } = await onSite(narrowWithoutScripts)
    await signIn(page, sekretariat)
    await page.goto(`/${kkr}/behandlinger/ny?sag=${ishoej}`)
    await fillDetails(page, 'Kommunalbestyrelsen', '3.4.2017', 'Drøftet')
    await onward(page)
    await page.getByLabel('Forbehold').fill('Skal blive stående')
    await page.getByRole('button', { name: 'Tilføj et udfald' }).click()
    const second = page.getByRole('group', { name: 'Udfald 2' })
    await second.waitFor()
    expect((await second.boundingBox())?.y).toBeLessThan(100)
    await page.getByRole('button', { name: 'Fjern udfald 2' }).click()
    await second.waitFor({ state: 'detached' })
    expect(await page.getByLabel('Forbehold').inputValue()).toBe('Skal blive stående')
    expect((await page.getByRole('heading', { name: 'Forslag til' }).boundingBox())?.y).toBeLessThan(100)
  })
})

test('given the same meeting was recorded meanwhile, then both are shown and the typed one can become a correction', async () => {
  const { page } = await onSite(wide)
  const { look, wrong } = watch(page, 'wide')
  await signIn(page, sekretariat)
  const record = async (ordlyd: string) => {
    await page.goto(`/${kkr}/behandlinger/ny?sag=${ishoej}`)
    await fillDetails(page, 'Økonomiudvalget', '6.3.2017', ordlyd)
    await page.getByRole('button', { name: 'Fortsæt til forslaget' }).click()
  }
  await record('Anbefales')
  await confirm(page)
  await record('Drøftet')
  await page.getByRole('heading', { name: 'Allerede registreret' }).waitFor()
  await look('konflikt')
  await page.getByRole('button', { name: 'Brug det, jeg skrev, som en rettelse' }).click()
  await confirm(page, 'Registrér rettelsen')
  expect(await page.getByText('Rettelsen er registreret').count()).toBe(1)
  expect(wrong).toEqual([])
})

test('given Enter is pressed in a field of either step, then nothing is sent by accident', async () => {
  const { page } = await onSite(wide)
  await signIn(page, sekretariat)
  await page.goto(`/${kkr}/behandlinger/ny?sag=${ishoej}`)
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await fillDetails(page, 'Kommunalbestyrelsen', '3.4.2017', 'Drøftet')
  await page.getByLabel('Mødets dato').press('Enter')
  await onward(page)
  expect(sent.splice(0)).toHaveLength(1)
  await page.getByLabel('Indstillingens punkt').fill('2')
  await page.getByLabel('Indstillingens punkt').press('Enter')
  await confirm(page)
  await page.getByText('Behandlingen er registreret').waitFor()
  expect(sent).toHaveLength(1)
  expect(await page.getByText('Udfald: Punkt 2: drøftet', { exact: true }).count()).toBe(1)
})

test('given the session ends while a form is filled, then signing in elsewhere and loading again sends what was written', async () => {
  const { page } = await onSite(narrowWithoutScripts)
  await signIn(page, sekretariat)
  await page.goto(`/${kkr}/behandlinger/ny?sag=${ishoej}`)
  await fillDetails(page, 'Kommunalbestyrelsen', '3.4.2017', 'Drøftet i to timer')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Fortsæt til forslaget' }).click()
  await page.getByText('det er ikke tabt').waitFor()
  await signIn(await page.context().newPage(), sekretariat)
  await page.reload()
  expect(await page.getByText('Drøftet i to timer').isVisible()).toBe(true)
})

test('given a clerk of Ishøj, then Ishøj’s treatments can be recorded, and Hvidovre’s offer nothing and are not found', async () => {
  const { page, ledger } = await onSite(narrowWithoutScripts)
  const bo = { mail: 'bo@example.dk' as Mail, office: 'clerk', code: '0183', from: day('2026-01-01'), to: null } as const
  expect((await grantOffice(ledger, kkr, operator, bo as never)).ok).toBe(true)
  await signIn(page, bo.mail)
  await page.goto(`/${kkr}/kommuner/0183`)
  expect(await page.getByText('kommunemedarbejder for Ishøj').count()).toBe(1)
  await page.getByRole('link', { name: 'Registrér behandling' }).click()
  await fillDetails(page, 'Økonomiudvalget', '6.3.2017', 'Anbefales med 3 stemmer for (A) og 1 stemme imod (C)')
  await onward(page)
  await confirm(page)
  expect(await page.getByText('Stemmer: 3 stemmer for (A)').or(page.getByText('stemmer: 3 stemmer for (A)')).count()).toBe(1)

  await page.goto(`/${kkr}/kommuner/0167`)
  expect(await page.getByRole('link', { name: /^(Ret|Registrér)/ }).count()).toBe(0)
  const other = await page.goto(`/${kkr}/behandlinger/ny?sag=udsendelse-2017-0167`)
  expect(other?.status()).toBe(404)
  expect(await page.getByText('den hører ikke til din kommune').count()).toBe(1)
  expect((await page.goto(`/${kkr}/adgang`))?.status()).toBe(403)
})

test('given the invented alliance, then anybody can try as a clerk and see what is recorded on the public page', async () => {
  const { page, ledger } = await onSite(narrowWithoutScripts)
  const opdigtet = 'opdigtet' as AllianceSlug
  expect((await load(ledger, opdigtet, operator, invent({ members: 12, editions: 1, years: 1, seed: 7 }))).ok).toBe(true)
  await page.goto(`/${opdigtet}`)
  const place = (await page.getByLabel('Kommune', { exact: true }).locator('option').last().textContent()) ?? ''
  await page.getByLabel('Kommune', { exact: true }).selectOption({ label: place })
  await page.getByRole('button', { name: 'Prøv som kommunemedarbejder' }).click()
  await page.getByRole('link', { name: 'Registrér behandlinger' }).click()
  await page.waitForLoadState()
  await page.getByRole('row').filter({ hasText: place }).getByRole('link', { name: 'Registrér behandling' }).first().click()
  const council = (await page.getByLabel('Hvem behandlede sagen?').locator('option').nth(1).textContent()) ?? ''
  await fillDetails(page, council, '30.10.2026', 'Godkendt')
  await onward(page)
  await page.getByLabel('Hvad foreslog indstillingen?').selectOption('approval')
  await confirm(page)
  expect(await page.getByText('Opdigtet alliance.').count()).toBe(1)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(place)
  expect(await page.getByText(/ har vedtaget .* den 30\.10\.2026/).count()).toBe(1)
})

test('given a proposal is printed, then the sheet holds what was typed and chosen, and no buttons', async () => {
  const { page } = await onSite({ viewport: { width: 700, height: 1000 } })
  await signIn(page, sekretariat)
  await page.goto(`/${kkr}/behandlinger/ny?sag=${ishoej}`)
  await fillDetails(page, 'Kommunalbestyrelsen', '3.4.2017', 'Ad 1. Taget til efterretning. Ad 2. Godkendt.')
  await onward(page)
  await page.emulateMedia({ media: 'print' })
  expect(await overflow(page)).toBe(0)
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  expect(await page.getByText('Ad 1. Taget til efterretning. Ad 2. Godkendt.').isVisible()).toBe(true)
  expect(await page.getByRole('group', { name: 'Udfald 2' }).isVisible()).toBe(true)
  if (process.env.SAMSIGTE_PICTURES)
    await page.pdf({ path: join(process.env.SAMSIGTE_PICTURES, 'behandling-forslag.pdf'), format: 'A4', preferCSSPageSize: true })
})
