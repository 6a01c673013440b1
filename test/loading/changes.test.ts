import { expect, test } from 'vitest'
import { and, kattegat, put, stage } from './stage.ts'

const sound = { ok: true, value: expect.anything() }
const standing = (all: Awaited<ReturnType<Awaited<ReturnType<typeof stage>>['treatments']>>) =>
  all.filter(({ supersededBy }) => !supersededBy).map(({ body, metOn, words }) => `${body} ${metOn} ${words}`)

test('given a changed treatment, then the new record supersedes and both stand; put back, it supersedes once more', async () => {
  const on = await stage(kattegat)
  await on.imported()
  const changed = { 'treatments.csv': put('Godkendt,', 'Vedtaget,') }
  expect(await on.import(changed)).toContain('  Ændret: a (words: »Godkendt« bliver »Vedtaget«).')
  const [first, , second] = await on.treatments()
  expect(first).toMatchObject({ words: 'Godkendt', supersededBy: second?.id })
  expect(second).toMatchObject({ words: 'Vedtaget', supersedes: first?.id, supersededBy: null })
  await on.imported()
  await on.imported(changed)
  const all = await on.treatments()
  expect(all.filter(({ body }) => body === '9101-council').map(({ words }) => words)).toEqual([
    'Godkendt',
    'Vedtaget',
    'Godkendt',
    'Vedtaget',
  ])
  expect(standing(all)).toEqual(['9102-council 2017-03-02 Udsat', '9101-council 2017-03-01 Vedtaget'])
  expect(await on.verified()).toEqual(sound)
})

test('given changed rows in other files, then what they recorded is replaced, and put back it is as it was', async () => {
  const on = await stage()
  const before = await on.rows('select * from {schema}.municipalities order by code')
  const changed = {
    'alliance.csv': put('Det fælleskommunale sundhedssekretariat', 'Sekretariatet'),
    'municipalities.csv': and(put('632340', '632341'), put('0183,Ishøj,Syd', '0183,Ishøj By,Midt')),
    'bodies.csv': put('Tre ansatte', 'Fire ansatte'),
    'editions.csv': put('KKR-mål for sundhed 2017,2017,2018', 'KKR-mål for sundhed 2017,2017,2019'),
    'claims.csv': put(',alle,', ',0101;Ishøj,'),
    'events.csv': put('Kommunalvalg', 'Valg til kommunalbestyrelserne'),
  }
  const said = await on.import(changed)
  expect(said).toContain('  Ændret: 0183 (cluster_2017: »Syd« bliver »Midt«, name: »Ishøj« bliver »Ishøj By«).')
  expect(await on.rows('select code from {schema}.claimed_councils order by code')).toEqual([{ code: '0101' }, { code: '0183' }])
  expect(await on.rows("select grouping from {schema}.grouping_members where code = '0183'")).toEqual([{ grouping: 'Midt' }])
  expect(await on.rows("select inhabitants from {schema}.populations where code = '0101' and counted_on = '2020-01-01'")).toEqual(
    [{ inhabitants: 632341 }],
  )
  expect(await on.rows("select what from {schema}.events where what like 'Valg%'")).toHaveLength(1)
  expect(await on.verified()).toEqual(sound)
  await on.imported()
  expect(await on.rows('select * from {schema}.municipalities order by code')).toEqual(before)
  expect(await on.verified()).toEqual(sound)
})

test('given a row, a file or a column that is gone, then it is told and what it recorded stands', async () => {
  const on = await stage()
  const lines = await on.import({
    'municipalities.csv': (text) =>
      text
        .split('\n')
        .filter((line) => !line.startsWith('0400'))
        .map((line) =>
          line
            .split(',')
            .filter((_, place) => place !== 4 && place !== 7)
            .join(','),
        )
        .join('\n'),
    'claims.csv': null,
  })
  expect(lines).toContain('  Mangler i filen, men står stadig i registeret: 0400 (1 i alt).')
  expect(lines).toContain(
    '  Kolonner, der mangler i filen; det, de tidligere har sagt, står stadig: population_2006-01-01, tile_row.',
  )
  expect(lines).toContain('claims.csv er ikke i mappen; det, den tidligere har indlæst (1 række), står stadig.')
  expect(lines.at(-1)).toBe('Intet var ændret; registeret er, som det var.')
  expect(await on.rows('select count(*)::int as n from {schema}.populations')).toEqual([{ n: 76 }])
})

test('given a cell that is emptied, then what it recorded is taken back', async () => {
  const on = await stage()
  expect(await on.import({ 'municipalities.csv': put('501158', '') })).toContain(
    '  Ændret: 0101 (population_2006-01-01: 501158 bliver tom).',
  )
  expect(await on.rows("select 1 from {schema}.populations where code = '0101' and counted_on = '2006-01-01'")).toEqual([])
})

test('given two municipalities that trade places on the map, then they do; a place that is taken is refused with its row', async () => {
  const on = await stage()
  const traded = and(put('632340,,5,5', '632340,,6,5'), put('104305,104664,6,5', '104305,104664,5,5'))
  await on.imported({ 'municipalities.csv': traded })
  expect(
    await on.rows("select code, tile_row from {schema}.municipalities where code in ('0101', '0147') order by code"),
  ).toEqual([
    { code: '0101', tile_row: 6 },
    { code: '0147', tile_row: 5 },
  ])
  expect(await on.import({ 'municipalities.csv': put('632340,,5,5', '632340,,6,5') })).toEqual([
    'municipalities.csv, række 3, kolonne tile_row: "6, 5" er på kortet allerede pladsen for kommune 0101. Vælg en anden.',
  ])
  const one = 'code,name,tile_row,tile_column\n9999,Ny,7,8'
  expect(await on.import({ 'municipalities.csv': one })).toEqual([
    'municipalities.csv, række 2, kolonne tile_row: "7, 8" er på kortet allerede pladsen for kommune 0400. Vælg en anden.',
  ])
})

test('given goals of a draft that trade numbers, then each keeps its identity; a number whose goal is left out is refused', async () => {
  const on = await stage(kattegat)
  const goals = (one: number, other: number) =>
    `edition,version,number,goal,area,kind,official_title,short_title\n2017,1,${one},ene,prevention,task,Det ene,Ene\n2017,1,${other},andet,prevention,task,Det andet,Andet`
  const unsent = { 'dispatches.csv': null, 'treatments.csv': null }
  await on.imported({ ...unsent, 'goals.csv': goals(1, 2) })
  await on.imported({ ...unsent, 'goals.csv': goals(2, 1) })
  expect(await on.rows('select goal, number, title from {schema}.version_goals order by number')).toEqual([
    { goal: 'andet', number: 1, title: 'Det andet' },
    { goal: 'ene', number: 2, title: 'Det ene' },
  ])
  const alone =
    'edition,version,number,goal,area,kind,official_title,short_title\n2017,1,1,tredje,prevention,task,Det tredje,Tredje'
  expect(await on.import({ ...unsent, 'goals.csv': alone })).toEqual([
    'goals.csv, række 2, kolonne number: "1" er nummeret på målet andet, som ikke står i filen. Tag det med, og giv det et andet nummer.',
  ])
  expect(await on.verified()).toEqual(sound)
})

/** Meetings of one council in the order a, b, c. */
const meetings = (...days: readonly string[]) => {
  const rows = days.map((day, place) => `${'abc'[place]},2017,1,Anholt,9101-council,${day},Drøftet ${'abc'[place]},discussed`)
  return { 'treatments.csv': ['id,edition,version,municipality,body,met_on,words,outcomes', ...rows].join('\n') }
}

test('given rows that trade their meetings, two or three in a ring, then each takes the place of what was said of that meeting', async () => {
  const on = await stage(kattegat)
  await on.imported(meetings('2017-03-01', '2017-04-01', '2017-05-01'))
  await on.imported(meetings('2017-04-01', '2017-03-01', '2017-05-01'))
  const all = await on.treatments()
  expect(standing(all).sort()).toEqual([
    '9101-council 2017-03-01 Drøftet b',
    '9101-council 2017-04-01 Drøftet a',
    '9101-council 2017-05-01 Drøftet c',
  ])
  for (const one of all.filter(({ supersedes }) => supersedes))
    expect(all.find(({ id }) => id === one.supersedes)?.metOn).toBe(one.metOn)
  await on.imported(meetings('2017-05-01', '2017-04-01', '2017-03-01'))
  await on.imported(meetings('2017-04-01', '2017-03-01', '2017-05-01'))
  expect(standing(await on.treatments()).sort()).toEqual([
    '9101-council 2017-03-01 Drøftet b',
    '9101-council 2017-04-01 Drøftet a',
    '9101-council 2017-05-01 Drøftet c',
  ])
  const before = await on.head()
  await on.imported(meetings('2017-04-01', '2017-03-01', '2017-05-01'))
  expect(await on.head()).toEqual(before)
  expect(await on.verified()).toEqual(sound)
})

test('given a row that moves to a day that another row leaves, then both move, in whatever order they stand', async () => {
  const on = await stage(kattegat)
  await on.imported(meetings('2017-03-01', '2017-04-01'))
  await on.imported(meetings('2017-04-01', '2017-05-01'))
  expect(standing(await on.treatments()).sort()).toEqual([
    '9101-council 2017-04-01 Drøftet a',
    '9101-council 2017-05-01 Drøftet b',
  ])
  expect(await on.import(meetings('2017-05-01', '2017-05-01'))).toEqual([
    'treatments.csv, række 3, kolonne met_on: "2017-05-01" er samme møde i samme organ som i rækken a. Skriv alt fra mødet i én række.',
  ])
  const gone = await on.import({
    'treatments.csv': (text) => `${text.split('\n')[0]}\nny,2017,1,Anholt,9101-council,2017-04-01,Afvist,rejected`,
  })
  expect(gone).toContain('  Ikke ændret: ny, for rækken a, som ikke længere står i filen, har registreret samme møde.')
})

test('given a treatment that is moved to another municipality, then it is refused, for it was another matter', async () => {
  const on = await stage(kattegat)
  await on.imported()
  const said = await on.import({
    'treatments.csv': put('b,2017,1,Hesselø,9102-council,2017-03-02', 'b,2017,1,Anholt,9101-council,2017-03-02'),
  })
  expect(said).toEqual([
    expect.stringMatching(
      /^treatments\.csv, række 3, kolonne version: "1" og kommunen er ikke dem, som rækken blev indlæst med\./,
    ),
  ])
})
