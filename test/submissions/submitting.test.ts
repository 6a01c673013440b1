import { expect, test } from 'vitest'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import type { Browser } from '../identity/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { ishoej, kkr, stage } from '../meetings/stage.ts'

type Fields = Record<string, string>
const base = '/kkr-hovedstaden/indsendelser'

/** Opens a form, fills it and sends it; answers with the status, the errors and the page. */
async function fill(browser: Browser, address: string, action: string, fields: Fields) {
  const page = await browser.get(address)
  expect([address, page.status]).toEqual([address, 200])
  const answer = await browser.post(action, { ...formIn(await page.text(), action), ...fields })
  const html = await answer.text()
  return { status: answer.status, errors: errorsIn(html), html, location: answer.headers.get('location') ?? '' }
}
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const publicly = async (browser: Browser) => plain(await (await browser.get('/kkr-hovedstaden/papirer/2017/behandling')).text())

test('given the real case, then everyone sees both meetings, the request without words, the addressees and the chair’s statement', async () => {
  const on = await stage()
  const seen = await publicly(on.browser())
  expect(seen).toMatch(/Version 1 KKR Hovedstaden, 25\.11\.2016 .*sendt tilbage\. Anmodningens ordlyd er ikke registreret/)
  expect(seen).toMatch(/Version 2 KKR Hovedstaden, 6\.2\.2017 .*Sendes til 29 kommunalbestyrelser/)
  expect(seen).toMatch(
    /Udtalelsens tekst er ikke registreret\. Steen Christiansen \(S\), formand for KKR Hovedstaden, borgmester \(Albertslund\), dato ikke registreret/,
  )
  expect((await on.browser().get('/kkr-hovedstaden/papirer/2099/behandling')).status).toBe(404)
  expect((await on.browser().get('/kkr-hovedstaden/papirer/x/behandling')).status).toBe(404)
})

test('given the secretariat, when it lays a version before a body and takes it off again, then everyone sees how far it is', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const fields = { version: '2017-v1', organ: 'kkr-hovedstaden', moededag: '31.3.2027', dato: '1.11.2026', formaal: 'discussion' }
  const sent = await fill(secretariat, `${base}/ny`, base, fields)
  expect([sent.status, sent.errors]).toEqual([303, {}])
  expect(await (await secretariat.get(sent.location)).text()).toContain('Det er registreret')
  expect(await publicly(on.browser())).toMatch(/KKR Hovedstaden, 31\.3\.2027 Forelagt Til drøftelse .*Venter på mødet/)
  const twice = await fill(secretariat, `${base}/ny`, base, fields)
  expect([twice.status, Object.keys(twice.errors)]).toEqual([409, ['moede']])
  const desk = await (await secretariat.get(base)).text()
  const [taking] = /\/kkr-hovedstaden\/indsendelser\/[^"]+\/tilbagetagelse/.exec(desk) ?? []
  if (!taking) throw new Error('no way to take it off')
  expect((await fill(secretariat, taking, taking, { begrundelse: '' })).status).toBe(422)
  expect((await fill(secretariat, taking, taking, { begrundelse: 'Teksten er ikke klar' })).status).toBe(303)
  expect(await publicly(on.browser())).toMatch(/Taget af igen Teksten er ikke klar/)
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given bad input, then each field says what to do, what was typed is kept, and nothing is recorded', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const before = await on.ledger.heads.current(kkr)
  const empty = await fill(secretariat, `${base}/ny`, base, { version: '', organ: '', formaal: '', indstilling: '<b>Ord</b>' })
  expect([empty.status, Object.keys(empty.errors).sort()]).toEqual([422, ['formaal', 'organ', 'version']])
  expect(empty.html).toContain('&lt;b&gt;Ord&lt;/b&gt;')
  const impossible = await fill(secretariat, `${base}/ny`, base, {
    version: '2017-v1',
    organ: 'kkr-hovedstaden',
    moededag: '31.2.2027',
    formaal: 'discussion',
  })
  expect([impossible.status, Object.keys(impossible.errors)]).toEqual([422, ['moededag']])
  const long = await fill(secretariat, `${base}/udtalelser/ny`, `${base}/udtalelser`, { tekst: 'x'.repeat(20_001) })
  expect([long.status, Object.keys(long.errors).sort()]).toEqual([422, ['hverv', 'navn', 'tekst', 'titel', 'version']])
  expect((await secretariat.get(`${base}/modtagere/2017-v9`)).status).toBe(404)
  const draft = await fill(secretariat, `${base}/modtagere/2017-v1`, `${base}/modtagere/2017-v1`, {})
  expect([draft.status, draft.errors.raad]).toEqual([409, expect.stringContaining('ikke godkendt til udsendelse')])
  expect(await on.ledger.heads.current(kkr)).toEqual(before)
})

test('given an approved version, when two name its addressees at once, then the second is told; a clerk may not', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const address = `${base}/modtagere/2017-v2`
  const form = formIn(await (await secretariat.get(address)).text(), address)
  const partners = ['part-region-hovedstaden', 'part-plo-hovedstaden']
  const both = await Promise.all(partners.map((part) => secretariat.post(address, { ...form, [part]: 'ja' })))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  const loser = both.find(({ status }) => status === 409)
  expect(plain((await loser?.text()) ?? '')).toContain('En anden har ændret det, mens du skrev')
  expect(await publicly(on.browser())).toMatch(/Til orientering (Region Hovedstaden|PLO-Hovedstaden)/)
  const clerk = await on.signedIn('clerk', ishoej)
  expect((await clerk.post(address, form)).status).toBe(403)
  expect((await on.browser().post(address, form)).status).toBe(401)
})

test('given a statement, when it is published, corrected and taken back, then the paper says what stands, with office and municipality', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const fields = {
    version: '2017-v2',
    navn: 'Bo Prøve',
    hverv: 'næstformand',
    kommune: ishoej,
    dato: 'marts 2017',
    titel: 'Hvorfor tre',
    tekst: 'Et.\n\nTo.',
  }
  const sent = await fill(secretariat, `${base}/udtalelser/ny`, `${base}/udtalelser`, fields)
  expect([sent.status, sent.errors]).toEqual([303, {}])
  expect(await publicly(on.browser())).toMatch(/Hvorfor tre Et\. To\. Bo Prøve, næstformand \(Ishøj\), marts 2017, om version 2/)
  const desk = await (await secretariat.get(base)).text()
  const [, own] =
    /href="(\/kkr-hovedstaden\/indsendelser\/udtalelser\/[^"]+)">Ret<span class="sr-only">: Hvorfor tre</.exec(desk) ?? []
  if (!own) throw new Error('no way to correct it')
  expect((await fill(secretariat, own, `${base}/udtalelser`, { titel: 'Hvorfor kun tre' })).status).toBe(303)
  expect(await publicly(on.browser())).toContain('Hvorfor kun tre')
  expect((await fill(secretariat, `${own}/tilbagetraekning`, `${own}/tilbagetraekning`, { begrundelse: 'Forkert' })).status).toBe(
    303,
  )
  expect(await publicly(on.browser())).not.toContain('Hvorfor kun tre')
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})
