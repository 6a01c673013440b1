import { expect, test } from 'vitest'
import { measureAct } from '#measures'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { stage as files } from '../loading/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { ishoej, kkr, stage } from '../meetings/stage.ts'

const desk = '/kkr-hovedstaden/indsatsarbejde'
const operator = { by: { office: 'operator' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const id = 'b3b0a7f0-6f0d-4b8e-9a52-0f6a4a8c1d11'
const stepId = 'b3b0a7f0-6f0d-4b8e-9a52-0f6a4a8c1d12'
const measure = {
  noegle: id,
  set: '',
  udgave: '2017',
  maal: '2017-goal-1',
  titel: 'Akut<pladser>',
  skal: 'must',
  penge: 'yes',
  opgave: 'not-known',
}
const step = { noegle: stepId, set: '', indsats: id, titel: 'Pladserne åbnes', begynder: 'foråret 2019', slutter: '2019' }

test('given nobody has recorded measures of the real case, then every page says so, and there is no picture', async () => {
  const on = await stage()
  const get = async (path: string) => (await on.browser().get(`/kkr-hovedstaden/${path}`)).text()
  expect(plain(await get('indsatser'))).toMatch(/Indsatser ikke registreret .*Indsatser: ikke registreret\. Se mål 1/)
  expect(plain(await get('tidsplan?udgave=2017'))).toContain('Indsatser: ikke registreret. Derfor er der ingen tidsplan')
  expect((await on.browser().get('/kkr-hovedstaden/tidsplan.svg')).status).toBe(404)
  for (const path of ['indsatser', 'tidsplan', 'tidsplan.svg'])
    expect((await on.browser().get(`/kkr-hovedstaden/${path}?udgave=1900`)).status).toBe(404)
})

test('given the secretariat, when it records a measure and a step, corrects and withdraws, then everyone sees it; sent twice counts once', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const publicly = async (path: string) => plain(await (await on.browser().get(`/kkr-hovedstaden/${path}`)).text())
  expect((await secretariat.get(`${desk}/ny?udgave=2017`)).status).toBe(200)
  expect((await secretariat.post(desk, measure)).status).toBe(303)
  const head = (await on.ledger.heads.current(kkr)).sequence
  expect((await secretariat.post(desk, measure)).status).toBe(303)
  expect((await on.ledger.heads.current(kkr)).sequence).toBe(head)
  expect((await secretariat.post(`${desk}/trin`, step)).status).toBe(303)
  expect(await publicly('indsatser')).toMatch(
    /Indsatser 1 \(1 skal, 0 kan\) .*Akut&lt;pladser&gt; Skal Kræver nye penge .*foråret 2019/,
  )
  expect(await publicly('papirer')).toContain('1 indsats under målene: 1 skal og 0 kan.')
  expect(await publicly('maal/1')).toContain('1 indsats med trin og datoer')
  expect(await publicly('tidsplan')).toContain(
    '»Pladserne åbnes« (foråret 2019–2019) i indsatsen »Akut&lt;pladser&gt;« ligger efter',
  )
  const picture = await on.browser().get('/kkr-hovedstaden/tidsplan.svg')
  expect(picture.headers.get('content-type')).toContain('image/svg+xml')
  expect(await (await on.browser().get('/kkr-hovedstaden/tidsplan.svg?udgave=2017')).text()).toBe(await picture.text())

  const form = formIn(await (await secretariat.get(`${desk}/${id}/rettelse`)).text(), desk)
  const unexplained = await secretariat.post(desk, { ...form, skal: 'may' })
  expect([unexplained.status, Object.keys(errorsIn(await unexplained.text()))]).toEqual([422, ['begrundelse']])
  expect((await secretariat.post(desk, { ...form, skal: 'may', begrundelse: 'Aftalt på ny' })).status).toBe(303)
  const late = await secretariat.post(desk, { ...form, titel: 'En anden', begrundelse: 'Set for længe siden' })
  expect([late.status, Object.keys(errorsIn(await late.text()))]).toEqual([409, ['titel']])
  expect(await publicly('indsatser')).toContain('Rettet: Aftalt på ny')

  const away = `${desk}/trin/${stepId}/tilbagetraekning`
  const leaving = formIn(await (await secretariat.get(away)).text(), away)
  expect((await secretariat.post(away, leaving)).status).toBe(422)
  expect((await secretariat.post(away, { ...leaving, begrundelse: 'Ikke aftalt' })).status).toBe(303)
  expect(await publicly('indsatser')).toMatch(/Trukket tilbage .*Pladserne åbnes : Ikke aftalt/)
  expect(await publicly('tidsplan')).toContain('Ingen trin registreret')
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given bad answers, or somebody else, then nothing is recorded, and each field says what to do', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const clerk = await on.signedIn('clerk', ishoej)
  const { sequence } = await on.ledger.heads.current(kkr)
  const bad = await secretariat.post(desk, { ...measure, titel: '', skal: '', penge: 'maske', plads: '0' })
  expect([bad.status, Object.keys(errorsIn(await bad.text())).sort()]).toEqual([422, ['penge', 'plads', 'skal', 'titel']])
  expect((await secretariat.post(desk, { ...measure, noegle: 'x' })).status).toBe(404)
  expect((await secretariat.post(`${desk}/trin`, step)).status).toBe(404)
  expect((await clerk.post(desk, measure)).status).toBe(403)
  expect((await on.browser().get(`${desk}/ny`)).status).not.toBe(200)
  expect((await on.ledger.heads.current(kkr)).sequence).toBe(sequence)
})

test('given two at once with the same measure, then one is told', async () => {
  const on = await stage()
  const wanted = {
    edition: 2017,
    goal: '2017-goal-1',
    place: 1,
    title: 'Den samme',
    text: '',
    obligation: 'must',
    newMoney: 'no',
    newTask: 'no',
    reason: '',
    source: '',
    seen: null,
  } as const
  const done = await Promise.all(['a', 'b'].map((one) => measureAct(on.ledger, kkr, operator, { ...wanted, id: one })))
  expect(done.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(done.find(({ ok }) => !ok)).toMatchObject({ refusal: 'title-taken' })
})

test('given files of measures and steps, then they are loaded once; a row that cannot be is told, and nothing is loaded', async () => {
  const on = await files()
  const measures = 'id,edition,goal,title,obligation,new_money\npladser,2017,1,Akutpladser,skal,ja\n'
  const loaded = { 'measures.csv': measures, 'measure-steps.csv': 'id,measure,title,from,to\np-1,pladser,Åbnes,2017-spring,\n' }
  expect((await on.import(loaded)).join('\n')).toMatch(/measure-steps\.csv/)
  const { sequence } = await on.head()
  await on.imported(loaded)
  expect((await on.head()).sequence).toBe(sequence)
  const bad = { ...loaded, 'measure-steps.csv': 'id,measure,title,from,to\np-1,pladser,Åbnes,2018,2017\np-2,ukendt,X,,\n' }
  expect((await on.import(bad)).join('\n')).toMatch(/ligger før trinnet begynder/)
  const strange = { ...loaded, 'measures.csv': measures.replace(',1,Akut', ',9,Akut') }
  expect((await on.import(strange)).join('\n')).toMatch(/er ikke et mål i udgaven/)
  expect((await on.head()).sequence).toBe(sequence)
})
