import { expect, test } from 'vitest'
import { looking } from '#db'
import { addPart, wordingOf } from '#drafting'
import { day } from '#kernel'
import { answerRemark, makeRemark, openForRemarks, readDeskRemarks, readMarks } from '#remarks'
import { given, secretariat as operator, stage, text, writer } from '../drafting/stage.ts'
import type { Browser } from '../identity/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { ishoej, kkr } from '../meetings/stage.ts'

const base = '/kkr-hovedstaden/udkast/2017'
const own = (code: string) => `${base}/bemaerkninger/${code}`
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const read = async (browser: Browser, path: string) => {
  const answer = await browser.get(path)
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}
async function fill(browser: Browser, address: string, action: string, fields: Record<string, string>) {
  const sent = { ...formIn(await read(browser, address), action), ...fields }
  const answer = await browser.post(action, sent)
  return { answer, sent, location: answer.headers.get('location') ?? '' }
}

/** The draft with a text in it, shown to every municipality, and the people who deal with it. */
async function shown() {
  const on = await stage()
  const part = await on.add('Kommunerne vil samarbejde om borgerne', '2017-goal-1')
  const secretariat = await on.signedIn('secretariat')
  await on.ledger.db.pool.query(
    `insert into alliance_kkr_hovedstaden.desk_contacts (id, code, role, committee, name, mail)
     values (gen_random_uuid(), '0183', 'contact', '', 'Kim', 'kim@ishoej.example')`,
  )
  const opened = await fill(secretariat, `${base}/hoering`, `${base}/hoering`, { til: '1.12.2026' })
  expect(opened.location).toContain('?uden=28')
  const clerk = await on.signedIn('clerk', ishoej)
  const ann = await on.signedIn('writer', ishoej)
  const say = (browser: Browser, code: string, fields: Record<string, string>, del = part) =>
    fill(browser, `${own(code)}/nyt?del=${del}`, own(code), fields)
  const remarks = () => looking(on.ledger.db, kkr, (db) => readDeskRemarks(db, 2017))
  return { ...on, partId: part, secretariat, clerk, ann, say, remarks }
}

test('given a draft that is open, when a municipality proposes a wording, then the group takes it in as a save that names it, and nothing of it is public', async () => {
  const on = await shown()
  const { location } = await on.say(on.clerk, '0183', {
    slags: 'proposal',
    ordlyd: 'Kommunerne skal samarbejde om borgerne',
    tekst: 'Klarere',
  })
  expect(location).toBe(`${own('0183')}?sendt=ja`)
  const page = plain(await read(on.clerk, own('0183')))
  expect(page).toMatch(/slettet: vil\W+tilføjet: skal/)
  expect(page).toContain('ikke besvaret')
  expect(plain(await read(on.ann, base))).toContain('1 ubesvaret bemærkning : Kommunerne vil samarbejde om borgerne')
  const [remark] = await on.remarks()
  const address = `${base}/bemaerkninger/svar/${remark?.id}`
  expect((await fill(on.ann, address, address, { svar: 'refused' })).answer.status).toBe(422)
  expect((await fill(on.ann, address, address, { svar: 'accepted', begrundelse: 'Enige' })).answer.status).toBe(303)
  expect((await on.part(on.partId))?.content).toEqual(text('Kommunerne skal samarbejde om borgerne'))
  expect(plain(await read(on.ann, base))).not.toContain('ubesvaret bemærkning')
  expect((await on.saves(on.partId))[0]).toMatchObject({ reason: 'proposal', remark: remark?.id })
  expect(plain(await read(on.clerk, own('0183')))).toContain('Taget ind Enige')
  for (const path of ['/journal', '/papirer/2017/bemaerkninger', '/forloeb'])
    expect(await read(on.browser(), `/kkr-hovedstaden${path}`)).not.toMatch(/skal samarbejde om borgerne|Klarere/)
  expect(plain(await read(on.browser(), '/kkr-hovedstaden/journal'))).toContain('Ishøj har en bemærkning til udkastet.')
  expect(await looking(on.ledger.db, kkr, readMarks)).toHaveLength(1)
})

test('given another municipality, a stranger and a link, then each sees and writes what is theirs and no more', async () => {
  const on = await shown()
  await on.say(on.clerk, '0183', { tekst: 'Kun til gruppen' })
  const other = await on.signedIn('clerk', '0101' as never)
  expect((await other.get(own('0183'))).status).toBe(404)
  expect((await other.post(own('0183'), {})).status).toBe(404)
  expect(await read(other, own('0101'))).not.toContain('Kun til gruppen')
  expect((await on.browser().get(own('0183'))).status).toBe(401)
  expect((await other.get(`${base}/bemaerkninger`)).status).toBe(403)
  const { rows } = await on.ledger.db.pool.query('select address from samsigte.notices')
  const link = /\/kkr-hovedstaden\/svar\/[\w-]{22}/.exec(rows[0]?.address)?.[0]
  const phone = on.browser()
  expect((await phone.get(link ?? '/')).headers.get('location')).toBe(own('0183'))
  expect((await on.say(phone, '0183', { tekst: 'Fra telefonen' })).answer.status).toBe(303)
  expect((await phone.get(own('0101'))).status).toBe(404)
  expect((await on.say(on.secretariat, '0400', { tekst: 'Ringet ind' })).answer.status).toBe(303)
  expect((await on.remarks()).map(({ madeBy }) => madeBy.office).sort()).toEqual(['clerk', 'link', 'secretariat'])
  const first = (await on.remarks()).find(({ madeBy }) => madeBy.office === 'clerk')
  const address = `${base}/bemaerkninger/svar/${first?.id}`
  await fill(on.ann, address, address, { svar: 'noted', begrundelse: 'Tak' })
  expect(await read(other, own('0101'))).toContain('Kun til gruppen')
})

test('given what the group wrote after the draft was shown, when a municipality asks for it by its number, then it is told nothing of it', async () => {
  const on = await shown()
  const later = await on.add('Kun for gruppen', '2017-goal-1')
  const fresh = await on.part(on.partId)
  given(await on.write(writer, on.partId, fresh?.save ?? 0, text('Nyt, kun for gruppen')))
  const saves = [
    [later, (await on.part(later))?.save],
    [on.partId, (await on.part(on.partId))?.save],
  ] as const
  for (const [del, set] of saves)
    for (const fields of [
      { slags: 'comment', tekst: '' },
      { slags: 'proposal', ordlyd: 'x' },
    ]) {
      const { answer } = await on.say(on.clerk, '0183', { ...fields, del, set: String(set) })
      expect([404, 422]).toContain(answer.status)
      expect(await answer.text()).not.toMatch(/kun for gruppen/i)
    }
  expect(await on.remarks()).toEqual([])
})

test('given a remark that nobody has answered, when its municipality takes it back, then it is gone and the journal tells that it was; an answered one stays', async () => {
  const on = await shown()
  await on.say(on.clerk, '0183', { tekst: 'Skrevet ved en fejl' })
  await on.say(on.clerk, '0183', { tekst: 'Bliver stående' })
  const sent = await on.remarks()
  const [wrong, kept] = ['Skrevet ved en fejl', 'Bliver stående'].map((said) => sent.find(({ text }) => text === said))
  const address = `${own('0183')}/tilbage/${wrong?.id}`
  const other = await on.signedIn('clerk', '0101' as never)
  const theirs = `${own('0101')}/tilbage/${wrong?.id}`
  expect([(await other.post(address, {})).status, (await other.post(theirs, {})).status]).toEqual([404, 404])
  expect(await read(on.clerk, address)).toContain('Skrevet ved en fejl')
  for (let twice = 0; twice < 2; twice += 1)
    expect((await on.clerk.post(address, {})).headers.get('location')).toBe(`${own('0183')}?tilbage=ja`)
  expect((await on.remarks()).map(({ text }) => text)).toEqual(['Bliver stående'])
  expect((await looking(on.ledger.db, kkr, readMarks)).map(({ id }) => id)).toEqual([kept?.id])
  const journal = plain(await read(on.browser(), '/kkr-hovedstaden/journal'))
  expect(journal).toContain('Ishøj har taget en bemærkning til udkastet tilbage, før den var besvaret.')
  const answer = { remark: kept?.id ?? '', answer: 'noted' as const, reason: '', seen: 0 }
  given(await answerRemark(on.ledger, kkr, writer, 2017, answer))
  expect((await on.clerk.post(`${own('0183')}/tilbage/${kept?.id}`, {})).status).toBe(409)
  expect(await on.remarks()).toHaveLength(1)
})

test('given a deadline that is moved, when a municipality comes by its link after the first one, then it may write; after the last it reads its answers', async () => {
  const on = await shown()
  await fill(on.secretariat, `${base}/hoering`, `${base}/hoering`, { til: '1.3.2027' })
  const pool = on.ledger.db.pool
  const { rows } = await pool.query('select text, address from samsigte.notices order by id')
  expect(rows.at(-1)?.text).toContain('flyttet til 1.3.2027')
  const link = /\/kkr-hovedstaden\/svar\/[\w-]{22}/.exec(rows.at(-1)?.address)?.[0] ?? '/'
  on.clock.now = () => new Date('2027-02-15T12:00:00Z')
  const phone = on.browser()
  expect((await phone.get(link)).headers.get('location')).toBe(own('0183'))
  expect((await on.say(phone, '0183', { tekst: 'Set i god tid' })).answer.status).toBe(303)
  on.clock.now = () => new Date('2027-03-10T12:00:00Z')
  const late = on.browser()
  await late.get(link)
  const page = plain(await read(late, own('0183')))
  expect(page).toContain('Fristen var 1.3.2027')
  expect(page).toMatch(/Kommentar fra Ishøj, [^,]*, til Kommunerne vil samarbejde om borgerne Set i god tid/)
})

test('given a part that the group changed meanwhile, then the proposal is kept, shown against both wordings, and the author is told', async () => {
  const on = await shown()
  await on.say(on.clerk, '0183', { slags: 'proposal', ordlyd: 'Kommunerne samarbejder om borgerne' })
  const seen = (await on.part(on.partId))?.save ?? 0
  given(await on.write(writer, on.partId, seen, text('Alle kommuner vil samarbejde om borgerne')))
  expect(plain(await read(on.clerk, own('0183')))).toContain('Skrivegruppen har skrevet i delen, siden bemærkningen blev sendt')
  const [remark] = await on.remarks()
  const address = `${base}/bemaerkninger/svar/${remark?.id}`
  const both = plain(await read(on.ann, address))
  expect(both).toContain('Mod den ordlyd, forslaget blev stillet på')
  expect(both).toContain('Mod den ordlyd, der gælder nu')
  const form = formIn(await read(on.ann, address), address)
  given(await on.write(operator, on.partId, (await on.part(on.partId))?.save ?? 0, text('Igen noget andet')))
  const late = await on.ann.post(address, { ...form, svar: 'accepted' })
  expect([late.status, Object.keys(errorsIn(await late.text()))]).toEqual([409, ['svar']])
  expect(wordingOf((await on.part(on.partId))?.content ?? text(''))).toBe('Igen noget andet')
  expect((await fill(on.ann, address, address, { svar: 'accepted' })).answer.status).toBe(303)
  expect(wordingOf((await on.part(on.partId))?.content ?? text(''))).toBe('Kommunerne samarbejder om borgerne')
})

test('given bad or late input, then it is told plainly, kept in the fields, and said once only', async () => {
  const on = await shown()
  for (const [fields, field] of [
    [{ tekst: '' }, 'tekst'],
    [{ slags: 'proposal' }, 'ordlyd'],
  ] as const) {
    const { answer } = await on.say(on.clerk, '0183', fields)
    expect([answer.status, Object.keys(errorsIn(await answer.text()))]).toEqual([422, [field]])
  }
  const { sent } = await on.say(on.clerk, '0183', { tekst: 'Én gang' })
  expect((await on.clerk.post(own('0183'), sent)).status).toBe(303)
  expect(await on.remarks()).toHaveLength(1)
  expect((await on.clerk.post(own('0183'), { ...sent, tekst: 'Noget andet' })).status).toBe(409)
  for (const til of ['snart', '1.11.2026'])
    expect((await fill(on.secretariat, `${base}/hoering`, `${base}/hoering`, { til })).answer.status).toBe(422)
  await on.ledger.db.pool.query("update alliance_kkr_hovedstaden.remark_rounds set until = '2026-11-21'")
  const late = await on.clerk.post(own('0183'), { ...sent, noegle: crypto.randomUUID(), tekst: 'For sent' })
  const html = await late.text()
  expect([late.status, html.includes('For sent'), html.includes('Fristen for bemærkninger er gået')]).toEqual([409, true, true])
  expect((await on.say(on.secretariat, '0183', { tekst: 'Skrevet ind' })).answer.status).toBe(303)
  const added = given(await addPart(on.ledger, kkr, writer, { edition: 2017, kind: 'goal', after: null }))
  expect((await on.clerk.get(`${own('0183')}/nyt?del=${added}`)).status).toBe(404)
})

test('given two who open the draft at once, and two who answer at once, on two connections, then each is done once and the second is told', async () => {
  const on = await stage()
  const part = await on.add('Kommunerne vil', '2017-goal-1')
  const other = await on.second()
  const round = { edition: 2017, until: day('2026-12-01'), origin: 'http://x' }
  const opened = await Promise.all([on.ledger, other].map((ledger) => openForRemarks(ledger, kkr, operator, round)))
  expect(opened.map((outcome) => (outcome.ok ? 'opened' : outcome.refusal)).sort()).toEqual(['opened', 'round-is-open'])
  const save = (await on.part(part))?.save ?? 0
  const id = crypto.randomUUID()
  const said = { round: '2017-1', code: ishoej, part, kind: 'proposal' as const, text: '', wording: 'Kommunerne skal', save }
  given(await makeRemark(on.ledger, kkr, operator, 2017, { id, ...said }))
  const answers = [
    { remark: id, answer: 'accepted' as const, reason: '', seen: save },
    { remark: id, answer: 'refused' as const, reason: 'Nej', seen: save },
  ]
  const both = await Promise.all(answers.map((wanted, at) => answerRemark(at ? other : on.ledger, kkr, writer, 2017, wanted)))
  expect(both.map((outcome) => (outcome.ok ? 'answered' : outcome.refusal)).sort()).toEqual(['already-answered', 'answered'])
  const [remark] = await looking(on.ledger.db, kkr, (db) => readDeskRemarks(db, 2017))
  const taken = remark?.answer === 'accepted'
  expect(wordingOf((await on.part(part))?.content ?? text(''))).toBe(taken ? 'Kommunerne skal' : 'Kommunerne vil')
})
