import { expect, test } from 'vitest'
import { and, kattegat, put, stage } from './stage.ts'

const sound = { ok: true, value: expect.anything() }
const refused = (file: string, row: number, column: string, value: string) =>
  `${file}, række ${row}, kolonne ${column}: "${value}" er godkendt til udsendelse eller sendt ud, og den ændres ikke mere. Kun det, der ikke var registreret, kan udfyldes. Skriv det nye i en ny version.`

test('given a version that the joint body approved, then no file changes its goals, areas, wording or counts, and nothing is stored', async () => {
  const on = await stage()
  const before = await on.head()
  expect(await on.import({ 'goals.csv': put('Vi vil forbedre de unges', 'Vi vil måske forbedre de unges') })).toEqual([
    refused('goals.csv', 4, 'version', '2'),
  ])
  expect(await on.import({ 'goals.csv': put('acute-physical,task', 'prevention,task') })).toEqual([
    refused('goals.csv', 2, 'version', '2'),
  ])
  expect(await on.import({ 'goals.csv': (text) => `${text}2017,2,4,prevention,task,Vi vil mere,Mere,,\n` })).toEqual([
    refused('goals.csv', 5, 'version', '2'),
  ])
  expect(await on.import({ 'development-areas.csv': (text) => `${text}2017,2,4,Et til\n` })).toEqual([
    refused('development-areas.csv', 5, 'version', '2'),
  ])
  expect(await on.import({ 'versions.csv': put('2017-02-06,3,3', '2017-02-06,4,2') })).toEqual([
    refused('versions.csv', 3, 'number', '2'),
  ])
  expect(await on.head()).toEqual(before)
})

test('given what nobody had recorded of a locked version, then it can be filled in once, and a later version says what is new', async () => {
  const on = await stage()
  const named = {
    'development-areas.csv': put('2017,2,1,\n', '2017,2,1,Rygning\n'),
    'goals.csv': put(
      'tilbyder borgere i akut psykiatrisk tilstand",Tydelighed om akutte psykiatriske tilbud,,',
      'tilbyder borgere i akut psykiatrisk tilstand",Tydelighed om akutte psykiatriske tilbud,2018,',
    ),
  }
  await on.imported(named)
  expect(await on.rows('select title from {schema}.development_areas where place = 1')).toEqual([{ title: 'Rygning' }])
  expect(await on.import({ ...named, 'development-areas.csv': put('2017,2,1,\n', '2017,2,1,Alkohol\n') })).toEqual([
    refused('development-areas.csv', 2, 'version', '2'),
  ])
  await on.imported({
    ...named,
    'versions.csv': (text) => `${text}2017,3,2017-09-01,1,0,\n`,
    'goals.csv': and(named['goals.csv'], (text) => `${text}2017,3,1,acute-physical,task,Vi vil noget andet,Andet,,\n`),
  })
  expect(await on.verified()).toEqual(sound)
  const other = (text: string) => `${text}2017,3,2,prevention,strategy,Vi vil noget tredje,Tredje,,\n`
  expect(await on.import({ 'goals.csv': and(named['goals.csv'], other) })).toEqual([
    'goals.csv, række 5, kolonne goal: "2017-goal-2" er et mål i en version, der er godkendt eller sendt, og har der et andet område eller er af en anden slags. Giv målet et nyt id i kolonnen goal.',
  ])
})

test('given a locked version, then the database itself refuses another wording, another number, another area and a loss', async () => {
  const on = await stage()
  const attempts = [
    "update {schema}.version_goals set title = 'x' where number = 1",
    'update {schema}.version_goals set number = 9 where number = 1',
    'delete from {schema}.version_goals where number = 1',
    "update {schema}.goals set kind = 'position' where kind = 'task'",
    'delete from {schema}.development_areas where place = 1',
    'update {schema}.versions set goal_count = 4 where number = 2',
    "insert into {schema}.development_areas (version, place, title) values ('2017-v2', 4, 'x')",
  ]
  for (const attempt of attempts) await expect(on.rows(attempt), attempt).rejects.toThrow('the version is locked')
  await on.rows('update {schema}.versions set goal_count = 7 where number = 1')
})

test('given an approval that was recorded by mistake and corrected, then the version is open again', async () => {
  const on = await stage(kattegat)
  const joint = {
    'dispatches.csv': null,
    'bodies.csv': 'id,kind,name\nraad,joint-body,Fællesrådet',
  }
  const treated = (outcome: string, words: string) =>
    `id,edition,version,municipality,body,met_on,words,outcomes\na,2017,1,,raad,2017-03-01,${words},${outcome}`
  await on.imported({ ...joint, 'treatments.csv': treated('approved-for-dispatch', 'Godkendt til udsendelse') })
  const reworded = { 'goals.csv': put('Det ene', 'Det første') }
  expect(
    await on.import({ ...joint, 'treatments.csv': treated('approved-for-dispatch', 'Godkendt til udsendelse'), ...reworded }),
  ).toEqual([refused('goals.csv', 2, 'version', '1')])
  await on.imported({ ...joint, 'treatments.csv': treated('returned', 'Sendt tilbage') })
  await on.imported({ ...joint, 'treatments.csv': treated('returned', 'Sendt tilbage'), ...reworded })
  expect(await on.rows('select title from {schema}.version_goals where number = 1')).toEqual([{ title: 'Det første' }])
  expect(await on.verified()).toEqual(sound)
})
