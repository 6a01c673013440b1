import { expect, test } from 'vitest'
import { looking } from '#db'
import { readEntries } from '#journal'
import { allRoutes } from '../../src/site.ts'
import { code, kkr, plain, stage } from '../priorities/stage.ts'

const page = (id: string) => `/${kkr}/prioriteringer/${id}`
type Stage = Awaited<ReturnType<typeof stage>>
const seen = async (on: Stage, path: string) => plain(await (await on.browser().get(path)).text())

/** Three vote by their own links; one enters on paper. */
async function voted(on: Stage) {
  const id = await on.opened()
  for (const [municipality, order] of [
    ['0101', 'abcde'],
    ['0147', 'abced'],
    ['0151', 'abd'],
  ] as const)
    expect((await on.vote(await on.linked(id, municipality), id, municipality, order)).status).toBe(303)
  const fields = { mandat: 'reservation', forbehold: 'Hemmeligt forbehold om penge' }
  expect((await on.vote(on.secretariat, id, '0183', 'ec', fields)).status).toBe(303)
  return id
}

test('given an open vote, then no public address, and no journal, tells what stands on a ballot; after the closing all do', async () => {
  const on = await stage()
  const id = await voted(on)
  const samples: Record<string, string> = { alliance: kkr, id, code: '0183', year: '2017', number: '1', name: 'Nord' }
  const addresses = allRoutes
    .filter((route) => route.method === 'GET' && route.for === 'everyone' && !route.path.includes(':token'))
    .filter(({ path }) => !path.endsWith('/stroem'))
    .map(({ path }) => path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => samples[name] ?? 'x'))
  const salts = (await on.ledger.db.pool.query('select salt from alliance_kkr_hovedstaden.desk_ballots')).rows.map(
    ({ salt }) => salt,
  )
  expect(salts).toHaveLength(4)
  const secrets = ['Hemmeligt forbehold', '"ranking":["', 'reservation":"H', ...salts]
  const texts = await Promise.all(addresses.map(async (address) => (await on.browser().get(address)).text()))
  const told = addresses.flatMap((address, at) =>
    secrets.filter((secret) => texts[at]?.includes(secret)).map((secret) => [address, secret]),
  )
  expect(told).toEqual([])
  expect(addresses).toContain(page(id))
  const journal = await looking(on.ledger.db, kkr, (read) => readEntries(read, 0, 10_000))
  expect(journal.filter(({ body }) => secrets.some((secret) => body.includes(secret)))).toEqual([])
  const open = await seen(on, page(id))
  expect(await seen(on, `${page(id)}/deltagelse`)).toContain('4 af 29 kommuner har stemt. Mangler: Albertslund')
  expect(open).toContain('Se, hvem der har stemt indtil nu')
  expect(open).not.toMatch(/Resultatet ved tre metoder|Bundet mandat|Med forbehold/)
  await on.act(id, 'lukning')
  expect(await seen(on, page(id))).toContain('Med forbehold: Hemmeligt forbehold om penge')
  const api = await (await on.browser().get(`/api/v1/${kkr}/votes`)).text()
  for (const salt of salts) expect(api).toContain(salt)
})

test('given a closed vote, then its page tells the result three ways, how firm it is, how alike they are, and every ballot', async () => {
  const on = await stage()
  const id = await voted(on)
  await on.act(id, 'lukning')
  const html = await seen(on, page(id))
  expect(html).toContain('Plads 1-3 er de samme ved alle tre metoder.')
  expect(html).toMatch(/Enigheden mellem kommunerne er 0,\d\d på en skala/)
  expect(html).toContain('»Angst«, »Børn« og »Cannabis« deler plads 1; metoden skelner ikke mellem dem.')
  expect(html).toContain('Angst 1 1 1 (delt) 13 3 Børn 2 2 1 (delt) 10 3 Cannabis 3 3 1 (delt) 7,5 3')
  expect(html).toContain(
    'Ishøj 1. Ensomhed · 2. Cannabis Med forbehold: Hemmeligt forbehold om penge 22.11.2026 kl. 13.00, papir, indtastet af sekretariatet Tæller',
  )
  expect(html).toContain('Hver kommune har én stemme, uanset hvor stor den er.')
  expect(html).toContain('4 af 29 kommuner har stemt. Har ikke stemt: Albertslund')
  expect(html).toMatch(/Angst meget stor lille/)
  expect(await seen(on, `/${kkr}/prioriteringer`)).toMatch(/Temaer 2027 Psykisk sundhed Lukket 22\.11\.2026 4 talt/)
  const { votes } = await (await on.browser().get(`/api/v1/${kkr}/votes`)).json()
  expect(votes[0]).toMatchObject({ id, state: 'closed', voted: 4, result: { ballots: 4 } })
  expect(votes[0].ballots.map((ballot: { check: string }) => ballot.check)).toEqual(Array(4).fill('matches'))
})

test('given a vote that was opened again, called off, agreed on, or tampered with, then its page says so', async () => {
  const on = await stage()
  const id = await voted(on)
  await on.ledger.db.pool.query(`update alliance_kkr_hovedstaden.desk_ballots set ranking = '{d}' where code = '0101'`)
  await on.ledger.db.pool.query(`delete from alliance_kkr_hovedstaden.desk_ballots where code = '0147'`)
  await on.act(id, 'lukning')
  const closed = await seen(on, page(id))
  expect(closed).toContain('Stemmesedlen fra København passer ikke med sit fingeraftryk og er ikke talt med.')
  expect(closed).toMatch(/Stemmesedlen fra Frederiksberg er afgivet \(nummer \d+ i journalen\), men dens indhold er gået tabt/)
  await on.act(id, 'enighed', { 'plads-1': 'e', ord: 'Mødet valgte ensomhed.' })
  expect(await seen(on, page(id))).toContain('ved siden af stemmesedlerne. Mødets ord: Mødet valgte ensomhed.')
  await on.act(id, 'genaabning', { begrundelse: 'Der var en fejl' })
  expect(await seen(on, page(id))).toContain('Det, der står nedenfor, er fra lukningen og kan ændre sig.')
  await on.act(id, 'aflysning', { begrundelse: 'Vi begynder forfra' })
  expect(await seen(on, page(id))).toContain('Begrundelse: Vi begynder forfra')
  const agreed = await on.planned({ titel: 'Uden stemmer' })
  await on.act(agreed, 'enighed', { 'plads-1': 'a', ord: 'Alle var enige.' })
  expect(await seen(on, page(agreed))).toContain('Mødet blev enigt om en rangordning. Der er ingen stemmesedler.')
})

test('given the screen, then only the secretariat opens it, and it says that the standing result is not final', async () => {
  const on = await stage()
  const id = await voted(on)
  const screen = `${page(id)}/skaerm`
  for (const [browser, status] of [
    [on.browser(), 401],
    [await on.signedIn('reader'), 403],
    [await on.signedIn('clerk', code('0183')), 403],
    [await on.linked(id, '0183'), 401],
  ] as const)
    for (const path of [screen, `${page(id)}/stroem`]) expect((await browser.get(path)).status, path).toBe(status)
  const html = await (await on.secretariat.get(screen)).text()
  expect(plain(html)).toContain('Foreløbigt 4 af 29 kommuner har stemt.')
  expect(plain(html)).toContain('Bordas pointtal 1. Angst 2. Børn')
  expect(html).toContain('<noscript><meta http-equiv="refresh" content="5"/></noscript>')
  expect(html).not.toContain('class="menu"')
  const turnout = plain(await (await on.secretariat.get(`${screen}?vis=deltagelse`)).text())
  expect([turnout.includes('4 af 29'), turnout.includes('Angst')]).toEqual([true, false])
  await on.act(id, 'lukning')
  expect(plain(await (await on.secretariat.get(screen)).text())).toContain('Endeligt resultat')
})
