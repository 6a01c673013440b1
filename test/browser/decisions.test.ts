import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { day } from '#kernel'
import { axe, complaintsAbout, keepPicture, launch, looks, overflow } from '../support/chromium.ts'
import { kkr, realSite } from '../support/real-site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const now = new Date('2026-11-22T12:40:00Z')
async function signedIn(way: BrowserContextOptions) {
  const { ledger, address } = await realSite()
  const office = {
    mail: 'sekretariat@a.example' as Mail,
    office: 'secretariat',
    code: null,
    from: day('2026-01-01'),
    to: null,
  } as const
  const granted = await grantOffice(ledger, kkr, { by: { office: 'operator' }, person: null, now }, office)
  if (!granted.ok) throw new Error(granted.refusal)
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  const context = await browser.newContext({ baseURL: address, ...way })
  await context.addCookies([{ name: 'samsigte', value: session, url: address }])
  return context.newPage()
}

test('what was sent and one referral’s history are accessible and fit their window', async () => {
  const { address } = await realSite()
  const wrong: string[] = []
  for (const path of ['udsendelser', 'udsendelser/udsendelse-2017', 'forelaeggelser/udsendelse-2017-0101'])
    for (const look of ['wide', 'narrow'] as const)
      wrong.push(...(await complaintsAbout(browser, `${address}/${kkr}/${path}`, look)))
  expect(wrong).toEqual([])
})

test('a version is sent again, and a council’s decision answered and confirmed, on a phone without scripts', async () => {
  const page = await signedIn({ ...looks.narrow, javaScriptEnabled: false } as BrowserContextOptions)
  await page.goto(`/${kkr}/udsendelsesarbejde/ny?version=2017-v2`)
  await page.getByLabel(/^Ishøj/).check()
  await page.getByLabel('Kommunalbestyrelsen er nyvalgt').check()
  await page.getByRole('button', { name: 'Send versionen ud' }).click()
  await page.getByRole('link', { name: /Skriv en begrundelse/ }).waitFor()
  await page.getByLabel('Begrundelse').fill('Valget i 2025')
  await keepPicture(page, 'udsendelse-ny-smal')
  await page.getByRole('button', { name: 'Send versionen ud' }).click()
  await page.getByText('Det er registreret').waitFor()
  expect(await overflow(page)).toBe(0)
  await keepPicture(page, 'udsendelse-bord-smal')

  await page.goto(`/${kkr}/beslutninger/udsendelse-2017-0183`)
  await page.getByLabel('Hvornår var mødet?').fill('6.6.2017')
  await page.getByLabel('Hvad blev besluttet?').fill('Ad 1. Taget til efterretning. Ad 2. Godkendt.')
  await keepPicture(page, 'beslutning-trin-1-smal')
  await page.getByRole('button', { name: /Se, hvordan ordene/ }).click()
  await page.getByText('Intet er gemt endnu').waitFor()
  await page.getByLabel('Hvad foreslog indstillingen?').last().selectOption('approval')
  await page.getByLabel('Jeg har sammenlignet med referatet').check()
  expect(await overflow(page)).toBe(0)
  await keepPicture(page, 'beslutning-trin-2-smal')
  await page.getByRole('button', { name: 'Registrér beslutningen' }).click()
  await page.getByText('Tak. Beslutningen er registreret').waitFor()
})

test('the pages of the desk are accessible, and rows are looked through before anything is saved', async () => {
  const page = await signedIn(looks.wide as BrowserContextOptions)
  const wrong: string[] = []
  const paths = [
    'udsendelsesarbejde',
    'udsendelsesarbejde/udsendelse-2017',
    'udsendelsesarbejde/udsendelse-2017/svarfrist',
    'udsendelsesarbejde/regler/2017',
    'forelaeggelser/udsendelse-2017-0183/modtagelse',
    'beslutninger/udsendelse-2017-0183',
    'beslutningsarbejde/mange',
  ]
  for (const path of paths) {
    await page.goto(`/${kkr}/${path}`)
    wrong.push(...(await axe(page)).map((text) => `${path}: ${text}`))
    await page.setViewportSize({ width: 320, height: 700 })
    if ((await overflow(page)) > 0) wrong.push(`${path} runs out of a narrow window`)
    await page.setViewportSize({ width: 1280, height: 900 })
    await keepPicture(page, `${path.replaceAll('/', '-')}-bord`)
  }
  await page.getByText('Eller sæt rækker ind').click()
  await page.getByLabel('Rækker').fill('kommune;dato;ordlyd\nKøbenhavns Kommune;15.6.2017;Tiltrådt\nIshøj;15.6.2016;Godkendt')
  await page.getByRole('button', { name: 'Se rækkerne' }).click()
  await page.getByText('Rækken kan ikke gemmes').waitFor()
  wrong.push(...(await axe(page)))
  await keepPicture(page, 'mange-gennemsyn-bord')
  expect(wrong).toEqual([])
})
