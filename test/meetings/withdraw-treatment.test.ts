import { expect, test } from 'vitest'
import { readRegister } from '#adoption'
import { looking } from '#db'
import { day, type MunicipalityCode, roughly } from '#kernel'
import { recordTreatment } from '#meetings'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { errorsIn, formIn } from './form.ts'
import { base, ishoej, kkr, referral, stage } from './stage.ts'

const today = day('2026-11-22')
const reason = 'Registreret for den forkerte kommune'

/** A council's adoption, recorded by the secretariat. */
async function adopted(supersedes: string | null = null, on?: Awaited<ReturnType<typeof stage>>) {
  const site = on ?? (await stage())
  const treatment = {
    id: crypto.randomUUID(),
    matter: referral,
    body: '0183-council',
    metOn: roughly('2017-04-03'),
    words: 'Godkendt',
    outcomes: [{ point: null, proposed: 'approval', kind: 'approved', votes: '', reservation: '' }],
    votes: '',
    reservation: '',
    evidence: null,
    source: '',
  } as const
  const actor = { by: { office: 'secretariat', onBehalfOf: ishoej }, person: null, now: site.clock.now() } as const
  expect(await recordTreatment(site.ledger, kkr, actor, { treatment, supersedes, newBody: null })).toMatchObject({ ok: true })
  const state = async () => {
    const register = await looking(site.ledger.db, kkr, (read) => readRegister(read, 2017, today, today))
    return register.councils.find(({ member }) => member.code === ishoej)?.state
  }
  return { ...site, id: treatment.id, state, at: `${base}/${treatment.id}/tilbage` }
}

test('given an adoption that a clerk withdraws with a reason, then it counts for nothing, stays to be seen, and the meeting can be recorded anew', async () => {
  const on = await adopted()
  const clerk = await on.signedIn('clerk', ishoej)
  expect(await on.state()).toBe('adopted')
  expect(await (await clerk.get(base)).text()).toContain(`href="${on.at}"`)
  const form = formIn(await (await clerk.get(on.at)).text(), on.at)
  expect(form).toEqual({ grund: '' })
  const done = await clerk.post(on.at, { grund: ` ${reason} ` })
  expect(done.status).toBe(303)
  expect(await on.state()).toBe('referred')
  expect(await (await clerk.get(done.headers.get('location') ?? '')).text()).toContain('Registreringen er trukket tilbage')

  const stranger = on.browser()
  for (const page of ['kommuner/0183', 'tilslutning']) {
    const html = await (await stranger.get(`/kkr-hovedstaden/${page}`)).text()
    expect(html, page).toContain('<s>»Godkendt«</s>')
    expect(html, page).toContain(`»${reason}«`)
  }
  const journal = await (await stranger.get('/kkr-hovedstaden/journal')).text()
  expect(journal).toContain(`er trukket tilbage og tæller ikke længere. Begrundelse: »${reason}«.`)
  expect(journal).toContain('Trukket tilbage af')
  const api = await (await stranger.get('/api/v1/kkr-hovedstaden/editions/2017/adoption')).text()
  expect(api).toContain(`"withdrawn":{"reason":"${reason}","sequence":`)
  expect(await (await clerk.get(base)).text()).toContain(`Trukket tilbage: »${reason}«`)

  await adopted(null, on)
  expect(await on.state()).toBe('adopted')
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given no reason, or one that cannot be kept, then the form says so and nothing is stored', async () => {
  const on = await adopted()
  const secretariat = await on.signedIn('secretariat')
  for (const [grund, said] of [
    [' ', 'Skriv, hvorfor registreringen ikke skulle have været der.'],
    ['x'.repeat(2001), 'Teksten er for lang: 2001 tegn. Der er plads til 2000.'],
  ] as const) {
    const answer = await secretariat.post(on.at, { grund })
    const html = await answer.text()
    expect([answer.status, errorsIn(html)]).toEqual([422, { grund: said }])
    expect(formIn(html, on.at).grund).toBe(grund.trim())
  }
  expect(await on.records()).toMatchObject([{ withdrawn: null }])
})

test('given another municipality’s clerk, or no such record, then there is nothing to withdraw', async () => {
  const on = await adopted()
  const other = await on.signedIn('clerk', '0151' as MunicipalityCode)
  expect([(await other.get(on.at)).status, (await other.post(on.at, { grund: reason })).status]).toEqual([404, 404])
  const secretariat = await on.signedIn('secretariat')
  for (const id of ['x', crypto.randomUUID()])
    expect((await secretariat.post(`${base}/${id}/tilbage`, { grund: reason })).status).toBe(404)
  expect(await on.state()).toBe('adopted')
})

test('given a correction that is withdrawn, then the page said that what it corrected does not come back, and it does not', async () => {
  const first = await adopted()
  const on = await adopted(first.id, first)
  const secretariat = await on.signedIn('secretariat')
  const earlier = await secretariat.get(first.at)
  expect([earlier.status, earlier.headers.get('location')]).toEqual([303, on.at])
  const late = await secretariat.post(first.at, { grund: reason })
  expect([late.status, errorsIn(await late.text()).grund]).toEqual([
    409,
    'Registreringen er rettet i mellemtiden. Her er den, der gælder nu.',
  ])
  expect(await (await secretariat.get(on.at)).text()).toContain('Den tidligere kommer ikke til at gælde igen')
  await secretariat.post(on.at, { grund: reason })
  expect(await on.state()).toBe('referred')
  expect((await secretariat.post(on.at, { grund: 'En anden grund' })).status).toBe(409)
  expect((await secretariat.get(`${base}/${on.id}/rettelse`)).headers.get('location')).toBe(on.at)
})

test('given a correction under way while the record is withdrawn, then what was written stays and can be recorded as a new one', async () => {
  const on = await adopted()
  const secretariat = await on.signedIn('secretariat')
  const form = formIn(await (await secretariat.get(`${base}/${on.id}/rettelse`)).text(), `${base}/forslag`)
  await secretariat.post(on.at, { grund: reason })
  const answer = await secretariat.post(`${base}/forslag`, { ...form, ordlyd: 'Udsat' })
  const html = await answer.text()
  expect(answer.status).toBe(409)
  expect(html).toContain('Registrér det, jeg skrev, som en ny behandling')
  const anew = formIn(html, `${base}/forslag`)
  expect(anew).toMatchObject({ ordlyd: 'Udsat' })
  expect(anew).not.toHaveProperty('retter')
  expect((await secretariat.post(`${base}/forslag`, anew)).status).toBe(200)
})
