import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { day, type MunicipalityCode, roughly } from '#kernel'
import { recordTreatment } from '#meetings'
import { axe, launch, looks, overflow } from '../support/chromium.ts'
import { kkr, realSite } from '../support/real-site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const now = new Date('2026-11-22T12:00:00Z')
const operator = { by: { office: 'operator' }, person: null, now } as const
const treatment = {
  matter: 'udsendelse-2017-0183',
  body: '0183-council',
  metOn: roughly('2017-04-03'),
  words: 'Godkendt',
  outcomes: [{ point: null, proposed: 'approval', kind: 'approved', votes: '', reservation: '' }],
  votes: '',
  reservation: '',
  evidence: null,
  source: '',
} as const

/** The real site with an adoption that should not be there, and a clerk of that municipality signed in. */
async function withWrong() {
  const { address, ledger } = await realSite(now)
  await recordTreatment(ledger, kkr, operator, {
    treatment: { id: crypto.randomUUID(), ...treatment },
    supersedes: null,
    newBody: null,
  })
  const office = { mail: 'ishoej@a.example' as Mail, office: 'clerk', code: '0183' as MunicipalityCode } as const
  const granted = await grantOffice(ledger, kkr, operator, { ...office, from: day('2026-01-01'), to: null })
  if (!granted.ok) throw new Error(granted.refusal)
  const value = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  const open = async (javaScriptEnabled: boolean) => {
    const context = await browser.newContext({ ...looks.narrow, baseURL: address, reducedMotion: 'reduce', javaScriptEnabled })
    await context.addCookies([{ name: 'samsigte', value, url: address }])
    return context.newPage()
  }
  return { open }
}

test('a clerk without scripts on a narrow screen withdraws a record, and its page tells so, with nothing for axe to say', async () => {
  const { open } = await withWrong()
  const page = await open(false)
  await page.goto('/kkr-hovedstaden/behandlinger')
  await page.getByRole('link', { name: /^Træk tilbage/ }).click()
  const form = new URL(page.url()).pathname
  const scripted = await open(true)
  await scripted.goto(form)
  if (process.env.SAMSIGTE_PICTURES)
    await scripted.screenshot({ path: `${process.env.SAMSIGTE_PICTURES}/tilbage.png`, fullPage: true })
  expect([await axe(scripted), await overflow(scripted)]).toEqual([[], 0])
  await page.getByLabel('Hvorfor skulle den ikke have været registreret?').fill('Registreret for den forkerte kommune')
  await page.getByRole('button', { name: 'Træk registreringen tilbage' }).click()
  expect(new URL(page.url()).pathname).toBe('/kkr-hovedstaden/kommuner/0183')
  expect(await page.getByText('Registreringen er trukket tilbage').count()).toBe(1)
  await page.getByText('Trukket tilbage (1)').click()
  expect(await page.getByText('»Registreret for den forkerte kommune«').isVisible()).toBe(true)
  for (const path of ['kommuner/0183', 'behandlinger', 'journal', form.replace('/kkr-hovedstaden/', '')]) {
    await scripted.goto(`/kkr-hovedstaden/${path}`)
    if (process.env.SAMSIGTE_PICTURES)
      await scripted.screenshot({
        path: `${process.env.SAMSIGTE_PICTURES}/tilbage-${path.replaceAll('/', '-')}.png`,
        fullPage: true,
      })
    expect([await axe(scripted), await overflow(scripted)], path).toEqual([[], 0])
  }
}, 120_000)
