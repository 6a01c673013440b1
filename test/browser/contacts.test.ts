import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadContacts } from '#address-book'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { defaultSize, inventContacts } from '#invented'
import { day } from '#kernel'
import { bothAlliances, invented } from '../records/both-alliances.ts'
import { axe, launch, looks, overflow } from '../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const now = new Date('2026-11-22T12:40:00Z')
const operator = { by: { office: 'operator' }, person: null, now } as const

const code = inventContacts(defaultSize).split('\n')[1]?.slice(0, 4) ?? ''
const chair = `formand@kommune-${code}.example`

/** A page of the invented alliance's secretariat, with its contacts, one of which was refused. */
async function signedIn(way: BrowserContextOptions) {
  const { ledger, address } = await bothAlliances()
  await loadContacts(ledger, invented, operator, inventContacts(defaultSize))
  await ledger.db.pool.query(`insert into samsigte.refused_addresses values ($1, '550', $2)`, [chair, now])
  const mail = 'sekretariat@a.example' as Mail
  const office = { mail, office: 'secretariat', code: null, from: day('2026-01-01'), to: null } as const
  const granted = await grantOffice(ledger, invented, operator, office)
  if (!granted.ok) throw new Error(granted.refusal)
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  const context = await browser.newContext({ baseURL: address, ...way })
  await context.addCookies([{ name: 'samsigte', value: session, url: address }])
  const { rows } = await ledger.db.pool.query(`select id from alliance_${invented}.desk_contacts where mail = $1`, [chair])
  return { page: await context.newPage(), contact: rows[0].id as string }
}
const list = `kommune;rolle;udvalg;navn;mail\n${code};borgmester;;Ny Borgmester;ny@b.example\n`

test.each(['wide', 'narrow'])('every page of the register is accessible and fits its window, %s', async (look) => {
  const { page, contact } = await signedIn(looks[look] as BrowserContextOptions)
  const wrong: string[] = []
  const see = async (name: string) => {
    wrong.push(...(await axe(page)).map((text) => `${name}: ${text}`))
    const over = await overflow(page)
    if (over > 0) wrong.push(`${name} runs ${over} pixels out of the window`)
    if (process.env.SAMSIGTE_PICTURES)
      await page.screenshot({ path: `${process.env.SAMSIGTE_PICTURES}/kontakter-${name}-${look}.png`, fullPage: true })
  }
  const pages = { alle: '', ny: '/ny', en: `/${contact}`, fjern: `/${contact}/fjern`, mange: '/mange' }
  for (const [name, path] of Object.entries(pages)) {
    const answer = await page.goto(`/opdigtet/kontakter${path}`)
    if (!answer?.ok()) wrong.push(`${name}: ${answer?.status()}`)
    await see(name)
  }
  await page.getByLabel('Rækker').fill(list)
  await page.getByRole('button', { name: 'Se rækkerne' }).click()
  await see('raekker')
  await page.goto(`/opdigtet/svar/${'x'.repeat(22)}`)
  await see('dead-link')
  expect(wrong).toEqual([])
})

test('given no scripts and a narrow screen, when a refused address is corrected and a list is added, then the register says so', async () => {
  const { page } = await signedIn({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false })
  await page.goto('/mine-hverv')
  await page.getByRole('link', { name: 'Se og ret kontakter' }).click()
  await page.getByRole('link', { name: `Ret adressen ${chair}` }).click()
  await page.getByLabel('Mailadresse').fill('formand')
  await page.getByRole('button', { name: 'Gem rettelsen' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('Det er ikke en mailadresse')
  await page.getByLabel('Mailadresse').fill('rigtig@b.example')
  await page.getByRole('button', { name: 'Gem rettelsen' }).click()
  expect(await page.getByText('Kontakten er gemt').count()).toBe(1)
  expect(await page.getByText('Adresser, der er blevet afvist').count()).toBe(0)
  await page.getByRole('link', { name: 'Tilføj mange på én gang' }).click()
  await page.getByLabel('Rækker').fill(list)
  await page.getByRole('button', { name: 'Se rækkerne' }).click()
  expect(await page.getByText('1 række: 1 ny').count()).toBe(1)
  await page.getByRole('button', { name: 'Gem alle rækker' }).click()
  await page.getByLabel('Rolle (frivilligt)').selectOption('Borgmester')
  await page.getByRole('button', { name: 'Vis' }).click()
  expect(await page.getByRole('row').filter({ hasText: 'ny@b.example' }).count()).toBe(1)
})
