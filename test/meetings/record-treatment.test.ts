import { describe, expect, test } from 'vitest'
import { readRegister } from '#adoption'
import { looking } from '#db'
import { readLatest } from '#journal'
import { day, type MunicipalityCode } from '#kernel'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import type { Browser } from '../identity/stage.ts'
import { errorsIn, formIn } from './form.ts'
import { base, ishoej, kkr, referral, stage } from './stage.ts'

type Fields = Record<string, string>
const council: Fields = { organ: '0183-council', dato: '3.4.2017', ordlyd: 'Godkendt' }
const today = day('2026-11-22')

/** The first step, filled. */
async function details(browser: Browser, fields: Fields, sag = referral): Promise<Fields> {
  const page = await browser.get(`${base}/ny?sag=${sag}`)
  expect(page.status).toBe(200)
  return { ...formIn(await page.text(), `${base}/forslag`), ...fields }
}
/** The second step, as proposed. */
async function proposed(browser: Browser, fields: Fields, sag = referral) {
  const page = await browser.post(`${base}/forslag`, await details(browser, fields, sag))
  const html = await page.text()
  expect([page.status, errorsIn(html)]).toEqual([200, {}])
  return { html, fields: formIn(html, `${base}/forslag`) }
}
const confirm = { bekraeft: 'ja' }
const approval = { 'foreslog-1': 'approval' }

describe('given the secretariat', () => {
  test('when a council’s approval is recorded and confirmed, then everybody sees the adoption at once, on its behalf', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const { html, fields } = await proposed(secretariat, {
      ...council,
      adresse: 'https://www.ishoj.dk/dagsorden/7',
      hentet: '20.11.2026',
      citat: 'Godkendt.',
      kilde: 'Kommunens referat',
    })
    expect(html).toContain('Vælg, hvad indstillingen foreslog')
    expect(fields).toMatchObject({ 'udfald-1': 'approved', 'foreslog-1': '' })
    const done = await secretariat.post(base, { ...fields, ...approval, ...confirm })
    expect(done.status).toBe(303)
    expect(done.headers.get('location')).toMatch(/^\/kkr-hovedstaden\/kommuner\/0183\?registreret=\d+$/)
    expect(await on.records()).toMatchObject([
      {
        body: '0183-council',
        metOn: '2017-04-03',
        words: 'Godkendt',
        outcomes: [{ point: null, proposed: 'approval', kind: 'approved' }],
        evidence: { address: 'https://www.ishoj.dk/dagsorden/7', fetched: '2026-11-20', quote: 'Godkendt.' },
        source: 'Kommunens referat',
      },
    ])
    const register = await looking(on.ledger.db, kkr, (read) => readRegister(read, 2017, today, today))
    expect(register.councils.find(({ member }) => member.code === ishoej)?.state).toBe('adopted')
    const [entry] = await looking(on.ledger.db, kkr, (read) => readLatest(read, 1e9, 1))
    expect(entry).toMatchObject({ type: 'meetings.treatment-recorded', by: { office: 'secretariat', onBehalfOf: ishoej } })
    expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
    expect(await (await on.browser().get('/kkr-hovedstaden/kommuner/0183')).text()).toContain('vedtaget')
  })

  test('when a recommendation or a noting is recorded, then the page and the record say that it is no adoption', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const finance = await proposed(secretariat, { organ: '0183-finance', dato: '6.3.2017', ordlyd: 'Anbefales' })
    expect(finance.html).toContain('dette er ikke en vedtagelse')
    expect((await secretariat.post(base, { ...finance.fields, ...confirm })).status).toBe(303)
    const noted = await proposed(secretariat, { ...council, ordlyd: 'Orienteringen taget til efterretning' })
    expect(noted.html).toContain('Det er ikke en vedtagelse.')
    expect((await secretariat.post(base, { ...noted.fields, ...confirm })).status).toBe(303)
    const register = await looking(on.ledger.db, kkr, (read) => readRegister(read, 2017, today, today))
    expect(register.totals.adopted.councils).toBe(0)
  })

  test('when the minutes answer two points, then each is an outcome, and outcomes come and go by buttons', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const ordlyd = 'Ad 1. Taget til efterretning.\nAd 2. Anbefales med 3 stemmer for (A) og 1 stemme imod (C)'
    const { fields } = await proposed(secretariat, { ...council, ordlyd })
    expect(fields).toMatchObject({
      ordlyd,
      'punkt-1': '1',
      'udfald-1': 'noted',
      'punkt-2': '2',
      'udfald-2': 'recommended',
      'stemmer-2': '3 stemmer for (A) og 1 stemme imod (C)',
    })
    const changed = { ...fields, 'bemaerkning-2': 'Med et »forbehold« & <mere>\nog mere' }
    const more = formIn(
      await (await secretariat.post(`${base}/forslag`, { ...changed, handling: 'tilfoej' })).text(),
      `${base}/forslag`,
    )
    expect(more).toMatchObject({ ...changed, 'udfald-3': '' })
    const fewer = formIn(
      await (await secretariat.post(`${base}/forslag`, { ...more, handling: 'fjern-1' })).text(),
      `${base}/forslag`,
    )
    expect(fewer).toMatchObject({
      'punkt-1': '2',
      'udfald-1': 'recommended',
      'bemaerkning-1': changed['bemaerkning-2'],
      'udfald-2': '',
    })
    const refused = await secretariat.post(base, { ...fewer, ...confirm })
    expect(refused.status).toBe(422)
    expect(Object.keys(errorsIn(await refused.text()))).toEqual(['udfald-2'])
    expect(await on.records()).toEqual([])
    expect((await secretariat.post(base, { ...changed, ...confirm })).status).toBe(303)
    expect(await on.records()).toMatchObject([
      {
        words: ordlyd,
        outcomes: [
          { point: 1, kind: 'noted' },
          { point: 2, kind: 'recommended', reservation: 'Med et »forbehold« & <mere>\nog mere' },
        ],
      },
    ])
  })

  test('when words are not recognised, then nothing is guessed and a person chooses', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const { html, fields } = await proposed(secretariat, { ...council, ordlyd: 'Punktet blev behandlet' })
    expect(html).toContain('Ordlyden er ikke genkendt')
    expect(fields['udfald-1']).toBe('')
    const refused = await secretariat.post(base, { ...fields, ...confirm })
    expect(errorsIn(await refused.text())).toHaveProperty('udfald-1')
    expect((await secretariat.post(base, { ...fields, ...confirm, 'udfald-1': 'discussed' })).status).toBe(303)
  })

  test('when the outcome could adopt, then it must be said what was proposed, and that it is confirmed', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const { fields } = await proposed(secretariat, council)
    const refused = await secretariat.post(base, fields)
    expect(refused.status).toBe(422)
    expect(Object.keys(errorsIn(await refused.text()))).toEqual(['foreslog-1', 'bekraeft'])
    expect(await on.records()).toEqual([])
    expect((await secretariat.post(base, { ...fields, ...confirm, 'foreslog-1': 'not-known' })).status).toBe(303)
    const register = await looking(on.ledger.db, kkr, (read) => readRegister(read, 2017, today, today))
    expect(register.totals.adopted.councils).toBe(0)
  })

  test('when nobody has seen the words or the day, then both are recorded as unseen, and no outcome can be', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const unseen = { organ: '0183-council', dato: '', 'dato-ukendt': 'ja', ordlyd: '', 'ordlyd-uset': 'ja' }
    const { html, fields } = await proposed(secretariat, unseen)
    expect(html).not.toContain('value="approved"')
    const claimed = await secretariat.post(base, { ...fields, ...confirm, 'udfald-1': 'approved', ...approval })
    expect(claimed.status).toBe(422)
    expect((await secretariat.post(base, { ...fields, ...confirm, 'udfald-1': 'not-public' })).status).toBe(303)
    expect(await on.records()).toMatchObject([{ words: '', metOn: '', evidence: null, outcomes: [{ kind: 'not-public' }] }])
  })

  test('when another committee treated it, then the committee is recorded once with its first treatment', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const other = { organ: 'andet', 'organ-navn': 'Sundheds- og Ældreudvalget', 'organ-slags': 'committee', ordlyd: 'Drøftet' }
    const first = await proposed(secretariat, { ...other, dato: 'marts 2017' })
    expect((await secretariat.post(base, { ...first.fields, ...confirm })).status).toBe(303)
    const again = await proposed(secretariat, { ...other, 'organ-navn': ' sundheds- og  ældreudvalget ', dato: '2018' })
    expect((await secretariat.post(base, { ...again.fields, ...confirm })).status).toBe(303)
    const records = await on.records()
    expect(records.map(({ body }) => body)).toEqual(Array(2).fill('0183-udvalg-sundheds-og-aeldreudvalget'))
    expect(records.map(({ bodyName, bodyKind, metOn }) => [bodyName, bodyKind, metOn])).toEqual([
      ['Sundheds- og Ældreudvalget', 'committee', '2017-03'],
      ['Sundheds- og Ældreudvalget', 'committee', '2018'],
    ])
  })

  test('when the joint body’s own matter is recorded, then it needs a day and evidence, and leads to the paper', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const fields = { organ: 'kkr-hovedstaden', dato: '2.3.2018', ordlyd: 'Drøftet' }
    const bare = await secretariat.post(`${base}/forslag`, await details(secretariat, fields, '2017-v2'))
    expect(bare.status).toBe(422)
    expect(errorsIn(await bare.text())).toHaveProperty('adresse')
    const { fields: whole } = await proposed(secretariat, { ...fields, citat: 'Drøftet' }, '2017-v2')
    const done = await secretariat.post(base, { ...whole, ...confirm })
    expect(done.headers.get('location')).toMatch(/^\/kkr-hovedstaden\/papirer\/2017\?registreret=\d+$/)
  })
})

describe('given a record that is wrong', () => {
  async function recorded() {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const { fields } = await proposed(secretariat, { ...council, 'bemaerkning-1': '' })
    await secretariat.post(base, { ...fields, ...confirm, ...approval })
    const [wrong] = await on.records()
    if (!wrong) throw new Error('nothing was recorded')
    const correction = `${base}/${wrong.id}/rettelse`
    return {
      on,
      secretariat,
      wrong,
      correction,
      form: formIn(await (await secretariat.get(correction)).text(), `${base}/forslag`),
    }
  }

  test('when it is corrected, then a new one supersedes it, both stay, and the state follows the new one', async () => {
    const { on, secretariat, wrong, correction, form } = await recorded()
    expect(form).toMatchObject({ ...council, retter: wrong.id, 'udfald-1': 'approved', 'foreslog-1': 'approval' })
    const kept = formIn(await (await secretariat.post(`${base}/forslag`, form)).text(), `${base}/forslag`)
    expect(kept).toMatchObject({ 'udfald-1': 'approved', 'foreslog-1': 'approval' })
    const page = await secretariat.post(`${base}/forslag`, { ...form, ordlyd: 'Udsat' })
    const changed = formIn(await page.text(), `${base}/forslag`)
    expect(changed).toMatchObject({ 'udfald-1': 'postponed', 'foreslog-1': '' })
    expect((await secretariat.post(base, { ...changed, ...confirm })).status).toBe(303)
    const [old, corrected] = await on.records()
    expect(corrected).toMatchObject({ supersedes: wrong.id, supersededBy: null, words: 'Udsat' })
    expect(old).toMatchObject({ words: 'Godkendt', supersededBy: corrected?.id })
    const register = await looking(on.ledger.db, kkr, (read) => readRegister(read, 2017, today, today))
    expect(register.councils.find(({ member }) => member.code === ishoej)?.state).toBe('postponed')
    const stale = await secretariat.get(correction)
    expect([stale.status, stale.headers.get('location')]).toEqual([303, `${base}/${corrected?.id}/rettelse`])
  })

  test('when two correct it, then the second sees the first’s beside their own, loses nothing, and may correct that', async () => {
    const { on, secretariat, form } = await recorded()
    const clerk = await on.signedIn('clerk', ishoej)
    const theirs = formIn(await (await clerk.post(`${base}/forslag`, { ...form, ordlyd: 'Afvist' })).text(), `${base}/forslag`)
    const ours = formIn(await (await secretariat.post(`${base}/forslag`, { ...form, ordlyd: 'Udsat' })).text(), `${base}/forslag`)
    expect((await clerk.post(base, { ...theirs, ...confirm, noegle: crypto.randomUUID() })).status).toBe(303)
    const second = await secretariat.post(base, { ...ours, ...confirm })
    const html = await second.text()
    expect(second.status).toBe(409)
    expect(html).toContain('Afvist')
    const both = formIn(html, `${base}/forslag`)
    expect(both).toMatchObject({ ordlyd: 'Udsat', 'udfald-1': 'postponed' })
    const next = formIn(await (await secretariat.post(`${base}/forslag`, both)).text(), `${base}/forslag`)
    expect((await secretariat.post(base, { ...next, ...confirm })).status).toBe(303)
    const records = await on.records()
    expect(records.map(({ words, supersededBy }) => [words, supersededBy !== null])).toEqual([
      ['Godkendt', true],
      ['Afvist', true],
      ['Udsat', false],
    ])
  })
})

describe('given the same form twice', () => {
  test('when it is sent twice at the same time, then it is recorded once and both are told so', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const { fields } = await proposed(secretariat, council)
    const sent = { ...fields, ...confirm, ...approval }
    const answers = await Promise.all([1, 2, 3].map(() => secretariat.post(base, sent)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
    expect(await on.records()).toHaveLength(1)
  })

  test('when its second sending says something else, then that is refused in sight and not dropped in silence', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const { fields } = await proposed(secretariat, council)
    await secretariat.post(base, { ...fields, ...confirm, ...approval })
    const other = await secretariat.post(base, { ...fields, ...confirm, 'foreslog-1': 'other', dato: '4.4.2017' })
    expect(other.status).toBe(409)
    expect(await other.text()).toContain('4.4.2017')
    expect(await on.records()).toHaveLength(1)
  })

  test('when the same meeting is recorded from a fresh form, then what is there already is shown', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const { fields } = await proposed(secretariat, council)
    await secretariat.post(base, { ...fields, ...confirm, ...approval })
    const page = await secretariat.post(`${base}/forslag`, await details(secretariat, { ...council, ordlyd: 'Udsat' }))
    const html = await page.text()
    expect(page.status).toBe(409)
    expect(html).toContain('Der er allerede registreret en behandling i samme organ samme dag.')
    expect(formIn(html, `${base}/forslag`)).toMatchObject({ ordlyd: 'Udsat', retter: (await on.records())[0]?.id })
  })
})

describe('given a municipality’s clerk', () => {
  test('when the own municipality’s treatment is recorded, then it is done in that office', async () => {
    const on = await stage()
    const clerk = await on.signedIn('clerk', ishoej)
    expect(formIn(await (await clerk.get(`${base}/ny`)).text(), `${base}/forslag`)).toMatchObject({ sag: referral })
    const desk = await (await clerk.get(base)).text()
    expect(desk).toContain('Ishøj')
    expect(desk).not.toContain('København')
    const { fields } = await proposed(clerk, council)
    expect((await clerk.post(base, { ...fields, ...confirm, ...approval })).status).toBe(303)
    const [entry] = await looking(on.ledger.db, kkr, (read) => readLatest(read, 1e9, 1))
    expect(entry?.by).toEqual({ office: 'clerk', municipality: ishoej })
  })

  test('when it is another municipality’s or the alliance’s, then it is not found and nothing is stored', async () => {
    const on = await stage()
    const clerk = await on.signedIn('clerk', '0101' as MunicipalityCode)
    const secretariat = await on.signedIn('secretariat')
    const { fields } = await proposed(secretariat, council)
    expect((await secretariat.post(base, { ...fields, ...confirm, ...approval })).status).toBe(303)
    const [record] = await on.records()
    const before = await on.records()
    const attempts = [
      await clerk.get(`${base}/ny?sag=${referral}`),
      await clerk.get(`${base}/ny?sag=2017-v2`),
      await clerk.get(`${base}/${record?.id}/rettelse`),
      await clerk.post(`${base}/forslag`, fields),
      await clerk.post(base, { ...fields, ...confirm, ...approval, noegle: crypto.randomUUID(), dato: '5.4.2017' }),
    ]
    expect(attempts.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect(await on.records()).toEqual(before)
  })
})

describe('given somebody without the office', () => {
  test('a reader is turned away, and a stranger is asked to sign in', async () => {
    const on = await stage()
    const reader = await on.signedIn('reader')
    const stranger = on.browser()
    const paths = [base, `${base}/ny`, `${base}/ny?sag=${referral}`, `${base}/${crypto.randomUUID()}/rettelse`]
    for (const path of paths) {
      expect((await reader.get(path)).status).toBe(403)
      expect((await stranger.get(path)).status).toBe(401)
    }
    for (const path of [base, `${base}/forslag`]) {
      expect((await reader.post(path, { sag: referral })).status).toBe(403)
      expect((await stranger.post(path, { sag: referral })).status).toBe(401)
    }
    expect(await on.records()).toEqual([])
  })
})

/** What is wrong, the fields that make it so, and the field that is told of. */
type Bad = readonly [what: string, fields: Fields, field: string]
const badDetails: readonly Bad[] = [
  ['no body', { organ: '' }, 'organ'],
  ['another municipality’s body', { organ: '0101-council' }, 'organ'],
  ['a committee without a name', { organ: 'andet', 'organ-slags': 'committee' }, 'organ-navn'],
  ['a committee of no kind', { organ: 'andet', 'organ-navn': 'Nyt udvalg' }, 'organ-slags'],
  ['a second council', { organ: 'andet', 'organ-navn': 'Nyt udvalg', 'organ-slags': 'council' }, 'organ-slags'],
  ['no day', { dato: '' }, 'dato'],
  ['a day that is none', { dato: '30.2.2017' }, 'dato'],
  ['a day and no day', { 'dato-ukendt': 'ja' }, 'dato'],
  ['a day in the future', { dato: '1.1.2027' }, 'dato'],
  ['a day before the matter', { dato: '1.2.2017' }, 'dato'],
  ['no words', { ordlyd: ' \n ' }, 'ordlyd'],
  ['words that are not seen', { 'ordlyd-uset': 'ja' }, 'ordlyd'],
  ['too many words', { ordlyd: 'x'.repeat(20_001) }, 'ordlyd'],
  ['a NUL', { ordlyd: 'God\u0000kendt' }, 'ordlyd'],
  ['a control character', { kilde: 'a\u001bb' }, 'kilde'],
  ['an address of another kind', { adresse: 'javascript:alert(1)' }, 'adresse'],
  ['half an address', { adresse: 'https://' }, 'adresse'],
  ['an address with a password', { adresse: 'https://a:b@example.dk/' }, 'adresse'],
  ['an address with blanks', { adresse: 'https://example.dk/a b' }, 'adresse'],
  ['fetched in the future', { adresse: 'https://example.dk', hentet: '23.11.2026' }, 'hentet'],
  ['fetched on no day', { adresse: 'https://example.dk', hentet: 'i går' }, 'hentet'],
  ['fetched nothing', { hentet: '1.11.2026' }, 'adresse'],
  ['too long a source', { kilde: 'æ'.repeat(501) }, 'kilde'],
]
const badOutcomes: readonly Bad[] = [
  ['a point that is no number', { 'punkt-1': 'to' }, 'punkt-1'],
  ['point nought', { 'punkt-1': '0' }, 'punkt-1'],
  ['an outcome of our invention', { 'udfald-1': 'celebrated' }, 'udfald-1'],
  ['an outcome that only the joint body has', { 'udfald-1': 'approved-for-dispatch' }, 'udfald-1'],
  ['too long votes', { 'stemmer-1': 'x'.repeat(501) }, 'stemmer-1'],
  ['a NUL in a remark', { 'bemaerkning-1': 'a\u0000' }, 'bemaerkning-1'],
]
/** A list can only show a choice that is on it. */
const lists = new Set(['organ', 'organ-slags'])

describe('given bad input, then the answer says what to do, echoes it, and nothing is stored', () => {
  test('in the first step', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    for (const [what, wrong, field] of badDetails)
      for (const path of [`${base}/forslag`, base]) {
        const sent = await details(secretariat, { ...council, ...wrong })
        const page = await secretariat.post(path, { ...sent, 'udfald-1': 'approved', ...approval, ...confirm })
        const html = await page.text()
        expect([what, page.status, Object.keys(errorsIn(html))]).toEqual([what, 422, [field]])
        const echoed = formIn(html, `${base}/forslag`)
        for (const [name, value] of Object.entries(wrong))
          if (!lists.has(name))
            expect([what, echoed[name] ?? '']).toEqual([
              what,
              value.trim().replace('\u0000', '\ufffd').replace('\u001b', '\ufffd'),
            ])
      }
    expect(await on.records()).toEqual([])
  })

  test('in the second step', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const { fields } = await proposed(secretariat, council)
    for (const [what, wrong, field] of badOutcomes) {
      const page = await secretariat.post(base, { ...fields, ...confirm, ...approval, ...wrong })
      expect([what, page.status, Object.keys(errorsIn(await page.text()))]).toEqual([what, 422, [field]])
    }
    expect(await on.records()).toEqual([])
  })

  test('what is no form of ours is 400, and what names nothing is 404', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const good = await details(secretariat, council)
    const statuses = async (path: string) => [
      (await secretariat.post(path, {})).status,
      (await secretariat.post(path, { ...good, noegle: 'x' })).status,
      (await secretariat.post(path, { ...good, retter: '1' })).status,
      (await secretariat.post(path, { ...good, sag: "a'b" })).status,
      (await secretariat.post(path, good, { headers: { 'content-type': 'application/json' } })).status,
      (await secretariat.post(path, good, { headers: { 'content-type': 'multipart/form-data' } })).status,
      (await secretariat.post(path, { ...good, sag: 'findes-ikke' })).status,
      (await secretariat.post(path, { ...good, retter: crypto.randomUUID() })).status,
    ]
    for (const path of [base, `${base}/forslag`]) expect(await statuses(path)).toEqual([400, 400, 400, 400, 400, 400, 404, 404])
    expect((await secretariat.get(`${base}/ny?sag=Findes%20Ikke`)).status).toBe(400)
    expect((await secretariat.get(`${base}/ny?sag=findes-ikke`)).status).toBe(404)
    expect((await secretariat.get(`${base}/nej/rettelse`)).status).toBe(400)
    expect((await secretariat.get(`${base}/${crypto.randomUUID()}/rettelse`)).status).toBe(404)
    expect((await secretariat.post(base, good, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    expect(await on.records()).toEqual([])
  })

  test('when going back, then everything written in both steps is still there', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const { fields } = await proposed(secretariat, { ...council, kilde: '"Kilde" <b>' })
    const changed = { ...fields, ...approval, 'stemmer-1': 'Alle' }
    const back = formIn(
      await (await secretariat.post(`${base}/forslag`, { ...changed, handling: 'tilbage' })).text(),
      `${base}/forslag`,
    )
    expect(back).toMatchObject({ ...council, kilde: '"Kilde" <b>', 'stemmer-1': 'Alle' })
    const again = formIn(await (await secretariat.post(`${base}/forslag`, back)).text(), `${base}/forslag`)
    expect(again).toMatchObject(changed)
  })
})
