import { expect, test } from 'vitest'
import { load } from '#loading'
import { edited, kattegat, operator, put, realFiles, stage } from './stage.ts'

test('given the real folder loaded, when it is loaded again, then nothing is written and it says so', async () => {
  const on = await stage()
  const before = await on.head()
  const said = await on.import()
  expect(said.at(-1)).toBe('Intet var ændret; registeret er, som det var.')
  expect(said).toContain('municipalities.csv: 29 rækker, 0 nye, 0 ændrede, 29 uændrede.')
  expect(await on.head()).toEqual(before)
})

test('given a changed folder, when it is tried out, then it says what would change and nothing does', async () => {
  const on = await stage()
  const before = await on.head()
  const edits = {
    'municipalities.csv': put('632340', '632.341'),
    'papers.csv': put('follow-up,,Opfølgning på kan-opgaver', 'follow-up,,Opfølgning på må-opgaver'),
  }
  const said = await on.import(edits, true)
  expect(said).toContain('  Ændret: 0101 (population_2020-01-01: 632340 bliver 632341).')
  expect(said).toContain('papers.csv: 6 rækker, 1 ny, 0 ændrede, 5 uændrede.')
  expect(said).toContain('  Mangler i filen, men står stadig i registeret: Opfølgning på kan-opgaver i rammepapiret (1 i alt).')
  expect(said.at(-1)).toBe('Prøvekørsel: intet er gemt.')
  expect(await on.head()).toEqual(before)
  expect((await on.import(edits)).slice(0, -1)).toEqual(said.slice(0, -1))
  expect(await on.import(edits, true)).toContain('Prøvekørsel: der er intet at ændre.')
})

test('given a new alliance, when it is tried out, or refused, then there is no trace of it', async () => {
  const on = await stage(kattegat)
  expect((await on.import({}, true)).at(-1)).toBe('Prøvekørsel: intet er gemt.')
  expect(await on.import({ 'versions.csv': put('2017-01-01', 'snart') })).toEqual([
    expect.stringContaining('"snart" er ikke en dato'),
  ])
  expect(await on.import({ 'alliance.csv': null })).toEqual([
    'alliance.csv: mangler: en ny alliance skal beskrives i alliance.csv.',
  ])
  expect(await on.rows("select nspname from pg_namespace where nspname like 'alliance%'")).toEqual([])
  expect(await on.rows('select slug from samsigte.alliances')).toEqual([])
  expect((await on.import()).at(-1)).toBe('Alt er gemt.')
  expect(await on.verified()).toMatchObject({ ok: true })
})

test('given one bad cell in the last file, then nothing of the first is kept, and every error has its place', async () => {
  const on = await stage()
  const before = await on.head()
  const said = await on.import({
    'alliance.csv': put('nej', 'ja'),
    'municipalities.csv': put('632340', '63.2340'),
    'events.csv': put('2017-04-04,day', '2017-04-04,år'),
  })
  expect(said).toEqual([
    'municipalities.csv, række 2, kolonne population_2020-01-01: "63.2340" er ikke et helt tal. Skriv for eksempel 632340 eller 632.340.',
  ])
  const later = await on.import({
    'alliance.csv': put('nej', 'ja'),
    'bodies.csv': put('region-hovedstaden', 'Region Hovedstaden'),
    'events.csv': put('2017-04-04,day', '2017-04-04,år'),
  })
  expect(later).toEqual([
    `bodies.csv, række 7, kolonne id: "Region Hovedstaden" kan ikke være et id. Skriv små bogstaver a-z, tal og bindestreger.`,
    'events.csv, række 8, kolonne precision: "year" passer ikke med datoen "2017-04-04" (dag). Ret den ene, eller lad precision stå tom.',
  ])
  expect(await on.head()).toEqual(before)
  expect(await on.rows('select invented from {schema}.alliance')).toEqual([{ invented: false }])
})

test('given rows that only the register can refuse, then they are told together and nothing is kept', async () => {
  const on = await stage()
  const before = await on.head()
  const treatment = (id: string, body: string, day: string, municipality = 'Ishøj') =>
    `\n${id},2017,2,${municipality},${body},${day},Godkendt,approval:approved,,,,`
  const said = await on.import({
    'treatments.csv': (text) =>
      text.trimEnd() +
      treatment('tidlig', '0183-council', '2017-02-05') +
      treatment('sen', '0183-council', '2026-11-23') +
      treatment('ukendt', '0183-udvalg', '2017-04-03') +
      treatment('nabo', '0101-council', '2017-04-03'),
  })
  expect(said).toEqual([
    'treatments.csv, række 7, kolonne body: "0183-udvalg" er ikke et organ i kommunen. Se bodies.csv.',
    'treatments.csv, række 8, kolonne body: "0101-council" er ikke et organ i kommunen. Se bodies.csv.',
  ])
  const later = await on.import({
    'treatments.csv': (text) =>
      text.trimEnd() + treatment('tidlig', '0183-council', '2017-02-05') + treatment('sen', '0183-council', '2026-11-23'),
  })
  expect(later).toEqual([
    'treatments.csv, række 5, kolonne met_on: "2017-02-05" ligger før sagen kunne være forelagt. Ret datoen.',
    'treatments.csv, række 6, kolonne met_on: "2026-11-23" ligger i fremtiden. Ret datoen.',
  ])
  expect(await on.head()).toEqual(before)
})

test('given a name that the site needs, then no alliance can have it', async () => {
  const on = await stage(kattegat)
  const loaded = await load(on.ledger, 'api' as typeof kattegat, operator, edited(await realFiles(), {}))
  expect(loaded).toMatchObject({ ok: false, refusal: { shown: [{ file: 'api' }] } })
  expect(await on.rows('select slug from samsigte.alliances')).toEqual([])
})
