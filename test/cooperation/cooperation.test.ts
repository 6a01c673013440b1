import { expect, test } from 'vitest'
import type { MunicipalityCode } from '#kernel'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { ishoej, kkr, stage } from '../meetings/stage.ts'

const base = '/kkr-hovedstaden/samarbejde'
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const answers = (id: string) => ({
  noegle: id,
  maal: '2017-goal-2',
  hvad: 'Åben <telefon>',
  [`kommune-${ishoej}`]: 'ja',
  'kommune-0165': 'ja',
  vaert: ishoej,
  fra: 'marts 2018',
  soeger: 'yes',
})
const id = 'b3b0a7f0-6f0d-4b8e-9a52-0f6a4a8c1d11'

test('given what is known of the real case, then each goal tells who does what, with its source, and of how many nothing is recorded', async () => {
  const on = await stage()
  const page = plain(await (await on.browser().get(base)).text())
  expect(page).toContain('Fælles AkutTeam')
  expect(page).toContain('Gentofte, Gladsaxe og Rudersdal')
  expect(page).toContain('Kommune for kommune: 4 af 29 kommuner har noget registreret')
  expect(page).toContain('Kommune for kommune: 9 af 29 kommuner har noget registreret')
  expect(page).toContain('Ingen har registreret, at de søger nogen.')
  expect((await on.browser().get(`${base}?udgave=1900`)).status).toBe(404)
})

test('given a clerk, when the municipality tells what it does and that it seeks more, then all see it; corrected by it, taken back by it', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', ishoej)
  expect((await clerk.get(`${base}/nyt`)).status).toBe(200)
  const sent = await clerk.post(base, answers(id))
  expect([sent.status, sent.headers.get('location')]).toEqual([303, expect.stringContaining(`${base}?registreret=`)])
  const page = plain(await (await on.browser().get(base)).text())
  expect(page).toContain('Albertslund og Ishøj Åben &lt;telefon&gt; Mål 2 alle, der vil')
  const form = await (await clerk.get(`${base}/${id}/rettelse`)).text()
  const set = /name="set" value="(\d+)"/.exec(form)?.[1] ?? ''
  expect((await clerk.post(base, { ...answers(id), note: 'Ny', set: String(Number(set) - 1) })).status).toBe(409)
  expect((await clerk.post(base, { ...answers(id), note: 'Ny', set })).status).toBe(303)
  const other = await on.signedIn('clerk', '0101' as MunicipalityCode)
  for (const path of ['rettelse', 'tilbagetraekning']) expect((await other.get(`${base}/${id}/${path}`)).status).toBe(404)
  expect((await other.post(base, { ...answers(id), note: 'Andres', set })).status).toBe(404)
  expect((await clerk.post(`${base}/${id}/tilbagetraekning`, { grund: '' })).status).toBe(422)
  expect((await clerk.post(`${base}/${id}/tilbagetraekning`, { grund: 'Blev ikke til noget' })).status).toBe(303)
  expect(await (await on.browser().get(base)).text()).not.toContain('Åben &lt;telefon&gt;')
  expect(plain(await (await on.browser().get('/kkr-hovedstaden/journal')).text())).toContain(
    'Trukket tilbage: Åben &lt;telefon&gt;. Blev ikke til noget',
  )
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given answers that cannot be, then each is told at its field, what was written stays, and nothing is stored', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', ishoej)
  for (const [changed, status, text] of [
    [{ hvad: '' }, 422, 'Skriv med få ord, hvad det er.'],
    [{ maal: 'x' }, 422, 'Vælg et mål fra listen.'],
    [{ fra: '31.2.2018' }, 422, 'findes ikke eller kan ikke læses'],
    [{ fra: '2030' }, 422, 'Det er ikke begyndt endnu.'],
    [{ vaert: '0101' }, 422, 'Værten skal være blandt'],
    [{ [`kommune-${ishoej}`]: '' }, 403, 'Kun sekretariatet og de kommuner, der er med'],
    [{ adresse: 'javascript:alert(1)' }, 422, 'Adressen skal begynde med'],
  ] as const) {
    const answer = await clerk.post(base, { ...answers(id), ...changed })
    expect([changed, answer.status]).toEqual([changed, status])
    const page = await answer.text()
    expect(page).toContain(text)
    if (!('hvad' in changed)) expect(page).toContain('Åben &lt;telefon&gt;')
  }
  expect((await clerk.post(base, answers('noget'))).status).toBe(404)
  expect(await (await on.browser().get(base)).text()).not.toContain('telefon')
})
