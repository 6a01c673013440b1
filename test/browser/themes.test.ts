import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { day } from '#kernel'
import { bothAlliances, invented } from '../records/both-alliances.ts'
import { axe, complaintsAbout, launch, looks, overflow } from '../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const now = new Date('2026-11-22T12:40:00Z')
/** A page of the invented alliance's secretariat. */
async function signedIn(way: BrowserContextOptions) {
  const { ledger, address } = await bothAlliances()
  const mail = 'sekretariat@a.example' as Mail
  const office = { mail, office: 'secretariat', code: null, from: day('2026-01-01'), to: null } as const
  const granted = await grantOffice(ledger, invented, { by: { office: 'operator' }, person: null, now }, office)
  if (!granted.ok) throw new Error(granted.refusal)
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  const context = await browser.newContext({ baseURL: address, ...way })
  await context.addCookies([{ name: 'samsigte', value: session, url: address }])
  return { page: await context.newPage(), ledger }
}
const picture = process.env.SAMSIGTE_PICTURES

test('the public pages of themes, rounds and other forums are accessible and fit their window', async () => {
  const { address } = await bothAlliances()
  const own = ['kkr-hovedstaden/temaer', 'kkr-hovedstaden/temaer/kronisk-sygdom', 'kkr-hovedstaden/temarunder/temarunde-2017']
  const others = ['temaer', 'temarunder', 'andre-fora'].map((path) => `opdigtet/${path}`)
  const complaints: string[] = []
  for (const path of [...own, ...others])
    for (const look of ['wide', 'narrow'] as const)
      complaints.push(...(await complaintsAbout(browser, `${address}/${path}`, look)))
  expect(complaints).toEqual([])
}, 120_000)

test('given no scripts and a narrow screen, when a round is opened, answered, merged and left out, then the public pages say so', async () => {
  const { page } = await signedIn({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false })
  const long = 'Forebyggelseskoordination'.repeat(7)
  const wide: string[] = []
  const fits = async () => {
    if ((await overflow(page)) > 0) wide.push(page.url())
  }
  const send = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await page.goto('/opdigtet/temaarbejde')
  await page.getByRole('link', { name: 'Åbn en temarunde' }).click()
  await page.getByLabel('Udgavens årstal').fill('2031')
  await send('Åbn runden og skriv til kommunerne')
  expect(await page.getByRole('alert').textContent()).toContain('Skriv, hvad runden skal hedde.')
  await page.getByLabel('Hvad skal runden hedde?').fill('Temaer til 2031')
  await page.getByLabel('Hvad spørger I kommunerne om?').fill('Hvad skal vi løse sammen?')
  await page.getByLabel('Svar senest').fill('1.3.2027')
  await send('Åbn runden og skriv til kommunerne')
  expect(await page.getByText('Det er registreret').count()).toBe(1)

  await page
    .getByRole('link', { name: /^Skriv svaret ind/ })
    .first()
    .click()
  await page.getByLabel('Hvad hedder temaet?').fill('Fald hos ældre')
  await send('Tilføj et tema til')
  await page.getByRole('group', { name: 'Tema 2' }).getByLabel('Hvad hedder temaet?').fill(long)
  await send('Send svaret')
  expect(await page.getByText('har foreslået 2 temaer').first().isVisible()).toBe(true)

  await fits()
  await page.getByRole('link', { name: 'Temaer til 2031' }).first().click()
  await fits()
  await page.goto('/opdigtet/temaarbejde')
  await fits()
  await page.getByLabel('Vælg: Fald hos ældre').check()
  await page.getByLabel(`Vælg: ${long}`).check()
  await send('Læg de valgte sammen')
  await fits()
  await page.getByLabel('Hvad hedder temaet?').fill('Fald')
  await page.getByLabel('Fysisk sundhed').check()
  await page.getByLabel('Begrundelse').fill('De handler om det samme')
  await send('Læg temaerne sammen')
  if (picture) await page.screenshot({ path: `${picture}/merged.png`, fullPage: true })
  await page.getByRole('link', { name: /^Hold ude\s*: Fald$/ }).click()
  await page.getByLabel('Begrundelse').fill('Sundhedsaftalen har det')
  await page.getByLabel('Hvornår ser I på det igen?').fill('2028')
  await send('Hold temaet ude for nu')
  await page.goto('/opdigtet/temaer')
  const told = (await page.locator('#holdt-ude').textContent()) ?? ''
  expect(told).toContain('Fald')
  expect(told).toContain('Sundhedsaftalen har det')
  expect(await page.locator('#videre').textContent()).toContain(long)
  await fits()
  await page.locator('#videre').getByRole('link', { name: long }).click()
  await fits()
  expect(wide).toEqual([])
}, 120_000)

test.each(['wide', 'narrow'])(
  'every page of the desk is accessible and fits its window, %s',
  async (look) => {
    const { page } = await signedIn(looks[look] as BrowserContextOptions)
    await page.goto('/opdigtet/temaarbejde')
    const hrefs = await page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    const one = (end: RegExp) => hrefs.filter((href) => end.test(href)).slice(0, 1)
    const [round = ''] = one(/\/temaarbejde\/runder\/(?!ny)[^/]+$/)
    const [id = ''] = round.split('/').slice(-1)
    await page.goto(round)
    const entry = page.getByRole('link', { name: /^Skriv svaret ind/ }).first()
    const answer = (await entry.getAttribute('href')) ?? ''
    const pages = [
      '/opdigtet/temaarbejde',
      '/opdigtet/temaarbejde/runder/ny',
      '/opdigtet/temaarbejde/temaer/nyt',
      '/opdigtet/andre-fora/nyt',
      ...['', '/frist', '/lukning', '/rykkere', '/henvendelser', '/genaabning'].map((end) => `${round}${end}`),
      `/opdigtet/temarunder/${id}`,
      answer,
      ...[/\/deling$/, /\/udeladelse$/, /\/genoptagelse$/, /\/rettelse$/, /\/temaer\/(?!nyt)[^/?]+$/].flatMap(one),
      '/opdigtet/temaarbejde/sammenlaegning',
      '/opdigtet/temaarbejde/gruppering',
    ]
    const wrong: string[] = []
    for (const path of pages) {
      const got = await page.goto(path)
      if (!got?.ok()) wrong.push(`${path}: ${got?.status()}`)
      wrong.push(...(await axe(page)).map((text) => `${path}: ${text}`))
      const over = await overflow(page)
      if (over > 0) wrong.push(`${path} runs ${over} pixels out of the window`)
      if (picture) await page.screenshot({ path: `${picture}/${path.slice(1).replaceAll('/', '-')}-${look}.png`, fullPage: true })
    }
    expect(wrong).toEqual([])
  },
  180_000,
)
