import { expect, test } from 'vitest'
import type { MunicipalityCode } from '#kernel'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import type { Browser } from '../identity/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { ishoej, kkr, stage } from '../meetings/stage.ts'
import { pdf, publishTemplate, write } from './facts.ts'
import { base, byLetter, fill, plain, shownAt, text, where } from './stage.ts'

const other = '0101' as MunicipalityCode
const of = { edition: 2017, code: ishoej }

test('given the letter of the dispatch, when somebody follows it, then the case is made, says how many places are theirs, and can be taken', async () => {
  const on = await stage()
  const { browser, leads } = await byLetter(on, ishoej)
  expect(leads).toBe(base)
  const page = await (await browser.get(leads)).text()
  expect(plain(page)).toMatch(/Sagen er lavet og kan hentes nu\. 4 steder er jeres at udfylde/)
  for (const kind of ['docx', 'pdf', 'txt', 'zip']) expect(page).toContain(`href="${base}/sag.${kind}"`)
  expect(plain(page)).toContain('Skriv jeres egen tekst under »Lovgrundlag«')
  expect(plain(page)).toMatch(/Overskrifterne er kommunens egne\. Kilde: Kommunens offentlige dagsordener/)
  const said = await browser.get(`${base}/sag.txt`)
  expect(said.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  const words = await said.text()
  expect(words).toMatch(/RESUME\n\nKKR Hovedstaden godkendte den 6\.2\.2017 version 2 af .*\n\nSAGSFREMSTILLING\n/)
  expect(words).toMatch(/INDSTILLING\n\nikke registreret\n\n/)
  expect(words).toMatch(/BESLUTNING\n\nSkrives efter mødet\.\n\nØKONOMI\n/)
  expect(words).toMatch(/BILAG\n\n- Bilag 1: /)
  const elsewhere = (await byLetter(on, other)).browser
  const olderPaper = (await byLetter(on, ishoej, '2013')).browser
  for (const who of [elsewhere, olderPaper]) expect((await who.get(base)).status).toBe(404)
})

test('given a clerk, when texts, numbers, headings and annexes are written, then they stand in the case, and no one else sees them until it is shown', async () => {
  const on = await stage()
  await publishTemplate(where(on), 2017)
  const clerk = await on.signedIn('clerk', ishoej)
  const done = await fill(clerk, `${base}/tekst/lovgrundlag`, { tekst: 'Sundhedsloven gælder i {kommune}.\n\n- § 1' })
  expect([done.status, done.location]).toEqual([303, `${base}?gjort=gemt`])
  expect((await fill(clerk, `${base}/tekst/resume`, { foer: 'Kort fortalt:', tekst: 'Mere om det.' })).status).toBe(303)
  const numbers = await fill(clerk, `${base}/numre`, { sagsnummer: '26/12345', emnenummer: '29.00.00-g01' })
  expect(numbers.status).toBe(303)
  const titles = 'Resume\nSagsfremstilling\nLovgrundlag\nIndstilling\nBeslutning\nBudget'
  const led = await fill(clerk, `${base}/overskrifter`, { overskrifter: titles, kilde: 'Vores skabelon' })
  expect([led.status, led.location]).toEqual([303, `${base}/overskrifter/dele`])
  expect((await fill(clerk, led.location, { 'del-preconditions': 'budget' })).status).toBe(303)
  const words = await (await clerk.get(`${base}/sag.txt`)).text()
  expect(words).toContain('Sagsnummer: 26/12345\nEmnenummer (KLE): 29.00.00 G01')
  expect(words).toMatch(/RESUME\n\nKort fortalt:\n\nKKR Hovedstaden har sendt .* i Ishøj\.\n\nMere om det\./)
  expect(words).toMatch(/LOVGRUNDLAG\n\nSundhedsloven gælder i Ishøj\.\n\n- § 1\n\nINDSTILLING\n\n1\. at /)
  expect(words).toMatch(/BUDGET\n\n- Mål 1: Ventes gennemført/)
  const secret = /Sundhedsloven gælder|Kort fortalt/
  const stranger = await on.signedIn('clerk', other)
  for (const path of ['', '/sag.txt', '/tekst/lovgrundlag', '/numre', '/bilag/ny']) {
    expect((await stranger.get(`${base}${path}`)).status).toBe(404)
    expect((await on.browser().get(`${base}${path}`)).status).toBe(401)
  }
  expect((await on.browser().get(shownAt)).status).toBe(404)
  expect(await text(on.browser(), '/kkr-hovedstaden/journal')).not.toMatch(secret)
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

/** An annex as the form sends it. */
const annex = async (browser: Browser, fields: Record<string, string>, bytes: Uint8Array | null = null) => {
  const form = { ...formIn(await (await browser.get(`${base}/bilag/ny`)).text(), `${base}/bilag`), ...fields }
  return browser.sendForm(`${base}/bilag`, form, bytes && { field: 'fil', bytes, name: 'C:\\x\\notat.pdf' })
}

test('given open and closed annexes, when the case is shown and taken back, then everyone sees what is open and nothing else', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', ishoej)
  expect((await annex(clerk, { titel: 'Høringssvar', tekst: 'Rådet siger ja.' })).status).toBe(303)
  expect((await annex(clerk, { titel: 'Personsag', lukket: 'ja' }, pdf)).status).toBe(303)
  const own = await (await clerk.get(base)).text()
  expect(plain(own)).toMatch(/Bilag 3 Personsag Lukket/)
  const showing = await text(clerk, `${base}/visning`)
  expect(showing).toContain('Vises ikke, fordi det er lukket: Bilag 3 (Personsag).')
  expect((await fill(clerk, `${base}/visning`, {})).status).toBe(303)
  const page = await text(on.browser(), shownAt)
  expect(page).toMatch(/Bilag 2: Høringssvar Rådet siger ja\./)
  const everywhere = [
    page,
    await (await on.browser().get(`${shownAt}.txt`)).text(),
    await text(on.browser(), '/kkr-hovedstaden/journal'),
  ]
  for (const one of everywhere) expect(one).not.toMatch(/Personsag|notat\.pdf|Bilag 3|her skriver kommunen/i)
  const paper = { ...formIn(own, `${base}/lukning`), del: 'paper', luk: 'ja', set: '' }
  expect((await clerk.post(`${base}/lukning`, paper)).status).toBe(303)
  expect(await text(on.browser(), shownAt)).not.toContain('Bilag 1:')
  expect(await (await on.browser().get(`${shownAt}.txt`)).text()).not.toContain('Bilag 1:')
  const back = await fill(clerk, `${base}/visning/tilbage`, { begrundelse: 'Den skal rettes' })
  expect(back.status).toBe(303)
  expect((await on.browser().get(shownAt)).status).toBe(404)
  const closing = formIn(own, `${base}/lukning`)
  expect((await clerk.post(`${base}/lukning`, { ...closing, del: 'case', luk: 'ja', set: '' })).status).toBe(303)
  const refused = await fill(clerk, `${base}/visning`, {})
  expect([refused.status, refused.errors.vis]).toEqual([409, expect.stringContaining('Sagen er lukket')])
})

const wrong: readonly (readonly [path: string, fields: Record<string, string>, field: string])[] = [
  ['/tekst/resume', { tekst: 'Se {komune}' }, 'tekst'],
  ['/tekst/resume', { foer: '{maal' }, 'foer'],
  ['/tekst/resume', { tekst: 'x'.repeat(20_001) }, 'tekst'],
  ['/numre', { emnenummer: '29.00' }, 'emnenummer'],
  ['/numre', { sagsnummer: '<b>' }, 'sagsnummer'],
  ['/overskrifter', { overskrifter: '\n \n' }, 'overskrifter'],
  ['/overskrifter', { overskrifter: 'Resume\nresume' }, 'overskrifter'],
  ['/overskrifter/dele', { 'del-goals': 'andetsteds' }, 'del-goals'],
  ['/visning/tilbage', { begrundelse: '' }, 'begrundelse'],
]
test('given bad input, then each field says what to do, what was typed is kept, and nothing is stored', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', ishoej)
  const before = await on.ledger.heads.current(kkr)
  for (const [path, fields, field] of wrong) {
    const answer = await fill(clerk, `${base}${path}`, fields)
    expect([path, answer.status, Object.keys(answer.errors)]).toEqual([path, 422, [field]])
  }
  const named = await fill(clerk, `${base}/tekst/resume`, { tekst: 'Se {komune} og {kommune}' })
  expect(named.errors.tekst).toBe('Der er ingen felter, der hedder {komune}. Felterne står nederst på siden.')
  expect(named.html).toContain('Se {komune} og {kommune}')
  const sent = await annex(clerk, { titel: 'Program', tekst: 'behold mig' }, new TextEncoder().encode('MZ ikke en pdf'))
  const html = await sent.text()
  expect([sent.status, Object.keys(errorsIn(html))]).toEqual([422, ['fil']])
  expect(html).toContain('behold mig')
  const empty = await annex(clerk, { titel: '' })
  expect(Object.keys(errorsIn(await empty.text())).sort()).toEqual(['tekst', 'titel'])
  for (const path of ['/tekst/andet', '/bilag/x', '/bilag/00000000-0000-4000-8000-000000000000'])
    expect((await clerk.get(`${base}${path}`)).status).toBe(404)
  expect(await on.ledger.heads.current(kkr)).toEqual(before)
})

async function twoAtOnce(clerk: Browser, secretariat: Browser) {
  const address = `${base}/tekst/lovgrundlag`
  const form = formIn(await (await clerk.get(address)).text(), address)
  return Promise.all([
    clerk.post(address, { ...form, tekst: 'Kommunens ord' }),
    secretariat.post(address, { ...form, tekst: 'Sekretariatets ord' }),
  ])
}
test('given two who write under one heading at once, then the second is told, and sees what stands', async () => {
  const on = await stage()
  const [clerk, secretariat] = [await on.signedIn('clerk', ishoej), await on.signedIn('secretariat')]
  const both = await twoAtOnce(clerk, secretariat)
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  const loser = both.find(({ status }) => status === 409)
  expect(plain((await loser?.text()) ?? '')).toMatch(
    /En anden har ændret det, mens du skrev.* Nu står der: »(Kommunens|Sekretariatets) ord«/,
  )
  await write(where(on), of, { kind: 'closing', item: 'paper' })
  expect((await fill(secretariat, `${base}/numre`, { sagsnummer: '1' })).status).toBe(303)
  expect(await text(on.browser(), '/kkr-hovedstaden/journal')).toContain('Sekretariatet på vegne af Ishøj')
})

test('given the secretariat, when it writes the common text twice, then both versions stay, and what is not recorded is warned of', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const desk = '/kkr-hovedstaden/sagsarbejde/skabelon/2017'
  const first = await fill(secretariat, desk, { summary: 'Svar senest {svarfrist}.', recommendation: '1. at {papir} godkendes' })
  expect([first.status, first.location.replace(/\d+$/, 'N')]).toEqual([303, '/kkr-hovedstaden/sagsarbejde?registreret=N'])
  expect(await text(secretariat, first.location)).toContain('Version 1 for 2017 er i alle kommunernes sager nu')
  expect(await text(secretariat, desk)).toContain('den dag, kommunen er bedt om at svare, i alle sager')
  expect((await fill(secretariat, desk, { summary: 'Kort: {papir}.' })).status).toBe(303)
  const common = '/kkr-hovedstaden/sagsfremstilling/2017'
  expect(await text(on.browser(), common)).toMatch(/Version 2 Udgivet 22\.11\.2026 .*Kort: \{papir\}\..*Version 1, 22\.11\.2026/)
  expect(await text(on.browser(), `${common}?version=1`)).toContain('Svar senest {svarfrist}.')
  expect((await on.browser().get(`${common}?version=9`)).status).toBe(404)
  const unknown = await fill(secretariat, desk, { background: '{noget}' })
  expect([unknown.status, unknown.errors.background]).toEqual([422, expect.stringContaining('{noget}')])
  const form = formIn(await (await secretariat.get(desk)).text(), desk)
  const both = await Promise.all(['A', 'B'].map((summary) => secretariat.post(desk, { ...form, summary })))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  const clerk = await on.signedIn('clerk', ishoej)
  expect((await clerk.get(desk)).status).toBe(403)
  expect(plain(await (await clerk.get(base)).text())).toMatch(/Resume [AB] Sagsfremstilling/)
})
