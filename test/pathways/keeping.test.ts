import { expect, test } from 'vitest'
import { issueLink } from '#identity'
import { writing } from '#journal'
import { accept, type MunicipalityCode } from '#kernel'
import { pathwayAct } from '#pathways'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import type { Browser } from '../identity/stage.ts'
import { operator } from '../loading/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { ishoej, kkr, stage } from '../meetings/stage.ts'

const way = '/kkr-hovedstaden/kommuner/0183/vej'
const council = '0183-council'
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const text = async (browser: Browser, path: string) => plain(await (await browser.get(path)).text())

/** Opens a form, fills it and sends it; answers with the status, the errors, and where it led. */
async function fill(browser: Browser, path: string, fields: Record<string, string>) {
  const page = await browser.get(path)
  expect([path, page.status]).toEqual([path, 200])
  const answer = await browser.post(path, { ...formIn(await page.text(), path), handling: 'gem', ...fields })
  const html = await answer.text()
  return { status: answer.status, errors: errorsIn(html), html, location: answer.headers.get('location') ?? '' }
}
const row = (at: number, organ: string, trin: string, rolle: string, navn = '') => ({
  [`organ-${at}`]: organ,
  [`navn-${at}`]: navn,
  [`trin-${at}`]: trin,
  [`rolle-${at}`]: rolle,
})

test('given a clerk, when the own way is written with a new committee and a hearing, then everyone sees it, and no other clerk may', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', ishoej)
  expect(await text(on.browser(), way)).toContain('Papirets vej gennem Ishøj er ikke registreret')
  const more = await clerk.post(`${way}/trin`, {
    antal: '1',
    set: '',
    handling: 'tilfoej',
    ...row(1, 'andet', '1', 'hears', 'Seniorrådet'),
  })
  const form = formIn(await more.text(), `${way}/trin`)
  expect([form.antal, form['navn-1']]).toEqual(['2', 'Seniorrådet'])
  const sent = {
    antal: '3',
    kilde: 'Styrelsesvedtægten',
    ...row(1, 'andet', '1', 'hears', 'Seniorrådet'),
    ...row(2, 'andet', '1', 'treats', 'Sundhedsudvalget'),
    ...row(3, '0183-finance', '4', 'treats'),
  }
  const done = await fill(clerk, `${way}/trin`, sent)
  expect([done.status, done.errors, done.location.replace(/\d+$/, 'N')]).toEqual([303, {}, `${way}/ret?registreret=N`])
  expect(await text(clerk, done.location)).toContain('Det er registreret')
  const seen = await text(on.browser(), way)
  expect(seen).toContain('Papiret går gennem 3 trin. 3 organer har det, før Kommunalbestyrelsen beslutter.')
  expect(seen).toMatch(
    /Seniorrådet 1 \(samtidig med 1 anden\) høres .*Økonomiudvalget 2 behandler .*Kommunalbestyrelsen 3 beslutter/,
  )
  expect(seen).toContain('Vejen er oplyst af: Styrelsesvedtægten')

  const again = await clerk.post(`${way}/trin`, {
    ...formIn(await (await clerk.get(`${way}/trin`)).text(), `${way}/trin`),
    handling: 'gem',
  })
  expect(again.headers.get('location')).toBe(`${way}/ret`)
  const other = await on.signedIn('clerk', '0101' as MunicipalityCode)
  for (const path of ['ret', 'trin', 'moeder', `navne/${council}`]) expect((await other.get(`${way}/${path}`)).status).toBe(404)
  expect((await other.post(`${way}/trin`, sent)).status).toBe(404)
  expect((await on.browser().get(`${way}/ret`)).status).toBe(401)
  const secretariat = await on.signedIn('secretariat')
  const naming = `${way}/navne/${council}`
  expect((await fill(secretariat, naming, { navn: 'Byrådet', fra: '1.1.2099' })).errors).toEqual({ fra: expect.any(String) })
  expect((await fill(secretariat, naming, { navn: 'Byrådet', fra: '1.1.2018' })).status).toBe(303)
  const named = await text(on.browser(), way)
  expect(named).toContain('før Byrådet beslutter')
  expect(named).toContain('Byrådet hed Kommunalbestyrelsen til og med 31.12.2017.')
  expect(await text(on.browser(), '/kkr-hovedstaden/journal')).toMatch(/på vegne af Ishøj/i)
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given answers that cannot be, then each is said at its field, what was written is still there, and nothing is stored', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', ishoej)
  const tries: [Record<string, string>, Record<string, RegExp>][] = [
    [{ ...row(1, '0183-finance', '', 'treats') }, { 'trin-1': /nummer/ }],
    [{ ...row(1, '0183-finance', '1', 'decides') }, { 'rolle-1': /behandler sagen eller høres/ }],
    [{ ...row(1, 'andet', '1', 'treats', '...') }, { 'navn-1': /navn/ }],
    [{ ...row(1, '0101-finance', '1', 'treats') }, { 'organ-1': /Vælg et organ/ }],
    [{ ...row(1, '', '1', 'treats', 'Sundhedsudvalget') }, { 'organ-1': /Et andet organ/ }],
    [
      { antal: '2', ...row(1, 'andet', '1', 'treats', 'Udvalg A'), ...row(2, 'andet', '2', 'treats', 'udvalg a') },
      { 'organ-2': /flere steder/ },
    ],
    [{ ...row(1, council, '1', 'treats') }, { 'organ-1': /flere steder|slutte i kommunalbestyrelsen/ }],
  ]
  for (const [fields, expected] of tries) {
    const { status, errors, html } = await fill(clerk, `${way}/trin`, fields)
    expect([fields, status, Object.keys(errors)]).toEqual([fields, 422, Object.keys(expected)])
    for (const [field, words] of Object.entries(expected)) expect(errors[field]).toMatch(words)
    const kept = formIn(html, `${way}/trin`)
    expect(kept['navn-1'] ?? '').toBe(fields['navn-1'] ?? '')
  }
  const days = await fill(clerk, `${way}/moeder`, { organ: '', dage: '31.2.2027, i morgen', aar: 'i år', hverdage: '99' })
  expect(days.status).toBe(422)
  expect(Object.keys(days.errors).sort()).toEqual(['aar', 'dage', 'hverdage', 'organ'])
  expect(days.errors.dage).toContain('»31.2.2027« og »i morgen«')
  const backwards = await fill(clerk, `${way}/moeder`, { organ: council, dage: '1.3.2027; 2.3.2027' })
  expect(backwards.errors).toEqual({ dage: expect.stringContaining('ikke lukke efter mødet') })
  const name = await fill(clerk, `${way}/navne/${council}`, { navn: 'Økonomiudvalget', fra: '', til: '2026' })
  expect([name.status, Object.keys(name.errors)]).toEqual([409, ['navn']])
  expect(await text(on.browser(), way)).toContain('ikke registreret')
})

test('given a list of days, when it is pasted, then they are in the calendar, a day off is pointed at, and a cancelled one stays with its reason', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', ishoej)
  const sent = { organ: council, dage: 'onsdag den 13. januar, 14/2\n10.3.2027; 1.3.2027', aar: '2027', hverdage: '5' }
  const done = await fill(clerk, `${way}/moeder`, sent)
  expect([done.status, done.errors]).toEqual([303, {}])
  expect(await text(clerk, done.location)).toContain('Der holdes sjældent møde på en fridag: 14.2.2027 (bemærk: søndag)')
  const seen = await text(on.browser(), way)
  expect(seen).toContain('Kommunalbestyrelsen 13.1.2027; dagsordenen lukker 6.1.2027')
  expect(seen).toContain('10.3.2027; dagsordenen lukker 1.3.2027')
  const cancel = `${way}/moeder/${council}/2027-02-14`
  expect((await fill(clerk, cancel, { grund: '' })).errors).toEqual({ grund: expect.stringContaining('hvorfor') })
  expect((await fill(clerk, cancel, { grund: 'Det var en fejl' })).status).toBe(303)
  expect(await text(on.browser(), way)).toContain('14.2.2027 (bemærk: søndag): aflyst. Det var en fejl.')
  expect((await clerk.get(`${way}/moeder/${council}/2027-02-15`)).status).toBe(404)
  expect((await clerk.get('/kkr-hovedstaden/kommuner/9999/vej')).status).toBe(404)
})

test('given two at once, then the second is told, and what stands is the first', async () => {
  const on = await stage()
  const [one, two] = [await on.signedIn('clerk', ishoej), await on.signedIn('secretariat')]
  const form = formIn(await (await two.get(`${way}/trin`)).text(), `${way}/trin`)
  expect((await fill(one, `${way}/trin`, row(1, '0183-finance', '1', 'treats'))).status).toBe(303)
  const late = await two.post(`${way}/trin`, { ...form, handling: 'gem' })
  expect([late.status, Object.values(errorsIn(await late.text()))]).toEqual([409, [expect.stringContaining('mens du skrev')]])
  expect(await text(on.browser(), way)).toContain('1 organ har det, før Kommunalbestyrelsen beslutter')

  // On two connections of their own: the journal is held, so that one waits for the other.
  const steps = (first: string) => [
    { place: 1, body: first, role: 'treats' as const },
    { place: 2, body: '0147-council', role: 'decides' as const },
  ]
  const command = { code: '0147' as MunicipalityCode, source: '', newBodies: [], seen: null }
  const second = await on.second()
  const both = await Promise.all([
    pathwayAct(on.ledger, kkr, operator, { ...command, steps: steps('0147-finance') }),
    pathwayAct(second, kkr, operator, { ...command, steps: steps('0147-finance').slice(1) }),
  ])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
})

test("given the letter of the newest paper, then its municipality keeps its own way by it, and no other's", async () => {
  const on = await stage()
  const link = { purpose: 'case', code: ishoej, path: 'kommuner/0183/vej/ret', expiresAt: new Date('2027-01-01') } as const
  const give = (about: string) =>
    writing(on.ledger, kkr, async (tx) => accept(await issueLink(tx, kkr, { ...link, about }, on.clock.now())))
  const [now, before] = [await give('2017'), await give('2013')]
  if (!now.ok || !before.ok) throw new Error('no link')
  const [person, stranger] = [on.browser(), on.browser()]
  await person.get(now.value)
  expect((await fill(person, `${way}/trin`, row(1, '0183-finance', '1', 'treats'))).status).toBe(303)
  expect((await person.get('/kkr-hovedstaden/kommuner/0101/vej/ret')).status).toBe(404)
  await stranger.get(before.value)
  expect((await stranger.get(`${way}/ret`)).status).toBe(404)
})
