import { expect, test } from 'vitest'
import { looking } from '#db'
import { fingerprintOf, readFacts, readHead } from '#journal'
import { type NotePublished, type NoteWritten, outcomesOf, readProceedings } from '#proceedings'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { desk, done, fill, gone, open, planned, text } from '../dialogue/stage.ts'
import { formIn } from '../meetings/form.ts'
import { kkr, stage } from '../meetings/stage.ts'
import { themed } from '../wording/stage.ts'

const notes = (id: string) => `${desk}/${id}/noter`
const record = (id: string) => `${desk}/${id}/referat`
const proceedings = (on: Awaited<ReturnType<typeof stage>>) => looking(on.ledger.db, kkr, readProceedings)
const secret = 'Ventetiden er for lang'

test('given notes at the tables, then they lie on the desk until the record is published, and their fingerprints fit', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const id = await gone(secretariat)
  await done(secretariat, notes(id), notes(id), { bord: 'Bord 3', tekst: secret })
  await done(secretariat, notes(id), notes(id), { bord: '1', tekst: 'Børn og unge' })
  expect(await text(secretariat, notes(id))).toContain(secret)
  for (const path of [
    `${open}/${id}`,
    open,
    '/kkr-hovedstaden/journal',
    '/api/v1/kkr-hovedstaden/journal?antal=1000',
    '/kkr-hovedstaden/forloeb.atom',
  ])
    expect([path, (await text(on.browser(), path)).includes(secret)]).toEqual([path, false])
  expect(await text(secretariat, desk)).toContain('2 noter er ikke offentliggjort')
  const { sent } = await done(secretariat, record(id), record(id), {})
  const page = await text(on.browser(), `${open}/${id}`)
  expect(page).toContain(`Bord 3: ${secret}`)
  const facts = await looking(on.ledger.db, kkr, (read) =>
    readFacts(read, ['proceedings.note-written', 'proceedings.note-published']),
  )
  const written = facts.map(({ fact }) => fact as NoteWritten | NotePublished)
  const prints = written.flatMap((fact) => (fact.type === 'proceedings.note-written' ? [fact.fingerprint] : []))
  const open_ = written.flatMap((fact) =>
    fact.type === 'proceedings.note-published'
      ? [fingerprintOf(fact.salt, { id: fact.id, meeting: fact.meeting, table: fact.table, theme: fact.theme, text: fact.text })]
      : [],
  )
  expect(open_.sort()).toEqual(prints.sort())
  const head = await looking(on.ledger.db, kkr, readHead)
  expect((await secretariat.post(record(id), sent)).status).toBe(303)
  expect(await looking(on.ledger.db, kkr, readHead)).toEqual(head)
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given two note takers at once, then both notes stand; in the same note the second is shown what the first wrote', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const id = await gone(secretariat)
  const forms = await Promise.all([1, 2].map(async () => formIn(await (await secretariat.get(notes(id))).text(), notes(id))))
  const both = await Promise.all(forms.map((form, place) => secretariat.post(notes(id), { ...form, tekst: `Note ${place}` })))
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const list = await (await secretariat.get(notes(id))).text()
  expect([list.includes('Note 0'), list.includes('Note 1')]).toEqual([true, true])
  const note = new RegExp(`href="(${notes(id)}/[0-9a-f-]{36})"`).exec(list)?.[1] ?? ''
  const form = formIn(await (await secretariat.get(note)).text(), notes(id))
  const [first, second] = await Promise.all(
    ['Den ene', 'Den anden'].map((tekst) => secretariat.post(notes(id), { ...form, tekst })),
  )
  const loser = first?.status === 409 ? first : second
  const html = (await loser?.text()) ?? ''
  expect([first?.status, second?.status].sort()).toEqual([303, 409])
  expect([html.includes('Den ene'), html.includes('Den anden')]).toEqual([true, true])
  expect((await secretariat.post(notes(id), formIn(html, notes(id)))).status).toBe(303)
  const sentAgain = await secretariat.post(notes(id), { ...forms[0], tekst: 'Note 0' })
  expect([303, 409]).toContain(sentAgain.status)
})

test('given a note that is written while somebody reads the record through, then it is not published before it was seen', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const id = await gone(secretariat)
  await done(secretariat, notes(id), notes(id), { tekst: 'Børn og unge' })
  const read = formIn(await (await secretariat.get(record(id))).text(), record(id))
  await done(secretariat, notes(id), notes(id), { bord: '2', tekst: secret })
  const answer = await secretariat.post(record(id), read)
  const html = await answer.text()
  expect([answer.status, html]).toEqual([409, expect.stringContaining('Der er skrevet eller ændret noter')])
  expect(html).toContain(secret)
  expect((await proceedings(on)).notes).toEqual([])
  expect((await secretariat.post(record(id), formIn(html, record(id)))).status).toBe(303)
  expect((await proceedings(on)).notes).toHaveLength(2)
})

test('given a published note that is corrected or emptied, then the public sees it when the record is published again', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const id = await gone(secretariat)
  await done(secretariat, notes(id), notes(id), { tekst: secret })
  await done(secretariat, record(id), record(id), {})
  const list = await (await secretariat.get(notes(id))).text()
  const note = new RegExp(`href="(${notes(id)}/[0-9a-f-]{36})"`).exec(list)?.[1] ?? ''
  await done(secretariat, note, notes(id), { tekst: '' })
  expect(await text(on.browser(), `${open}/${id}`)).toContain(secret)
  await done(secretariat, record(id), record(id), {})
  expect(await text(on.browser(), `${open}/${id}`)).not.toContain(secret)
  expect((await proceedings(on)).notes).toEqual([])
})

test('given a change that a meeting caused, then it stands on the meeting and on its theme, is corrected, and can be withdrawn', async () => {
  const on = await stage()
  await themed(on.ledger, kkr, { 'tema-1': 'Ventetid' })
  const secretariat = await on.signedIn('secretariat')
  const id = '2016-foraar-politisk'
  const base = `${desk}/${id}/aendringer`
  const before = await text(on.browser(), `${open}/${id}`)
  expect(before).toContain('Spor samlet i ét papir: Fysisk og psykisk sundhed samles i ét papir')
  const { sent } = await done(secretariat, `${base}/ny`, base, {
    slags: 'theme-taken-up',
    tekst: 'Ventetid er med',
    'tema-tema-1': 'ja',
  })
  const outcome = sent.noegle as string
  expect(await text(on.browser(), `${open}/${id}`)).toContain('Et tema taget op: Ventetid er med Tema: Ventetid')
  expect(outcomesOf(await proceedings(on), 'tema-1').map(({ meeting }) => meeting)).toEqual([id])
  const theme = await (await on.browser().get('/kkr-hovedstaden/temaer/tema-1')).text()
  expect(theme).toContain('href="/kkr-hovedstaden/traad/tema/tema-1"')
  expect(await text(on.browser(), '/kkr-hovedstaden/traad/tema/tema-1')).toContain('Ventetid er med')
  await done(secretariat, `${base}/${outcome}`, base, { tekst: 'Ventetid kom med' })
  await done(secretariat, `${base}/${outcome}/tilbagetraekning`, `${base}/${outcome}/tilbagetraekning`, {
    tekst: 'Et andet møde',
  })
  expect(await text(on.browser(), `${open}/${id}`)).toContain('Trukket tilbage: Et andet møde')
  expect(outcomesOf(await proceedings(on), 'tema-1')).toEqual([])
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given bad input, or a meeting that is not held, then a plain answer, and nothing is stored', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const [past, ahead] = [await gone(secretariat), await planned(secretariat)]
  const head = await looking(on.ledger.db, kkr, readHead)
  for (const [id, fields, wrong] of [
    [past, { tekst: '' }, 'tekst'],
    [past, { tekst: 'x', tema: 'intet' }, 'tema'],
    [past, { tekst: 'x'.repeat(4001) }, 'tekst'],
    [ahead, { tekst: 'x' }, 'tekst'],
  ] as const) {
    const { status, errors } = await fill(secretariat, notes(id), notes(id), { ...fields })
    expect([status, Object.keys(errors)]).toEqual([422, [wrong]])
  }
  const base = `${desk}/${past}/aendringer`
  const { status, errors } = await fill(secretariat, `${base}/ny`, base, {})
  expect([status, Object.keys(errors).sort()]).toEqual([422, ['slags', 'tekst']])
  expect((await secretariat.post(record(ahead))).status).toBe(422)
  expect(await looking(on.ledger.db, kkr, readHead)).toEqual(head)
})
