import { expect, test } from 'vitest'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { stage as files } from '../loading/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { ishoej, kkr, stage } from '../meetings/stage.ts'

const base = '/kkr-hovedstaden/finansiering'
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const id = 'b3b0a7f0-6f0d-4b8e-9a52-0f6a4a8c1d21'
const pool = {
  noegle: id,
  set: '',
  titel: 'En <pulje>',
  varig: 'no',
  fra: '2017',
  til: '2018',
  kommuner: '0183',
  'maal-2017-goal-1': 'ja',
}

test('given the real case, then the permanent funds from 2016 stand with their plan, goal and source', async () => {
  const on = await stage()
  expect(plain(await (await on.browser().get(base)).text())).toMatch(
    /Midler til akutfunktioner National handlingsplan for den ældre medicinske patient \(2016\) varige fra 2016 mål 1 i 2017 alle ikke registreret/,
  )
})

test('given the secretariat, when it records, corrects and withdraws, then everyone sees it; bad answers and others get nowhere', async () => {
  const on = await stage()
  const [secretariat, clerk] = [await on.signedIn('secretariat'), await on.signedIn('clerk', ishoej)]
  const publicly = async () => plain(await (await on.browser().get(base)).text())
  expect((await secretariat.get(`${base}/ny`)).status).toBe(200)
  const bad = await secretariat.post(base, { ...pool, titel: '', varig: '', kommuner: 'Ishøj' })
  expect([bad.status, Object.keys(errorsIn(await bad.text())).sort()]).toEqual([422, ['kommuner', 'titel', 'varig']])
  expect((await secretariat.post(base, { ...pool, varig: 'yes' })).status).toBe(422)
  expect((await clerk.post(base, pool)).status).toBe(403)
  expect((await secretariat.post(base, pool)).status).toBe(303)
  const { sequence } = await on.ledger.heads.current(kkr)
  expect((await secretariat.post(base, pool)).status).toBe(303)
  expect((await on.ledger.heads.current(kkr)).sequence).toBe(sequence)
  expect(await publicly()).toContain('En &lt;pulje&gt; ikke registreret midlertidige fra 2017 til 2018 mål 1 i 2017 Ishøj')
  const form = formIn(await (await secretariat.get(`${base}/${id}/rettelse`)).text(), base)
  expect((await secretariat.post(base, { ...form, beloeb: '3 mio. kr.' })).status).toBe(422)
  expect((await secretariat.post(base, { ...form, beloeb: '3 mio. kr.', begrundelse: 'Nu kendt' })).status).toBe(303)
  expect((await secretariat.post(base, { ...form, begrundelse: 'x', tilbage: 'ja' })).status).toBe(409)
  const again = formIn(await (await secretariat.get(`${base}/${id}/rettelse`)).text(), base)
  expect((await secretariat.post(base, { ...again, begrundelse: 'Findes ikke', tilbage: 'ja' })).status).toBe(303)
  expect(await publicly()).toMatch(/Trukket tilbage .*En &lt;pulje&gt; : Findes ikke/)
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given a file, then it is loaded once; one that cannot be is told', async () => {
  const on = await files()
  await on.imported()
  const { sequence } = await on.head()
  await on.imported()
  expect((await on.head()).sequence).toBe(sequence)
  const bad = { 'funding.csv': 'id,title,from,permanent,until\na,Noget,2018,nej,2017' }
  expect((await on.import(bad)).join('\n')).toContain('kun midlertidige midler slutter')
  const strange = { 'funding.csv': 'id,title,goals\na,Noget,2017-goal-9' }
  expect((await on.import(strange)).join('\n')).toContain('ikke er et mål')
})
