import { expect, test } from 'vitest'
import { kattegat, put, stage } from './stage.ts'

const referrals = 'select id from {schema}.referrals order by id'
const ids = (...ids: string[]) => ids.map((id) => ({ id }))
const head = 'id,edition,version,dispatched,not_before,councils\n'

test('given a dispatch that reaches one council, when another is added, then it is; when one is left out, it stands and is told', async () => {
  const on = await stage(kattegat)
  await on.imported({ 'dispatches.csv': `${head}ud-1,2017,1,2017-02-01,,9101`, 'treatments.csv': null })
  expect(await on.rows(referrals)).toEqual(ids('ud-1-9101'))
  await on.imported({ 'dispatches.csv': `${head}ud-1,2017,1,2017-02-01,,Hesselø;Anholt Kommune`, 'treatments.csv': null })
  expect(await on.rows(referrals)).toEqual(ids('ud-1-9101', 'ud-1-9102'))
  const said = await on.import({ 'dispatches.csv': `${head}ud-1,2017,1,2017-02-01,,9102`, 'treatments.csv': null })
  expect(said).toContain('  ud-1 nævner ikke længere 9101; henvisningen til dem står stadig.')
  expect(await on.rows(referrals)).toEqual(ids('ud-1-9101', 'ud-1-9102'))
  expect(await on.verified()).toMatchObject({ ok: true })
})

test('given a new version dispatched anew, then each council has both, and a treatment belongs to the version that it names', async () => {
  const on = await stage(kattegat)
  await on.imported()
  await on.imported({
    'versions.csv': (text) => `${text}\n2017,2,2017-06-01`,
    'dispatches.csv': (text) => `${text}\nud-2,2017,2,2017-06-15,alle`,
    'treatments.csv': (text) => `${text}\nc,2017,2,Anholt,9101-council,2017-07-01,Afvist,rejected`,
  })
  expect(await on.rows(referrals)).toEqual(ids('ud-1-9101', 'ud-1-9102', 'ud-2-9101', 'ud-2-9102'))
  expect((await on.treatments()).map(({ matter, words }) => [matter, words])).toEqual([
    ['ud-1-9101', 'Godkendt'],
    ['ud-1-9102', 'Udsat'],
    ['ud-2-9101', 'Afvist'],
  ])
})

test('given a version sent twice, then a treatment is of the last time that it was sent before the meeting, whatever the ids', async () => {
  const on = await stage(kattegat)
  await on.imported({
    'dispatches.csv': `${head}b,2017,1,2017-02-01,,alle\na,2017,1,2017-06-15,,alle`,
    'treatments.csv': (text) => `${text}\nc,2017,1,Anholt,9101-council,2017-07-01,Afvist,rejected`,
  })
  expect((await on.treatments()).map(({ matter, words }) => [matter, words])).toEqual([
    ['b-9101', 'Godkendt'],
    ['b-9102', 'Udsat'],
    ['a-9101', 'Afvist'],
  ])
})

test('given a version that councils have treated, then its dispatch cannot become another version’s', async () => {
  const on = await stage(kattegat)
  await on.imported()
  const said = await on.import({
    'versions.csv': (text) => `${text}\n2017,2,2017-01-15`,
    'dispatches.csv': put('ud-1,2017,1', 'ud-1,2017,2'),
  })
  expect(said).toEqual([
    'dispatches.csv, række 2, kolonne version: "2" kan ikke ændres, for kommuner har behandlet den version, der blev sendt ud. Skriv en ny udsendelse med et nyt id.',
  ])
})

test('given a dispatch or a version that gets a later date than what was done with it, then it is refused', async () => {
  const on = await stage(kattegat)
  await on.imported()
  expect(await on.import({ 'dispatches.csv': put('2017-02-01', '2017-03-02') })).toEqual([
    'dispatches.csv, række 2, kolonne dispatched: "2017-03-02" ligger efter en behandling, der er registreret (9101-council, 1.3.2017). Ret datoen, eller ret først behandlingen.',
  ])
  await on.imported({ 'dispatches.csv': put('2017-02-01', '2017-03-01') })
})

test('given treatments that cannot be, then each is refused with its row', async () => {
  const on = await stage(kattegat)
  const row = (cells: string) => (text: string) => `${text}\n${cells}`
  const refused: [string, string][] = [
    [
      'c,2017,1,Anholt,9101-council,2017-01-31,Afvist,rejected',
      'kolonne met_on: "2017-01-31" ligger før sagen kunne være forelagt. Ret datoen.',
    ],
    ['c,2017,1,Anholt,9101-council,2026-11-23,Afvist,rejected', 'kolonne met_on: "2026-11-23" ligger i fremtiden. Ret datoen.'],
    [
      'c,2017,1,Anholt,9101-council,2017-04-01,,rejected',
      'kolonne words: skal udfyldes med referatets ord, når udfaldet er kendt.',
    ],
    [
      'c,2017,1,Anholt,9102-council,2017-04-01,Afvist,rejected',
      'kolonne body: "9102-council" er ikke et organ i kommunen. Se bodies.csv.',
    ],
    ['c,2017,1,,9102-council,2017-04-01,Afvist,rejected', 'kolonne body: "9102-council" er ikke et fælles organ. Se bodies.csv.'],
    [
      'c,2017,1,Læsø,9102-council,2017-04-01,Afvist,rejected',
      'kolonne municipality: "Læsø" er ingen af alliancens kommuner. Skriv koden eller navnet, som det står i municipalities.csv.',
    ],
    [
      'c,2017,9,Anholt,9101-council,2017-04-01,Afvist,rejected',
      'kolonne version: "9" er ingen version af udgaven 2017 i versions.csv.',
    ],
    [
      'c,2017,1,Anholt,9101-council,2017-04-01,Godkendt,approved-for-dispatch',
      'kolonne outcomes: kan ikke være approved-for-dispatch i en kommune.',
    ],
  ]
  for (const [cells, expected] of refused)
    expect(await on.import({ 'treatments.csv': row(cells) })).toEqual([`treatments.csv, række 4, ${expected}`])
  const only = put('alle', '9102')
  expect(await on.import({ 'dispatches.csv': only })).toEqual([
    'treatments.csv, række 2, kolonne version: "1" er ikke sendt til kommunen ifølge dispatches.csv.',
  ])
  expect(await on.rows('select slug from samsigte.alliances')).toEqual([])
})
