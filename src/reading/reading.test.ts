import { expect, test } from 'vitest'
import { code, family, oneOf, optional, text, wholeNumber, year, yesNo } from './columns.ts'
import { day, roughDay } from './day-columns.ts'
import { readFiles, readTable } from './reading.ts'
import { problemLines } from './reading-wording.ts'
import { type ReadTable, table } from './table.ts'

const clusters = oneOf({ Nord: [], Midt: [], Syd: [], Byen: [], Bornholm: [] })
const municipalities = table({
  file: 'municipalities.csv',
  columns: {
    code: code(),
    name: text(80),
    cluster: family(year(), clusters, 1),
    cluster_confirmed: oneOf({ yes: ['ja'], inferred: ['udledt'] }),
    population: family(day(), wholeNumber()),
    tile_row: optional(wholeNumber({ min: 1, max: 99 })),
    tile_column: optional(wholeNumber({ min: 1, max: 99 })),
  },
  key: ['code'],
})
const events = table({
  file: 'events.csv',
  columns: { date: roughDay(), what: text(), public: optional(yesNo()) },
  optional: true,
  mayBeEmpty: true,
})

const rowsOf = (input: string | Uint8Array) => {
  const read = readTable(municipalities, input)
  return read.ok ? read.value.rows.map((row) => row.values) : problemLines(read.refusal)
}
const problems = (...lines: string[]) => {
  const read = readTable(municipalities, lines.join('\n'))
  return read.ok ? [] : problemLines(read.refusal)
}
const header = 'code,name,cluster_2017,cluster_confirmed,population_2020-01-01'

test('rows as they are in the real file', () => {
  const top =
    'code,name,cluster_2017,cluster_confirmed,population_2006-01-01,population_2020-01-01,population_2023-01-01,tile_row,tile_column'
  const rows = rowsOf(
    `${top}\n0101,København,Byen,yes,501158,632340,,5,5\n0190,Furesø,Midt,yes,37370,40965,42077,3,3\n0153,Brøndby,Syd,inferred,,,,6,3`,
  )
  expect(rows).toMatchObject([
    {
      code: '0101',
      name: 'København',
      cluster: [{ key: 2017, value: 'Byen' }],
      cluster_confirmed: 'yes',
      tile_row: 5,
      tile_column: 5,
    },
    {
      code: '0190',
      population: [
        { key: '2006-01-01', value: 37_370 },
        { key: '2020-01-01', value: 40_965 },
        { key: '2023-01-01', value: 42_077 },
      ],
    },
    { code: '0153', cluster_confirmed: 'inferred', population: [] },
  ])
})

test('the same row as a spreadsheet may write it', () => {
  const clean = rowsOf(`${header},tile_row\n0101,København,Byen,yes,632340,5`)
  const excel = `sep=;\r\nCODE ;Name;Cluster 2017;cluster_confirmed;Population_1.1.2020;Tile Row;;\r\n\r\n101;" København ";byen;Ja;632.340;5;;\r\n;;;;;;;\r\n`
  expect(rowsOf(Buffer.from(excel, 'latin1'))).toEqual(clean)
  expect(clean).toMatchObject([
    { code: '0101', population: [{ key: '2020-01-01', value: 632_340 }], tile_row: 5, tile_column: null },
  ])
})

test('each wrong cell is told with its place, what stands there and what to write', () => {
  const lines = problems(
    header,
    '0101,København,Byen,yes,63.2340',
    '14,,Øst,yes,"1\n2"',
    '0151,Ballerup,Midt,måske,',
    '="0153",Br\u0007,Syd,yes,1',
  )
  expect(lines).toEqual([
    'municipalities.csv, række 2, kolonne population_2020-01-01: "63.2340" er ikke et helt tal. Skriv for eksempel 632340 eller 632.340.',
    'municipalities.csv, række 3, kolonne code: "14" er ikke en kommunekode. Skriv fire cifre, for eksempel 0101.',
    'municipalities.csv, række 3, kolonne name: cellen er tom. Den skal udfyldes.',
    'municipalities.csv, række 3, kolonne cluster_2017: "Øst" kan ikke bruges her. Skriv Nord, Midt, Syd, Byen eller Bornholm.',
    'municipalities.csv, række 3, kolonne population_2020-01-01: "1 2" er ikke et helt tal. Skriv for eksempel 632340 eller 632.340.',
    'municipalities.csv, række 4 (linje 5 i en teksteditor), kolonne cluster_confirmed: "måske" kan ikke bruges her. Skriv yes eller inferred.',
    'municipalities.csv, række 5 (linje 6 i en teksteditor), kolonne name: "Br " indeholder et usynligt styretegn. Skriv cellens indhold igen.',
  ])
})

test('a header is refused with the name that was likely meant', () => {
  expect(
    problems('code,nane,cluster_1066,cluster_confirmed,populaton_2020-01-01,population_1.1.2020,population_2020-01-01,,xyz'),
  ).toEqual([
    'municipalities.csv, række 1: kolonnen "nane" kendes ikke. Mente du name?',
    'municipalities.csv, række 1: kolonnen "cluster_1066" kan ikke læses efter cluster_. Skriv tallet med cifre.',
    'municipalities.csv, række 1: kolonnen "populaton_2020-01-01" kendes ikke. Mente du population_…?',
    'municipalities.csv, række 1: kolonne H har ingen overskrift. Skriv en, eller slet kolonnen.',
    'municipalities.csv, række 1: kolonnen "xyz" kendes ikke. De kendte kolonner er code, name, cluster_…, cluster_confirmed, population_…, tile_row og tile_column.',
    'municipalities.csv, række 1: kolonnerne "population_1.1.2020" og "population_2020-01-01" er den samme.',
    'municipalities.csv, række 1: kolonnen name mangler.',
    'municipalities.csv: filen har en overskrift, men ingen rækker.',
  ])
})

test('rows of another width, and rows of the same key, are refused', () => {
  expect(
    problems(header, '0101,København,Byen,yes', '0147,Frederiksberg,Byen,yes,1,2', '0151,A,Midt,yes,1,,', '151,B,Midt,yes,2'),
  ).toEqual([
    'municipalities.csv, række 2: rækken har 4 celler, men overskriften har 5. Se efter, om rækken er afkortet, eller et skilletegn mangler.',
    'municipalities.csv, række 3: rækken har 6 celler, men overskriften har 5. Sæt citationstegn om en celle, der indeholder skilletegnet.',
    'municipalities.csv, række 5: code "0151" står allerede i række 4. Behold kun den ene række.',
  ])
})

test('what stands before a quote that is not closed is told too', () => {
  expect(problems(header, 'x,København,Byen,yes,1', '0147,"Frederiksberg,Byen,yes,1')).toEqual([
    'municipalities.csv, række 2, kolonne code: "x" er ikke en kommunekode. Skriv fire cifre, for eksempel 0101.',
    'municipalities.csv, række 3: et citationstegn (") bliver ikke lukket. Luk det, eller slet det. Resten af filen er ikke læst.',
  ])
})

test('a file with nothing in it', () => {
  expect([problems(''), problems(' \n;;\n'), problems(header)]).toEqual([
    ['municipalities.csv: filen er tom. Den skal have en overskrift og mindst én række.'],
    ['municipalities.csv: filen er tom. Den skal have en overskrift og mindst én række.'],
    ['municipalities.csv: filen har en overskrift, men ingen rækker.'],
  ])
})

test('a cell that could be a formula is text, one with lost letters is refused', () => {
  expect(rowsOf(`${header}\n0101,=1+1,Byen,yes,1`)).toMatchObject([{ name: '=1+1' }])
  expect(problems(header, '0101,K\ufffdbenhavn,Byen,yes,1')).toEqual([
    'municipalities.csv, række 2, kolonne name: "K�benhavn" har mistet et bogstav, der står som �. Gem filen igen fra det oprindelige regneark som "CSV UTF-8".',
  ])
})

const one = `${header}\n0101,København,Byen,yes,1`
const read = (files: Record<string, string>) => readFiles(new Map(Object.entries(files)), { municipalities, events })
const said = (files: Record<string, string>) => {
  const result = read(files)
  return result.ok ? [] : problemLines(result.refusal)
}

test('a folder is read as a whole', () => {
  const result = read({
    'Municipalities.CSV': one,
    'README.md': '#',
    'events.csv': 'date,what\nforåret 2016,x\n,y',
  })
  expect(result).toMatchObject({ ok: true, value: { municipalities: { file: 'Municipalities.CSV', given: true } } })
  const found: ReadTable<typeof events.columns> | null = result.ok ? result.value.events : null
  expect(found?.rows.map(({ values }) => [values.date, values.public])).toEqual([
    ['2016-spring', null],
    ['', null],
  ])
  expect([...(found?.present ?? [])]).toEqual(['date', 'what'])
  expect(read({ 'municipalities.csv': one })).toMatchObject({ ok: true, value: { events: { given: false, rows: [] } } })
  expect(read({ 'municipalities.csv': one, 'events.csv': 'date;what' })).toMatchObject({
    ok: true,
    value: { events: { given: true, rows: [] } },
  })
})

test('what is wrong in all files is told at once', () => {
  expect(said({ 'event.csv': 'a', 'zzzzzzzzzz.csv': 'a', 'events.csv': 'date,what\nsnart,x' })).toEqual([
    'municipalities.csv: filen mangler i mappen.',
    'events.csv, række 2, kolonne date: "snart" er ikke en dato. Skriv for eksempel 2017-02-06, april 2017, foråret 2017 eller 2017, eller lad cellen være tom.',
    'event.csv: filen kendes ikke. Mente du events.csv?',
    'zzzzzzzzzz.csv: filen kendes ikke. De kendte filer er municipalities.csv og events.csv.',
  ])
  expect(said({ 'municipalities.csv': one, 'MUNICIPALITIES.csv': one })).toEqual([
    'MUNICIPALITIES.csv: mappen har også municipalities.csv. Behold kun den ene.',
  ])
})

test('a file full of errors does not hide the other, and the rest is counted', () => {
  const many = said({ 'municipalities.csv': `${header}\n${'x,y,Byen,yes,1\n'.repeat(1999)}`, 'events.csv': 'date,what\nsnart,x' })
  expect(many.length).toBe(51)
  expect(many[49]).toContain('events.csv')
  expect(many[50]).toBe('og 1.950 fejl mere')
})
