import { expect, test } from 'vitest'
import { readSheet, writeSheet } from '#sheets'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { plain, stage } from '../dispatching/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { ishoej, kkr } from '../meetings/stage.ts'

const base = '/kkr-hovedstaden/beslutningsarbejde/mange'
const heading = 'nøgle;kommune;organ;dato;ordlyd;link'

test('given all that have not answered, when the sheet is filled in and sent back, then what was ticked and confirmed is recorded, and nothing else', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  expect(plain(await (await secretariat.get(base)).text())).toContain(
    '29 af 29 kommunalbestyrelser, der har fået KKR-mål for sundhed 2017, har ingen registreret beslutning',
  )
  const bytes = new Uint8Array(await (await secretariat.get(`${base}.xlsx`)).arrayBuffer())
  expect(new Uint8Array(await (await secretariat.get(`${base}.xlsx`)).arrayBuffer())).toEqual(bytes)
  const sheet = await readSheet(bytes)
  if (!sheet.ok) throw new Error(sheet.refusal)
  const [titles, ...rows] = sheet.value.sheets[0]?.rows ?? []
  expect([titles, rows.length, rows[0]?.slice(0, 3)]).toEqual([
    ['Nøgle', 'Kommune', 'Organ', 'Dato', 'Ordlyd', 'Link'],
    29,
    ['udsendelse-2017-0165', 'Albertslund', 'Kommunalbestyrelsen'],
  ])
  const filled = rows.map((row) => {
    if (row[1] === 'Ishøj') return [...row.slice(0, 3), '2017-06-06', 'Godkendt', 'https://ishoej.example/referat']
    if (row[1] === 'København') return [...row.slice(0, 3), '2017-06-15', 'Tiltrådt', '']
    if (row[1] === 'Albertslund') return [...row.slice(0, 3), '2016-06-06', 'Godkendt', '']
    return row
  })
  const columns = (titles ?? []).map((title) => ({ title: String(title), kind: 'text' as const }))
  const full = (row: readonly unknown[]) => columns.map((_, at) => (row[at] ?? null) as string | null)
  const returned = await writeSheet({
    title: 'T',
    author: 'A',
    day: '2026-11-22',
    sheets: [{ name: 'Ark', columns, rows: filled.map(full) }],
  })
  const head = await on.ledger.heads.current(kkr)
  const preview = await (await secretariat.upload(base, 'fil', returned, 'svar.xlsx')).text()
  expect(plain(preview)).toMatch(/2 af 3 rækker kan gemmes.*Albertslund.*også årstallet/)
  expect(await on.ledger.heads.current(kkr)).toEqual(head)

  const form = formIn(preview, base)
  const untouched = await secretariat.post(base, { ...form, trin: 'gem' })
  expect([untouched.status, errorsIn(await untouched.text())]).toEqual([
    422,
    { 'gem-2': 'Sæt kryds ved de rækker, der skal gemmes.' },
  ])
  const ticked = { ...form, trin: 'gem', 'gem-2': 'ja' }
  const open = await secretariat.post(base, ticked)
  expect([open.status, Object.keys(errorsIn(await open.text()))]).toEqual([422, ['foreslog-r2-1']])
  // Sent twice, it counts once.
  const answered = { ...ticked, 'foreslog-r2-1': 'approval' }
  const first = await secretariat.post(base, answered)
  expect(first.status).toBe(303)
  expect(await (await secretariat.get(first.headers.get('location') ?? '')).text()).toContain('Beslutningerne er registreret')
  expect((await secretariat.post(base, answered)).status).toBe(422)
  expect(await on.records()).toMatchObject([{ words: 'Godkendt', source: 'Skrevet ind af sekretariatet på kommunens vegne' }])
  expect(await on.publicly('/tilslutning')).toContain('1 af 29 kommunalbestyrelser har vedtaget papiret.')
  expect(plain(await (await secretariat.get(base)).text())).toContain('28 af 29 kommunalbestyrelser, der har fået')
  // Who has answered needs no link, and is not told of as lacking one.
  const desk = plain(await (await secretariat.get('/kkr-hovedstaden/udsendelsesarbejde/udsendelse-2017')).text())
  const lacking = /har hverken svaret eller fået et link ([^.]*)\./.exec(desk)?.[1]?.trim().split(', ')
  expect([lacking?.length, lacking?.includes('Ishøj')]).toEqual([28, false])
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given files that are none, or rows that mean nothing, then it says what to do, keeps what was typed, and records nothing', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const head = await on.ledger.heads.current(kkr)
  const errors = async (answer: Response) => [answer.status, Object.values(errorsIn(await answer.text())).join(' ')]
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(await errors(await secretariat.post(base, { raekker: '' }))).toEqual([422, expect.stringContaining('Vælg et ark')])
  expect(await errors(await secretariat.upload(base, 'fil', bytes('PK\u0003\u0004 ikke en zip'), 'a.xlsx'))).toEqual([
    422,
    expect.stringMatching(/beskadiget|ikke et regneark/),
  ])
  expect(await errors(await secretariat.upload(base, 'fil', bytes('a;b\n1;2'), 'a.csv'))).toEqual([422, expect.any(String)])
  expect(await errors(await secretariat.post(base, { raekker: heading }))).toEqual([422, expect.stringContaining('Ingen række')])
  const csv = await (await secretariat.get(`${base}.csv`)).text()
  expect(csv.split('\r\n')).toHaveLength(31)
  const pasted = csv.replace(/(udsendelse-2017-0183;Ishøj;Kommunalbestyrelsen);;;/, '$1;6.6.2017;"Ad 1. Godkendt; enstemmigt";')
  const preview = plain(await (await secretariat.post(base, { raekker: pasted })).text())
  expect(preview).toMatch(/1 af 1 række kan gemmes.*Ishøj: Punkt 1/)
  const corrected = await (await secretariat.post(base, { raekker: pasted, trin: 'ret' })).text()
  expect(plain(corrected)).toMatch(/Eller sæt rækker ind .*6\.6\.2017.*Ad 1\. Godkendt; enstemmigt/)
  expect(await on.ledger.heads.current(kkr)).toEqual(head)
  const clerk = await on.signedIn('clerk', ishoej)
  for (const path of [base, `${base}.xlsx`, `${base}.csv`]) expect((await clerk.get(path)).status).toBe(403)
  expect((await on.browser().post(base, { raekker: pasted })).status).toBe(401)
})
