import { expect, test } from 'vitest'
import { looking } from '#db'
import { readHead } from '#journal'
import { load } from '#loading'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import type { Browser } from '../identity/stage.ts'
import { edited, operator, realFiles } from '../loading/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { kkr, stage } from '../meetings/stage.ts'

type Fields = Record<string, string>
const base = '/kkr-hovedstaden/planlaegning'
const body = { organ: 'kkr-hovedstaden' }

/** Opens a form, fills it and sends it; answers with the status, the errors, and the page. */
async function fill(browser: Browser, address: string, action: string, fields: Fields) {
  const page = await browser.get(address)
  expect([address, page.status]).toEqual([address, 200])
  const sent = { ...formIn(await page.text(), action), ...fields }
  const answer = await browser.post(action, sent)
  const html = await answer.text()
  return { status: answer.status, errors: errorsIn(html), html, sent, location: answer.headers.get('location') ?? '' }
}
async function done(browser: Browser, address: string, action: string, fields: Fields) {
  const answer = await fill(browser, address, action, fields)
  expect([answer.status, answer.errors]).toEqual([303, {}])
  return answer
}
const meeting = (browser: Browser, dato: string) =>
  done(browser, `${base}/moeder/ny`, `${base}/moeder`, { ...body, dato, kilde: 'KKR’s mødeplan' })
const step = (browser: Browser, titel: string, fields: Fields) =>
  done(browser, `${base}/trin/ny`, `${base}/trin`, { ...body, titel, udgave: '2017', ...fields })

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const course = async (browser: Browser) => plain(await (await browser.get('/kkr-hovedstaden/forloeb')).text())
/** The way to one act on the item with this title, as the desk links to it. */
async function act(browser: Browser, of: string, kind: string) {
  const html = await (await browser.get(base)).text()
  const found = [...html.matchAll(/href="([^"]+)">[^<]*<span class="sr-only">: ([^<]*)</g)]
  const hit = found.find(([, href, name]) => href?.endsWith(`/${kind}`) && name?.includes(of))
  if (!hit) throw new Error(`no ${kind} of ${of}`)
  return hit[1] as string
}

test('given the secretariat, when it plans a process by hand, then everyone sees what is done, near and late, worked out', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  await done(secretariat, `${base}/mandater/ny`, `${base}/mandater`, {
    ...body,
    dato: 'marts 2016',
    beder: 'At målene bliver færre',
    anledning: 'priority',
    'anledning-tekst': 'Borgmestrene vil fokusere',
    graense: '3',
    udgave: '2017',
    adresse: 'https://kkr.example/moede',
  })
  await meeting(secretariat, '31.3.2027')
  await done(secretariat, `${base}/frister`, `${base}/frister`, { ...body, hvad: 'Dagsordenen sendes ud', hverdage: '4' })
  await step(secretariat, 'Gammelt trin', { dato: '1.11.2026' })
  await step(secretariat, 'Nært trin', { dato: 'november 2026' })
  await step(secretariat, 'Andet udkast behandles', { dato: '6.2.2017', afventer: '2' })

  const seen = await course(on.browser())
  expect(seen).toContain('At målene bliver færre')
  expect(seen).toContain('Grænsen er 3 mål. Den nyeste version (version 2, 6.2.2017) har 3 mål og holder grænsen.')
  expect(seen).toContain('Dagsordenen sendes ud: senest 22.3.2027')
  expect(seen).toMatch(/Gammelt trin KKR Hovedstaden 1\.11\.2026 forsinket/)
  expect(seen).toMatch(/Nært trin KKR Hovedstaden november 2026 forestår/)
  expect(seen).toMatch(/Andet udkast behandles KKR Hovedstaden 6\.2\.2017 udført 6\.2\.2017/)

  const href = await act(secretariat, 'Gammelt trin', 'udfoert')
  await done(secretariat, href, href, { dato: '20.11.2026', adresse: 'https://kkr.example/referat' })
  const after = await (await on.browser().get('/kkr-hovedstaden/forloeb')).text()
  expect(plain(after)).toMatch(/Gammelt trin KKR Hovedstaden 1\.11\.2026 udført 20\.11\.2026/)
  expect(after).toContain('href="https://kkr.example/referat"')
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given a step before a meeting, when the meeting moves and then is called off, then the step follows, with the reasons to read', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  await meeting(secretariat, '31.3.2027')
  await done(secretariat, `${base}/frister`, `${base}/frister`, { ...body, hvad: 'Dagsordenen sendes ud', hverdage: '4' })
  const html = await (await secretariat.get(`${base}/trin/ny`)).text()
  const id = /<option value="([0-9a-f-]{36})"[^>]*>KKR Hovedstaden, 31\.3\.2027/.exec(html)?.[1] ?? ''
  await step(secretariat, 'Papiret sendes ind', { moede: id, hverdage: '4' })
  expect(await course(on.browser())).toContain('22.3.2027 (4 hverdage før mødet i KKR Hovedstaden)')
  const move = await act(secretariat, '31.3.2027', 'flytning')
  await done(secretariat, move, move, { dato: '8.6.2027', begrundelse: 'Salen er optaget' })
  const moved = await course(on.browser())
  expect(moved).toContain('2.6.2027 (4 hverdage før mødet i KKR Hovedstaden)')
  expect(moved).toContain('Flyttet til 8.6.2027: Salen er optaget')
  const calendar = async () => (await (await on.browser().get('/kkr-hovedstaden/forloeb.ics')).text()).replaceAll('\r\n ', '')
  expect(await calendar()).toMatch(
    new RegExp(`UID:${id}@kkr-hovedstaden.samsigte[^]*?SEQUENCE:\\d+\r\nDTSTART;VALUE=DATE:20270608`),
  )
  const deadline = (day: string, status: string) =>
    new RegExp(`DTSTART;VALUE=DATE:${day}\\r\\n[^]*?SUMMARY:Frist: Dagsordenen sendes ud[^]*?STATUS:${status}`)
  expect(await calendar()).toMatch(deadline('20270602', 'CONFIRMED'))
  const cancel = await act(secretariat, '8.6.2027', 'aflysning')
  await done(secretariat, cancel, cancel, { begrundelse: 'For få punkter' })
  const again = await fill(secretariat, cancel, cancel, { begrundelse: 'En anden grund' })
  expect([again.status, Object.keys(again.errors)]).toEqual([409, ['begrundelse']])
  const off = await course(on.browser())
  expect(off).toContain('Aflyst: For få punkter')
  expect(off).toMatch(/Papiret sendes ind KKR Hovedstaden ikke registreret/)
  expect(await calendar()).toMatch(new RegExp(`UID:${id}@[^]*?STATUS:CANCELLED`))
  expect(await calendar()).toMatch(deadline('20270602', 'CANCELLED'))
  const journal = plain(await (await on.browser().get('/kkr-hovedstaden/journal')).text())
  expect(journal).toContain('»Møde i KKR Hovedstaden« er flyttet fra 31.3.2027 til 8.6.2027. Begrundelse: Salen er optaget.')
})

test('given bad input, then each field says what to do, what was typed stays, and nothing is stored', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const before = await looking(on.ledger.db, kkr, readHead)
  const tries: [string, string, Fields, string[]][] = [
    [
      `${base}/mandater/ny`,
      `${base}/mandater`,
      { graense: 'tre', adresse: 'ftp://x', dato: '31.2.2027' },
      ['anledning', 'graense', 'organ', 'dato', 'beder', 'adresse'],
    ],
    [`${base}/mandater/ny`, `${base}/mandater`, { ...body, beder: 'x', anledning: 'priority', dato: '2027' }, ['dato']],
    [`${base}/mandater/ny`, `${base}/mandater`, { organ: '0183-council', beder: 'x', anledning: 'priority' }, ['organ']],
    [`${base}/trin/ny`, `${base}/trin`, { raekke: '', titel: 'x'.repeat(301), hverdage: '4' }, ['titel', 'moede', 'raekke']],
    [`${base}/trin/ny`, `${base}/trin`, { titel: 'x', udgave: '2017', afventer: '1' }, ['afventer']],
    [`${base}/trin/ny`, `${base}/trin`, { titel: 'x', moede: 'intet' }, ['moede']],
    [`${base}/moeder/ny`, `${base}/moeder`, { dato: 'marts 2027' }, ['organ', 'dato']],
    [`${base}/frister`, `${base}/frister`, { hverdage: '61' }, ['organ', 'hvad', 'hverdage']],
  ]
  for (const [address, action, fields, wrong] of tries) {
    const { status, errors, html } = await fill(secretariat, address, action, fields)
    expect([action, status, Object.keys(errors).sort()]).toEqual([action, 422, [...wrong].sort()])
    for (const [name, value] of Object.entries(fields))
      if (name !== 'organ' && name !== 'moede') expect(html, name).toContain(value)
  }
  for (const path of ['/intet/flytning', '/intet/aflysning', '/intet/udfoert', '/intet/rettelse', '/mandater/intet'])
    expect((await secretariat.get(`${base}${path}`)).status, path).toBe(404)
  expect(await looking(on.ledger.db, kkr, readHead)).toEqual(before)
})

test('given a form sent twice, or two people at once, then it is recorded once and the second sees what stands', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const { sent } = await meeting(secretariat, '31.3.2027')
  const head = await looking(on.ledger.db, kkr, readHead)
  expect((await secretariat.post(`${base}/moeder`, sent)).status).toBe(303)
  expect((await secretariat.post(`${base}/moeder`, { ...sent, noegle: crypto.randomUUID() })).status).toBe(409)
  expect(await looking(on.ledger.db, kkr, readHead)).toEqual(head)
  const move = await act(secretariat, '31.3.2027', 'flytning')
  const form = formIn(await (await secretariat.get(move)).text(), move)
  const both = await Promise.all(
    ['8.6.2027', '9.6.2027'].map((dato) => secretariat.post(move, { ...form, dato, begrundelse: 'Salen' })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  const loser = both.find(({ status }) => status === 409)
  expect(await loser?.text()).toContain('mens du skrev')
})

test('given an import, then a step that a person changed is left alone, and a file that contradicts itself is refused', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const files = await realFiles()
  const steps = (rows: string) =>
    edited(files, { 'steps.csv': `id,edition,place,title,body,planned,meeting,awaits_version,done\n${rows}` })
  const imported = async (rows: string) => load(on.ledger, kkr, operator, steps(rows))
  expect(await imported('a,2017,1,Det første,kkr-hovedstaden,2027-01,,,\nb,2017,2,Det andet,,2027-02,,,')).toMatchObject({
    ok: true,
  })
  const move = await act(secretariat, 'Det første', 'flytning')
  await done(secretariat, move, move, { dato: '1.2.2027', begrundelse: 'Grund' })
  const again = await imported('a,2017,1,Det første,kkr-hovedstaden,2027-05,,,\nb,2017,2,Det andet,,2027-06,,,')
  expect(again).toMatchObject({ ok: true, value: { wrote: true } })
  const seen = await course(on.browser())
  expect(seen).toMatch(/Det første KKR Hovedstaden 1\.2\.2027/)
  expect(seen).toMatch(/Det andet ikke registreret juni 2027/)
  for (const row of [
    'c,2017,1,x,kkr-hovedstaden,2027-01,m,,',
    'c,2017,1,x,0183-council,2027-01,,,',
    'c,,1,x,kkr-hovedstaden,2027-01,,2,',
    'c,2017,1,x,kkr-hovedstaden,2017-01,,,2027-01',
  ])
    expect(await imported(row), row).toMatchObject({ ok: false })
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given anyone, then the feed tells what was recorded, newest first, under names that stay, and follows a change', async () => {
  const on = await stage()
  const feed = async () => {
    const answer = await on.browser().get('/kkr-hovedstaden/forloeb.atom')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    const text = await answer.text()
    return { text, ids: [...text.matchAll(/<entry>\n<id>([^<]+)</g)].map(([, id]) => id) }
  }
  const before = await feed()
  expect(new Set(before.ids).size).toBe(before.ids.length)
  expect(before.text).toContain('bad om følgende (datoen er ikke registreret): At rammepapirerne bliver fornyet.')
  await meeting(await on.signedIn('secretariat'), '31.3.2027')
  const after = await feed()
  expect(after.ids.slice(1)).toEqual(before.ids)
  expect(after.text).toContain('<title>Der er planlagt et møde i KKR Hovedstaden den 31.3.2027.</title>')
  const page = await (await on.browser().get('/kkr-hovedstaden/forloeb')).text()
  expect(page).toContain('<link rel="alternate" type="application/atom+xml"')
  expect(page).toContain('<link rel="alternate" type="text/calendar"')
})
