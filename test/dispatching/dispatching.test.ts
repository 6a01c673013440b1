import { expect, test } from 'vitest'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { formIn } from '../meetings/form.ts'
import { ishoej, kkr } from '../meetings/stage.ts'
import { fill, plain, stage } from './stage.ts'

const desk = '/kkr-hovedstaden/udsendelsesarbejde'
const old = '/forelaeggelser/udsendelse-2017'

test('given the real case, then everyone reads what was sent, that no day or terms are recorded, and Copenhagen’s item', async () => {
  const on = await stage()
  expect(await on.publicly('/udsendelser')).toMatch(
    /Version 2, dato ikke registreret, tidligst 6\.2\.2017 .*Til 29 kommunalbestyrelser\. Modtagelsen er registreret for 0 af 29\. Svarfrist: ikke registreret/,
  )
  expect(await on.publicly('/tilslutning')).toMatch(
    /0 af 29 kommunalbestyrelser har vedtaget papiret\. .*Alliancens regler for, hvornår papiret er vedtaget, er ikke registreret/,
  )
  expect(await on.publicly('/udsendelser/udsendelse-2017')).toMatch(/København .*Under behandling/i)
  expect(await on.publicly(`${old}-0101`)).toMatch(/Sendt til kommunen .*26\.4\.2017/)
  for (const path of ['/udsendelser/x', '/forelaeggelser/x'])
    expect((await on.browser().get(`/kkr-hovedstaden${path}`)).status).toBe(404)
})

test('given a newly elected council, when the secretariat sends the version again, then its contacts get two links of their own, and all of it can be read', async () => {
  const on = await stage([ishoej])
  const secretariat = await on.signedIn('secretariat')
  const offer = await (await secretariat.get(desk)).text()
  expect(offer).toContain('Nej, så den kan ikke sendes ud')
  expect(plain(offer)).toMatch(
    /29 kommunalbestyrelser er valgt \( ?november 2017 ?\), efter at version 2 af udgaven 2017 blev sendt/,
  )
  const chosen = formIn(await (await secretariat.get(`${desk}/ny?version=2017-v2&nyvalgte=ja`)).text(), desk)
  expect([chosen.igen, Object.keys(chosen).filter((name) => name.startsWith('raad-')).length]).toEqual(['new-council', 29])
  const fields = {
    'raad-0183': 'ja',
    dato: '20.11.2026',
    frist: '1.3.2027',
    igen: 'new-council',
    begrundelse: 'Kommunalbestyrelsen er valgt i 2025',
  }
  const sent = await fill(secretariat, `${desk}/ny?version=2017-v2`, desk, fields)
  expect([sent.status, sent.errors]).toEqual([303, {}])
  expect(await (await secretariat.get(sent.location)).text()).toContain('Det er registreret')
  const id = /udsendelsesarbejde\/([^?]+)/.exec(sent.location)?.[1] as string
  // Every button says by itself which municipality and which of its two links it is for.
  const buttons = [
    ...(await (await secretariat.get(`${desk}/${id}`)).text()).matchAll(
      /<button class="link-button" type="submit" name="handling".*?<\/button>/gs,
    ),
  ]
  expect(buttons).toHaveLength(4)
  expect(new Set(buttons.map(([button]) => plain(button))).size).toBe(4)
  const notices = await on.notices()
  expect(notices.map(({ recipient }) => recipient)).toEqual(['kontakt-0183@kommune.example', 'kontakt-0183@kommune.example'])
  expect(notices[0]?.text).toMatch(/er sendt til jer til beslutning\. Svar senest den 1\.3\.2027/)
  expect(await on.publicly(`/udsendelser/${id}`)).toMatch(/Til en nyvalgt kommunalbestyrelse Kommunalbestyrelsen er valgt i 2025/)
  expect(await on.publicly(`/forelaeggelser/${id}-0183`)).toMatch(/Sendt til kommunen igen .*Også sendt/)

  // The municipality opens its link, and says that it has it.
  const contact = on.browser()
  const opened = await contact.get(new URL(notices[0]?.address ?? '').pathname)
  expect(opened.headers.get('location')).toBe(`/kkr-hovedstaden/beslutninger/${id}-0183`)
  const receipt = `/kkr-hovedstaden/forelaeggelser/${id}-0183/modtagelse`
  const tooEarly = await fill(contact, receipt, receipt, { dato: '19.11.2026' })
  expect([tooEarly.status, Object.keys(tooEarly.errors)]).toEqual([422, ['dato']])
  expect((await fill(contact, receipt, receipt, { dato: '21.11.2026' })).status).toBe(303)
  expect(await on.publicly(`/forelaeggelser/${id}-0183`)).toMatch(/Modtaget 21\.11\.2026 .*ved dens personlige link/)
  expect((await contact.get(`/kkr-hovedstaden${old}-0183/modtagelse`)).status).toBe(404)
  expect((await contact.get('/kkr-hovedstaden/forelaeggelser/udsendelse-2017-0101/modtagelse')).status).toBe(404)

  // Moving the day tells those who have not answered, with the reason.
  const move = `${desk}/${id}/svarfrist`
  expect((await fill(secretariat, move, move, { frist: '1.4.2027', begrundelse: '' })).errors).toHaveProperty('begrundelse')
  expect((await fill(secretariat, move, move, { frist: '1.4.2027', begrundelse: 'Vinterferie' })).status).toBe(303)
  expect((await on.notices()).at(-2)?.text).toContain('er flyttet til den 1.4.2027. Begrundelse: Vinterferie.')
  expect(await on.publicly(`/udsendelser/${id}`)).toMatch(/Svarfrist 1\.4\.2027 Flyttet fra 1\.3\.2027: Vinterferie/)
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given what cannot be sent, then it says why, keeps what was typed, and nothing is recorded or mailed', async () => {
  const on = await stage([ishoej])
  const secretariat = await on.signedIn('secretariat')
  const before = await on.ledger.heads.current(kkr)
  const send = (fields: Record<string, string>) => fill(secretariat, `${desk}/ny?version=2017-v2`, desk, fields)
  const good = { 'raad-0183': 'ja', dato: '20.11.2026', frist: '1.3.2027', igen: 'new-council', begrundelse: 'Valget' }
  expect((await secretariat.get(`${desk}/ny?version=2017-v1`)).status).toBe(409)
  const wrong: [Record<string, string>, string, number][] = [
    [{ version: '2017-v1' }, 'version', 409],
    [{ version: '2017-udkast' }, 'version', 422],
    [{ dato: '30.2.2026' }, 'dato', 422],
    [{ dato: '1.1.2027' }, 'dato', 422],
    [{ dato: '1.1.2017' }, 'dato', 422],
    [{ frist: '20.11.2026' }, 'frist', 422],
    [{ 'raad-0183': '' }, 'raad', 422],
    [{ igen: '', begrundelse: '' }, 'raad', 409],
    [{ begrundelse: '' }, 'begrundelse', 422],
    [{ igen: '' }, 'igen', 422],
  ]
  for (const [fields, field, status] of wrong) {
    const answer = await send({ ...good, kilde: '<b>egne ord</b>', ...fields })
    expect([fields, answer.status, Object.keys(answer.errors)]).toEqual([fields, status, [field]])
    expect(answer.html).toContain('&lt;b&gt;egne ord&lt;/b&gt;')
  }
  expect(await on.ledger.heads.current(kkr)).toEqual(before)
  expect(await on.notices()).toEqual([])
  const clerk = await on.signedIn('clerk', ishoej)
  expect((await clerk.get(`${desk}/ny`)).status).toBe(403)
  expect((await clerk.get(`/kkr-hovedstaden${old}-0101/modtagelse`)).status).toBe(404)
  expect((await on.browser().get(`/kkr-hovedstaden${old}-0101/modtagelse`)).status).toBe(401)

  // The same form twice counts once.
  const form = formIn(await (await secretariat.get(`${desk}/ny?version=2017-v2`)).text(), desk)
  const both = await Promise.all([1, 2].map(() => secretariat.post(desk, { ...form, ...good })))
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(await on.query(`select count(*)::int as n from {schema}.dispatches`)).toEqual([{ n: 2 }])
  expect(await on.notices()).toHaveLength(2)
})

test('given a dispatch that was read from a file, when links are sent, then those with a contact and no link get them, once', async () => {
  const on = await stage([ishoej])
  const secretariat = await on.signedIn('secretariat')
  const page = plain(await (await secretariat.get(`${desk}/udsendelse-2017`)).text())
  expect(page).toMatch(/Disse kommuner har hverken svaret eller fået et link .*Ishøj/)
  await Promise.all([1, 2].map(() => secretariat.post(`${desk}/udsendelse-2017/links`)))
  expect((await on.notices()).map(({ text }) => text.slice(0, 24))).toEqual([
    'KKR-mål for sundhed 2017',
    'Her er kommunens sag: sa',
  ])
  expect(plain(await (await secretariat.get(`${desk}/udsendelse-2017`)).text())).toMatch(/Hvem der kan svare .*Ishøj .*virker/)
  expect((await secretariat.post(`${desk}/x/links`)).status).toBe(404)
})

test('given the alliance’s own terms, when two record them at once, then the second is told, and what the answers come to is derived', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const address = `${desk}/regler/2017`
  const form = formIn(await (await secretariat.get(address)).text(), address)
  const share = { ...form, kraever: 'share-of-councils', andel: '75', taeller: 'counts', kraft: 'on-own-adoption' }
  expect((await secretariat.post(address, { ...share, andel: '' })).status).toBe(422)
  expect((await secretariat.post(address, { ...share, andel: '101' })).status).toBe(422)
  const both = await Promise.all(['Møde', 'Andet møde'].map((kilde) => secretariat.post(address, { ...share, kilde })))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  expect(plain((await both.find(({ status }) => status === 409)?.text()) ?? '')).toContain('En anden har ændret det')
  expect(await on.publicly('/tilslutning')).toContain(
    'Efter alliancens regler skal mindst 75 % af kommunalbestyrelserne vedtage papiret, og en vedtagelse med forbehold tæller med. Det har de ikke gjort endnu.',
  )
  expect(await on.publicly('/udsendelser')).toMatch(
    /I kraft i hver kommune, når dens kommunalbestyrelse har vedtaget det Ved et nej ikke registreret/,
  )
})
