import { describe, expect, test } from 'vitest'
import { readCopies } from '#copies'
import { looking } from '#db'
import type { MunicipalityCode } from '#kernel'
import type { Browser } from '../identity/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { ishoej, kkr, referral, stage } from '../meetings/stage.ts'
import { closed, minutesPdf, page, sbsys, utf8 } from '../minutes/documents.ts'

type On = Awaited<ReturnType<typeof stage>>
const base = '/kkr-hovedstaden/referater'
const copenhagen = '0101' as MunicipalityCode

const send = async (person: Browser, bytes: Uint8Array, name = 'a.xml') => person.upload(`${base}/nyt`, 'fil', bytes, name)
/** The path of what was read of a file that could be. */
async function sent(person: Browser, bytes: Uint8Array) {
  const answer = await send(person, bytes)
  expect(answer.status).toBe(303)
  return answer.headers.get('location') as string
}
const text = async (person: Browser, path: string) => (await person.get(path)).text()
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

/** Goes through the first step as it was proposed; answers with the second. */
async function proposed(person: Browser, path: string, query: string) {
  const first = await text(person, `${path}/beslutning?${query}`)
  const action = /action="([^"]*\/forslag[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const fields = formIn(first, action)
  const second = await (await person.post(action, fields)).text()
  return { first, fields, second, answers: formIn(second, action), action: action.replace('/forslag', '/registrering') }
}
const onDesk = async ({ ledger }: On) =>
  Number((await ledger.db.pool.query('select count(*) from alliance_kkr_hovedstaden.desk_minutes')).rows[0].count)
const copies = ({ ledger }: On) => looking(ledger.db, kkr, readCopies)

describe('given minutes as a saved page, with nothing closed', () => {
  const open = utf8(
    page()
      .replace(/<h2>13[\s\S]*?<\/p>/, '')
      .replace(`<p>${closed} (lukket)</p>`, ''),
  )

  test('a clerk is shown what was read, confirms it, and everybody sees it with its evidence; the file is kept and the desk is empty', async () => {
    const on = await stage()
    const clerk = await on.signedIn('clerk', ishoej)
    const path = await sent(clerk, open)
    const shown = await text(clerk, path)
    expect(shown).toContain('<mark>Godkendt</mark>')
    expect(plain(shown)).toContain('Det punkt, der ligner papiret mest, står her.')
    expect(plain(shown)).toContain('Beslutning i Økonomiudvalget den 21. februar 2017')
    const { fields, second, answers, action } = await proposed(clerk, path, `sag=${referral}&valg=1-4`)
    expect(fields).toMatchObject({ organ: '0183-council', dato: '7.3.2017', ordlyd: 'Godkendt.', hentet: '22.11.2026' })
    expect(plain(second)).toContain('Ordlyden er forstået som »godkendt«.')
    expect(await on.records()).toEqual([])
    const record = { ...answers, 'foreslog-1': 'approval', bekraeft: 'ja' }
    const done = await clerk.post(action, record)
    expect([done.status, done.headers.get('location')]).toEqual([303, expect.stringContaining('/kommuner/0183?registreret=')])
    const [treatment] = await on.records()
    expect(treatment).toMatchObject({ body: '0183-council', metOn: '2017-03-07', words: 'Godkendt.' })
    expect(treatment?.evidence?.quote).toContain('Punkt 12: Sundhedspapiret 2017')
    expect(await onDesk(on)).toBe(0)
    const [copy] = await copies(on)
    expect(copy).toMatchObject({ name: 'referat.html', size: open.length })
    expect(treatment?.source.replaceAll(' ', '')).toContain(copy?.sha256)
    const again = await clerk.post(action, record)
    expect(again.headers.get('location')).toBe(done.headers.get('location'))
    expect(await on.records()).toHaveLength(1)
  })

  test('several decisions of one item are recorded one after another, a committee that is new among them, and a minority’s statement', async () => {
    const on = await stage()
    const clerk = await on.signedIn('clerk', ishoej)
    const path = await sent(clerk, open)
    const committee = await proposed(clerk, path, `sag=${referral}&valg=1-2`)
    expect(committee.fields).toMatchObject({ organ: 'andet', 'organ-navn': 'Social- og Sundhedsudvalget', dato: '14.2.2017' })
    expect([committee.answers['udfald-1'], committee.answers['udfald-2']]).toEqual(['recommended', 'minority-statement'])
    const first = await clerk.post(committee.action, { ...committee.answers, bekraeft: 'ja', flere: 'ja' })
    expect(first.headers.get('location')).toMatch(new RegExp(`${path}\\?registreret=\\d+$`))
    expect(plain(await text(clerk, first.headers.get('location') as string))).toContain('Filen er her endnu')
    const finance = await proposed(clerk, path, `sag=${referral}&valg=1-3`)
    expect([finance.fields.organ, finance.answers['udfald-1']]).toEqual(['0183-finance', 'postponed'])
    await clerk.post(finance.action, { ...finance.answers, bekraeft: 'ja' })
    const records = await on.records()
    expect(records.map(({ bodyName, outcomes }) => [bodyName, outcomes.map(({ kind }) => kind)])).toEqual([
      ['Social- og Sundhedsudvalget', ['recommended', 'minority-statement']],
      ['Økonomiudvalget', ['postponed']],
    ])
    expect([await onDesk(on), (await copies(on)).length]).toEqual([0, 1])
  })

  test('without the confirmation nothing is recorded, nothing kept, and everything written is there again', async () => {
    const on = await stage()
    const clerk = await on.signedIn('clerk', ishoej)
    const path = await sent(clerk, open)
    const { answers, action } = await proposed(clerk, path, `sag=${referral}&valg=1-4`)
    const refused = await clerk.post(action, { ...answers, 'foreslog-1': 'approval', 'stemmer-1': 'Alle for' })
    const html = await refused.text()
    expect([refused.status, Object.keys(errorsIn(html))]).toEqual([422, ['bekraeft']])
    expect(html).toContain('Alle for')
    expect([await on.records(), await copies(on), await onDesk(on)]).toEqual([[], [], 1])
  })

  test('confirmed twice at the same time it is recorded once, and both are told so', async () => {
    const on = await stage()
    const clerk = await on.signedIn('clerk', ishoej)
    const path = await sent(clerk, open)
    const { answers, action } = await proposed(clerk, path, `sag=${referral}&valg=1-4`)
    const record = { ...answers, 'foreslog-1': 'approval', bekraeft: 'ja' }
    const both = await Promise.all([clerk.post(action, record), clerk.post(action, record)])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect([(await on.records()).length, (await copies(on)).length]).toEqual([1, 1])
  })

  test('the same file once more is told, and so is the decision that is recorded already', async () => {
    const on = await stage()
    const clerk = await on.signedIn('clerk', ishoej)
    const { answers, action } = await proposed(clerk, await sent(clerk, open), `sag=${referral}&valg=1-4`)
    await clerk.post(action, { ...answers, 'foreslog-1': 'approval', bekraeft: 'ja' })
    const path = await sent(clerk, open)
    expect(plain(await text(clerk, path))).toContain('Den samme fil er læst ind før')
    const { second } = await proposed(clerk, path, `sag=${referral}&valg=1-4`)
    expect(plain(second)).toContain('Der er allerede registreret en behandling i samme organ samme dag.')
    expect(await on.records()).toHaveLength(1)
  })
})

describe('given agenda XML with closed items and a closed annex', () => {
  test('the secretariat records each point for København on its behalf; only what is open is kept, and what is closed is nowhere', async () => {
    const on = await stage()
    const secretary = await on.signedIn('secretariat')
    const path = await sent(secretary, utf8(sbsys()))
    const shown = await text(secretary, path)
    expect(shown).not.toContain(closed)
    expect(plain(shown)).toContain('2 lukkede punkter og 1 lukket bilag')
    expect(plain(shown)).toContain('aldrig prøvet på en rigtig udtrækning')
    const matter = /<option value="([^"]*0101)" selected/.exec(shown)?.[1] ?? ''
    const { answers, action, first } = await proposed(secretary, path, `sag=${matter}&valg=1-2`)
    expect(first).not.toContain(closed)
    expect([answers['punkt-1'], answers['udfald-1'], answers['punkt-2'], answers['udfald-2']]).toEqual([
      '1',
      'noted',
      '2',
      'approved',
    ])
    expect(answers['stemmer-2']).toBe('12 stemmer for (A, V, F) og 3 stemmer imod (O)')
    const done = await secretary.post(action, { ...answers, 'foreslog-2': 'approval', bekraeft: 'ja' })
    expect(done.status).toBe(303)
    const treatment = (await on.records(matter)).at(-1)
    expect(treatment).toMatchObject({ code: copenhagen, metOn: '2017-03-07' })
    const [copy] = await copies(on)
    expect(copy).toMatchObject({ name: 'referat-kun-det-åbne.txt', mediaType: 'text/plain' })
    const kept = await (await secretary.get(`/${kkr}/kopier/${copy?.sha256}`)).text()
    expect(kept).toContain('Sundhedspapiret 2017')
    const { rows } = await on.ledger.db.pool.query('select body from alliance_kkr_hovedstaden.journal')
    expect(`${kept}${JSON.stringify(rows)}`).not.toContain(closed)
    expect(await onDesk(on)).toBe(0)
  })

  test('while it lies on the desk the file itself is not there, and another person does not find it', async () => {
    const on = await stage()
    const clerk = await on.signedIn('clerk', ishoej)
    const path = await sent(clerk, utf8(sbsys()))
    const { rows } = await on.ledger.db.pool.query('select * from alliance_kkr_hovedstaden.desk_minutes')
    expect(rows[0].bytes).toBeNull()
    expect(JSON.stringify(rows)).not.toContain(closed)
    const secretary = await on.signedIn('secretariat')
    expect((await secretary.get(path)).status).toBe(404)
    expect((await on.browser().get(path)).status).toBe(401)
    await clerk.post(`${path}/sletning`)
    expect([(await clerk.get(path)).status, await onDesk(on)]).toEqual([404, 0])
  })

  test('a clerk can record it on the own municipality’s cases only', async () => {
    const on = await stage()
    const clerk = await on.signedIn('clerk', ishoej)
    const path = await sent(clerk, utf8(sbsys()))
    const shown = await text(clerk, path)
    expect(shown).not.toContain('0101"')
    const other = referral.replace('0183', '0101')
    expect((await clerk.get(`${path}/beslutning?sag=${other}&valg=1-2`)).status).toBe(422)
    const { answers, action } = await proposed(clerk, path, `sag=${referral}&valg=1-2`)
    const before = await on.records(other)
    expect((await clerk.post(action, { ...answers, sag: other, bekraeft: 'ja' })).status).toBe(404)
    expect([await on.records(other), await copies(on)]).toEqual([before, []])
  })
})

test('a misprinted year is doubted, both days are shown, and none is filled in', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', ishoej)
  const decision = 'Godkendt, jf. Kommunalbestyrelsens møde den 7. marts 2017.'
  const path = await sent(clerk, utf8(sbsys({ date: '7. marts 2016', decision })))
  const shown = plain(await text(clerk, path))
  expect(shown).toContain('Filen nævner den samme dag i to forskellige år.')
  const { first, fields } = await proposed(clerk, path, `sag=${referral}&valg=1-2`)
  expect(fields.dato).toBe('')
  expect(plain(first)).toContain('Er datoen rigtig?')
})

test('a PDF proposes København, its committee, and a recommendation that is no adoption', async () => {
  const on = await stage()
  const secretary = await on.signedIn('secretariat')
  const path = await sent(secretary, minutesPdf())
  const matter = /<option value="([^"]*0101)" selected/.exec(await text(secretary, path))?.[1] ?? ''
  const { fields, answers } = await proposed(secretary, path, `sag=${matter}&valg=0-1`)
  expect(fields).toMatchObject({ 'organ-navn': 'Sundheds- og Omsorgsudvalget', dato: '26.4.2017' })
  expect(answers['udfald-1']).toBe('recommended')
})

test('a file that is none of ours gets a plain answer, and leaves nothing behind', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', ishoej)
  const wrong = [
    new Uint8Array(),
    utf8('MZ'),
    utf8(sbsys().slice(0, 900)),
    utf8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
  ]
  for (const bytes of wrong) {
    const answer = await send(clerk, bytes)
    expect([answer.status, Object.keys(errorsIn(await answer.text()))]).toEqual([422, ['fil']])
  }
  expect((await clerk.post(`${base}/nyt`, { fil: 'x' })).status).toBe(422)
  expect([await onDesk(on), await copies(on)]).toEqual([0, []])
  expect((await (await on.signedIn('reader')).get(`${base}/nyt`)).status).toBe(403)
})
