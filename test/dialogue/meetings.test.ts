import { expect, test } from 'vitest'
import { looking } from '#db'
import { readDialogueMeetings } from '#dialogue'
import { readHead } from '#journal'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { formIn } from '../meetings/form.ts'
import { kkr, stage } from '../meetings/stage.ts'
import { desk, done, type Fields, fill, gone, open, planned, text } from './stage.ts'

type Stage = Awaited<ReturnType<typeof stage>>
const contact = (on: Stage, code: string, role: string, mail: string) =>
  on.ledger.db.pool.query(
    'insert into alliance_kkr_hovedstaden.desk_contacts (id, code, role, committee, name, mail) values (gen_random_uuid(), $1, $2, $3, $4, $5)',
    [code, role, '', 'Navn', mail],
  )
const notices = async (on: Stage) =>
  (await on.ledger.db.pool.query('select recipient, text, address from samsigte.notices order by given_at, recipient, text')).rows
const meetingNow = async (on: Stage, id: string) =>
  (await looking(on.ledger.db, kkr, readDialogueMeetings)).find((meeting) => meeting.id === id)

test('given contacts for two municipalities, when a meeting is planned and invited to, then those get a link that works, and the rest are shown', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  await contact(on, '0183', 'mayor', 'borgmester@ishoej.example')
  await contact(on, '0101', 'contact', 'sundhed@kk.example')
  await contact(on, '0147', 'committee-chair', 'formand@frb.example')
  const id = await planned(secretariat)
  const page = await text(on.browser(), `${open}/${id}`)
  expect(page).toContain('13.1.2027 kl. 13.00')
  expect(page).toContain('29 af 29 kommuner bliver inviteret')
  await done(secretariat, `${desk}/${id}/invitation`, `${desk}/${id}/invitation`, {})
  expect(await text(on.browser(), `${open}/${id}`)).toContain('29 af 29 kommuner er inviteret')
  const sent = await notices(on)
  expect(sent.map(({ recipient }) => recipient)).toEqual(['borgmester@ishoej.example', 'sundhed@kk.example'])
  expect(sent[0].text).toContain('politisk dialogmøde den 13.1.2027, kl. 13.00, Rådhuset i Ishøj')
  expect((await meetingNow(on, id))?.unreachable).toHaveLength(27)
  expect(await text(secretariat, `${desk}/${id}`)).toContain('27 kommuner kunne ikke nås')

  const mayor = on.browser()
  const way = await mayor.get(new URL(sent[0].address).pathname)
  const reply = way.headers.get('location') ?? ''
  expect(reply).toBe(`${open}/${id}/svar/0183`)
  await done(mayor, reply, reply, { kommer: 'ja', 'antal-mayor': '1', 'antal-administration': '2' })
  expect(await text(mayor, reply)).toContain('Ishøj har svaret: 1 borgmester og 2 fra administrationen')
  await done(mayor, reply, reply, { kommer: 'nej' })
  expect(await text(on.browser(), `${open}/${id}`)).toMatch(/Ishøj ingen kommer/)
  await done(secretariat, `${desk}/${id}/invitation`, `${desk}/${id}/invitation`, {})
  const again = (await notices(on)).filter((notice) => notice.text.startsWith('Vi har ikke fået jeres svar'))
  expect(again.map(({ recipient }) => recipient)).toEqual(['sundhed@kk.example'])
  expect((await mayor.get(`${open}/${id}/svar/0101`)).status).toBe(404)
  expect((await on.browser().get(reply)).status).not.toBe(200)
  const journal = await text(on.browser(), '/kkr-hovedstaden/journal')
  expect(journal).toContain('Ishøj har svaret, at ingen kommer: politisk dialogmøde den 13.1.2027.')
  expect(journal).not.toContain('@')
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given an invited meeting, when it is moved and called off, then those invited are told, replies close, and the pages say why', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const clerk = await on.signedIn('clerk', '0183' as never)
  await contact(on, '0183', 'mayor', 'borgmester@ishoej.example')
  const id = await planned(secretariat)
  await done(secretariat, `${desk}/${id}/invitation`, `${desk}/${id}/invitation`, {})
  await done(secretariat, `${desk}/${id}/flytning`, `${desk}/${id}/flytning`, {
    dato: '16.1.2027',
    begrundelse: 'Salen er optaget',
  })
  expect(await text(secretariat, `${desk}/${id}`)).toContain('Den 16.1.2027 er lørdag.')
  await done(secretariat, `${desk}/${id}/flytning`, `${desk}/${id}/flytning`, {
    dato: '16.1.2027',
    sted: 'Rådhuset i Greve',
    begrundelse: 'Større sal',
  })
  expect(await text(on.browser(), `${open}/${id}`)).toContain('Flyttet til 16.1.2027: Salen er optaget')
  expect(await text(on.browser(), `${open}/${id}`)).toContain('Nyt klokkeslæt eller sted: Større sal')
  const reply = `${open}/${id}/svar/0183`
  await done(clerk, reply, reply, { kommer: 'ja', 'antal-mayor': '1' })
  await done(secretariat, `${desk}/${id}/aflysning`, `${desk}/${id}/aflysning`, { begrundelse: 'For få kan' })
  const told = (await notices(on)).map((notice) => notice.text)
  expect(told).toHaveLength(4)
  expect(told).toContainEqual(expect.stringContaining('holdes nu den 16.1.2027, kl. 13.00, Rådhuset i Ishøj'))
  expect(told).toContainEqual(expect.stringContaining('holdes nu den 16.1.2027, kl. 13.00, Rådhuset i Greve'))
  expect(told).toContain('Mødet er aflyst: politisk dialogmøde den 16.1.2027. Begrundelse: For få kan.')
  expect(await text(clerk, reply)).toContain('Mødet er aflyst. Begrundelse: For få kan')
  const late = await clerk.post(reply, { kommer: 'nej' })
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('Mødet er aflyst')])
  const calendar = async () => await (await on.browser().get('/kkr-hovedstaden/dialogmoeder')).text()
  expect(await calendar()).toContain('aflyst')
})

test('given a clerk of another municipality, a reader or a stranger, then nobody sees or changes a reply that is not theirs', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const id = await planned(secretariat)
  const other = await on.signedIn('clerk', '0101' as never)
  const reply = `${open}/${id}/svar/0183`
  const before = await looking(on.ledger.db, kkr, readHead)
  for (const browser of [other, await on.signedIn('reader'), on.browser()]) {
    const statuses = [(await browser.get(reply)).status, (await browser.post(reply, { kommer: 'nej' })).status]
    for (const status of statuses) expect([401, 403, 404]).toContain(status)
    for (const path of ['', `/${id}`, `/${id}/deltagelse`, `/${id}/noter`, '/moeder/nyt'])
      expect([401, 403]).toContain((await browser.get(`${desk}${path}`)).status)
  }
  expect((await secretariat.get(`${open}/${id}/svar/9999`)).status).toBe(404)
  const head = await looking(on.ledger.db, kkr, readHead)
  expect(head.sequence).toBeLessThanOrEqual(before.sequence + 1)
  expect((await meetingNow(on, id))?.replies).toEqual([])
})

test('given bad input, then each field says what to do, what was typed stays, and nothing is stored', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const id = await planned(secretariat)
  const past = await gone(secretariat)
  const reply = `${open}/${id}/svar/0183`
  const before = await looking(on.ledger.db, kkr, readHead)
  const good: Fields = { slags: 'political', udgave: '2027', runde: 'vinteren 2027', hvem: 'alle' }
  const tries: [string, string, Fields, string[]][] = [
    [
      `${desk}/moeder/nyt`,
      `${desk}/moeder`,
      { runde: 'marts 2027', dato: '31.2.2027', tid: '25.00', udgave: 'x' },
      ['slags', 'runde', 'dato', 'tid', 'udgave'],
    ],
    [`${desk}/moeder/nyt`, `${desk}/moeder`, { ...good, dato: '1.2.2027', holdt: 'ja' }, ['dato']],
    [`${desk}/${id}/flytning`, `${desk}/${id}/flytning`, { dato: '', begrundelse: '' }, ['dato', 'begrundelse']],
    [`${desk}/${id}/flytning`, `${desk}/${id}/flytning`, { dato: '13.1.2027', begrundelse: 'x' }, ['dato']],
    [`${desk}/${id}/aflysning`, `${desk}/${id}/aflysning`, {}, ['begrundelse']],
    [reply, reply, {}, ['kommer']],
    [reply, reply, { kommer: 'ja' }, ['kommer']],
    [
      reply,
      reply,
      { kommer: 'ja', 'antal-mayor': '-1', 'antal-administration': 'mange' },
      ['antal-mayor', 'antal-administration'],
    ],
    [reply, reply, { kommer: 'ja', 'antal-mayor': '1000000000' }, ['antal-mayor']],
    [
      `${desk}/${past}/deltagelse`,
      `${desk}/${past}/deltagelse`,
      { '0183-mayor': '1e9', '0101-administration': '-2', '0147-mayor': '3' },
      ['0183-mayor', '0101-administration'],
    ],
  ]
  for (const [address, action, fields, wrong] of tries) {
    const { status, errors, html } = await fill(secretariat, address, action, fields)
    expect([address, fields, Object.keys(errors).sort()]).toEqual([address, fields, [...wrong].sort()])
    expect(status).toBe(422)
    for (const [name, value] of Object.entries(fields))
      if (!['hvem', 'slags', 'kommer', 'holdt'].includes(name)) expect(html).toContain(value)
  }
  for (const path of ['intet/rettelse', 'intet/flytning', 'intet/deltagelse', 'intet/noter', 'intet', `${id}/aendringer/intet`])
    expect([path, (await secretariat.get(`${desk}/${path}`)).status]).toEqual([path, 404])
  expect((await on.browser().get(`${open}/intet`)).status).toBe(404)
  expect((await secretariat.post(`${desk}/${id}/deltagelse`, { '0183-mayor': '1' })).status).toBe(422)
  const late = await secretariat.post(`${open}/${past}/svar/0183`, { kommer: 'nej' })
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('Mødets dag er gået')])
  expect(await looking(on.ledger.db, kkr, readHead)).toEqual(before)
})

test('given a meeting without a whole day, or without roles, then nobody is invited to it', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const vague = await planned(secretariat, { dato: 'januar 2027' })
  const noRoles = await planned(secretariat, { dato: '14.1.2027', 'rolle-mayor': '', 'rolle-administration': '' })
  for (const [id, says] of [
    [vague, 'Skriv en hel dato'],
    [noRoles, 'hvilke roller'],
  ]) {
    const { status, html } = await fill(secretariat, `${desk}/${id}/invitation`, `${desk}/${id}/invitation`, {})
    expect([status, html]).toEqual([422, expect.stringContaining(says as string)])
  }
})

test('given who came, when it is typed or pasted, then everyone sees it, politicians and administration apart', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const id = await gone(secretariat)
  const table = `${desk}/${id}/deltagelse`
  const pasting = {
    handling: 'indsaet',
    indsat: 'kommune;borgmestre;formænd;medlemmer;administration\nIshøj;1;0;31;2\nKøbenhavns Kommune\t0\t\t\t4',
  }
  const { status, html } = await fill(secretariat, table, table, pasting)
  expect(status).toBe(200)
  const form = formIn(html, table)
  expect([form['0183-committee-member'], form['0101-administration']]).toEqual(['31', '4'])
  expect((await meetingNow(on, id))?.attendance).toEqual([])
  const saved = await secretariat.post(table, { ...form, '0147-mayor': '0', '0147-administration': '0', handling: '' })
  expect(saved.headers.get('location')).toBe(`${desk}/${id}?talt=3`)
  const page = await text(on.browser(), `${open}/${id}`)
  expect(page).toContain('2 af 29 kommuner deltog')
  expect(page).toContain('32 politikere deltog')
  expect(page).toContain('6 fra administrationerne deltog')
  expect(await text(secretariat, desk)).toContain('Deltagelsen mangler for 26 kommuner')
  const wrong = await fill(secretariat, table, table, { handling: 'indsaet', indsat: 'Malmø;1\nIshøj;1;2;3;4;5' })
  expect([wrong.status, wrong.errors.indsat]).toEqual([422, expect.stringMatching(/Linje 1: »Malmø«.*Linje 2/)])
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given a meeting for the administrations, then roles that were not invited and that nobody came in are not told of', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const day = { runde: 'efteråret 2026', dato: '10.11.2026' }
  const id = await planned(secretariat, { ...day, slags: 'administrative', 'rolle-mayor': '', 'udvalg-health': '' })
  const count = `${desk}/${id}/deltagelse`
  await done(secretariat, count, count, { '0183-administration': '2', '0183-mayor': '0' })
  const page = await text(on.browser(), `${open}/${id}`)
  expect(page).toContain('2 fra administrationerne deltog')
  expect(page).not.toMatch(/politikere deltog|Borgmestre/)
  await done(secretariat, count, count, { '0183-mayor': '1' })
  expect(await text(on.browser(), `${open}/${id}`)).toMatch(/1 politiker deltog.*Borgmestre/)
})

test('given two people with the attendance table open, then rows the second did not touch stay, and the same row is told of', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const id = await gone(secretariat)
  const table = `${desk}/${id}/deltagelse`
  const opened = formIn(await (await secretariat.get(table)).text(), table)
  expect((await secretariat.post(table, { ...opened, '0183-mayor': '1' })).status).toBe(303)
  expect((await secretariat.post(table, { ...opened, '0101-mayor': '1' })).status).toBe(303)
  const clash = await secretariat.post(table, { ...opened, '0183-mayor': '2', '0147-mayor': '1' })
  const html = await clash.text()
  expect([clash.status, html]).toEqual([409, expect.stringContaining('En anden har registreret: 1 borgmester.')])
  const again = formIn(html, table)
  expect([again['0183-mayor'], again['0101-mayor'], again['0147-mayor']]).toEqual(['2', '1', '1'])
  expect((await secretariat.post(table, again)).status).toBe(303)
  expect((await meetingNow(on, id))?.attendance.map(({ code, counts }) => [code, counts.mayor])).toEqual([
    ['0101', 1],
    ['0147', 1],
    ['0183', 2],
  ])
})

test('given a form sent twice, or two replies at once, then it counts once, and the second is told', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const { sent } = await done(secretariat, `${desk}/moeder/nyt`, `${desk}/moeder`, {
    slags: 'political',
    udgave: '2027',
    runde: 'vinteren 2027',
    dato: '13.1.2027',
    hvem: 'alle',
    'rolle-mayor': 'ja',
  })
  const head = await looking(on.ledger.db, kkr, readHead)
  expect((await secretariat.post(`${desk}/moeder`, sent)).status).toBe(303)
  expect(await looking(on.ledger.db, kkr, readHead)).toEqual(head)
  const reply = `${open}/${sent.noegle}/svar/0183`
  const clerk = await on.signedIn('clerk', '0183' as never)
  const both = await Promise.all(['1', '2'].map((count) => clerk.post(reply, { kommer: 'ja', 'antal-mayor': count })))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  const loser = both.find(({ status }) => status === 409)
  expect(await loser?.text()).toContain('mens du skrev')
})

test('given replies, when the attendance table is filled from them, then a municipality that sent nobody has 0, and nothing is stored yet', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const id = await planned(secretariat, { dato: '22.11.2026', runde: 'efteråret 2026' })
  await done(secretariat, `${open}/${id}/svar/0183`, `${open}/${id}/svar/0183`, { kommer: 'ja', 'antal-mayor': '1' })
  await done(secretariat, `${open}/${id}/svar/0101`, `${open}/${id}/svar/0101`, { kommer: 'nej' })
  const table = `${desk}/${id}/deltagelse`
  const form = formIn(await (await secretariat.get(`${table}?fra=svar`)).text(), table)
  expect([form['0183-mayor'], form['0101-mayor'], form['0147-mayor']]).toEqual(['1', '0', ''])
  expect((await meetingNow(on, id))?.attendance).toEqual([])
  expect((await secretariat.post(table, form)).headers.get('location')).toBe(`${desk}/${id}?talt=2`)
})
