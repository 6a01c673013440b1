import { expect, test } from 'vitest'
import { looking } from '#db'
import { readReferences } from '#references'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { stage as files } from '../loading/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { ishoej, kkr, stage } from '../meetings/stage.ts'

const base = '/kkr-hovedstaden/henvisninger'
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const id = 'b3b0a7f0-6f0d-4b8e-9a52-0f6a4a8c1d31'
const paper = {
  noegle: id,
  set: '',
  slags: 'other',
  titel: 'Et <papir>',
  version: '1',
  dato: 'marts 2018',
  'maal-2017-goal-2': 'carries',
}

test('given the real case, then the draft, its three successors and the plan stand, and what is newer than goal 1 rests on is told', async () => {
  const on = await stage()
  const page = await (await on.browser().get(base)).text()
  expect(plain(page)).toMatch(
    /Mål 1 i 2017 bygger på »Kvalitetsstandarder for kommunale akutfunktioner i hjemmesygeplejen« \(høringsudkast, 2\.12\.2016\)\. Den nyeste er »Kvalitetsstandarder for kommunale akutfunktioner« \(version 2023, 28\.9\.2023\)/,
  )
  expect(plain(page)).toMatch(/Er anledning til mål 1 i 2017/)
  expect(page.match(/Afløst af/g)).toHaveLength(5)
  expect(plain(await (await on.browser().get('/kkr-hovedstaden/maal/1')).text())).toContain('Der er kommet en nyere version')
})

test('given the secretariat, when it records a paper and keeps a copy, then everyone sees the fingerprint and only office holders get the paper', async () => {
  const on = await stage()
  const [secretariat, clerk] = [await on.signedIn('secretariat'), await on.signedIn('clerk', ishoej)]
  expect((await secretariat.get(`${base}/ny`)).status).toBe(200)
  const bad = await secretariat.post(base, { ...paper, titel: '', slags: 'x', adresse: 'javascript:1' })
  expect([bad.status, Object.keys(errorsIn(await bad.text())).sort()]).toEqual([422, ['adresse', 'slags', 'titel']])
  expect((await secretariat.post(base, { ...paper, afloeser: 'standard-udkast' })).status).toBe(409)
  expect((await clerk.post(base, paper)).status).toBe(403)
  expect((await secretariat.post(base, paper)).status).toBe(303)

  const send = (text: string, hentet = '1.11.2026') =>
    secretariat.sendForm(
      `${base}/${id}/kopi`,
      { hentet },
      { field: 'fil', bytes: new TextEncoder().encode(text), name: 'papir.pdf' },
    )
  expect((await secretariat.get(`${base}/${id}/kopi`)).status).toBe(200)
  expect((await send('')).status).toBe(422)
  expect((await send('%PDF-1.7', '1.1.2099')).status).toBe(422)
  expect((await send('%PDF-1.7 papir')).status).toBe(303)
  const { sequence } = await on.ledger.heads.current(kkr)
  expect((await send('%PDF-1.7 papir')).status).toBe(303)
  expect((await on.ledger.heads.current(kkr)).sequence).toBe(sequence)
  const copy = (await looking(on.ledger.db, kkr, readReferences)).find((one) => one.id === id)?.copy ?? ''
  expect(plain(await (await on.browser().get(base)).text())).toContain(
    `gemt, hentet 1.11.2026, fingeraftryk ${copy.slice(0, 12)}…`,
  )
  expect((await on.browser().get(`/kkr-hovedstaden/kopier/${copy}`)).status).not.toBe(200)
  expect((await clerk.get(`/kkr-hovedstaden/kopier/${copy}`)).status).toBe(200)

  const form = formIn(await (await secretariat.get(`${base}/${id}/rettelse`)).text(), base)
  expect((await secretariat.post(base, { ...form, note: 'Ny' })).status).toBe(422)
  expect((await secretariat.post(base, { ...form, tilbage: 'ja', begrundelse: 'Forkert papir' })).status).toBe(303)
  expect(plain(await (await on.browser().get(base)).text())).toMatch(
    /Trukket tilbage »Et &lt;papir&gt;« \(version 1, marts 2018\) : Forkert papir/,
  )
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given files, then they are loaded once; versions out of order or of unknown goals are told', async () => {
  const on = await files()
  await on.imported()
  const { sequence } = await on.head()
  await on.imported()
  expect((await on.head()).sequence).toBe(sequence)
  const told = async (rows: string) =>
    (await on.import({ 'references.csv': `id,kind,title,version,replaces,carries\n${rows}` })).join('\n')
  expect(await told('a,standard,S,2,b,\nb,standard,S,1,,')).toContain('skal stå i en tidligere række')
  expect(await told('a,standard,S,2,ukendt,')).toContain('er ikke id for et papir')
  expect(await told('a,standard,S,2,,2017-goal-9')).toContain('ikke er et mål')
})
