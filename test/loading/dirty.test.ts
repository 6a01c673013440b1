import { describe, expect, test } from 'vitest'
import type { Files } from '#reading'
import { and, kattegat, kkr, put, realFiles, stage } from './stage.ts'

/** Windows-1252 differs from Latin-1 only where no Danish letter stands. */
const windows1252 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const everywhere = (files: Files, change: (text: string) => string | Uint8Array) =>
  Object.fromEntries([...files].map(([name, content]) => [name, change(new TextDecoder().decode(content as Uint8Array))]))
/** The cells of a line of CSV, parted by semicolons instead. */
const semicolons = (text: string) =>
  text.replace(
    /("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/g,
    (_, cell: string, end: string) =>
      `${cell.includes(';') && !cell.startsWith('"') ? `"${cell}"` : cell}${end === ',' ? ';' : end}`,
  )

const dialects: [string, (text: string) => string | Uint8Array][] = [
  ['a byte order mark and CRLF', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ['Windows-1252', windows1252],
  ['UTF-16', (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ['semicolons', semicolons],
  [
    'semicolons in Windows-1252 with CRLF, as Danish Excel saves it',
    (text) => windows1252(semicolons(text).replaceAll('\n', '\r\n')),
  ],
  [
    'cells padded with blanks, and blank lines',
    (text) => `${text.replace(/^|(?<=\n)/g, '  ').replace(/\n/g, ' \u00a0 \n\n')}\n\n`,
  ],
]

describe('given the real files as other programs write them, then they say the same', async () => {
  const files = await realFiles()
  test.each(dialects)('%s', async (_, change) => {
    const on = await stage(kkr)
    const said = await on.import(everywhere(files, change))
    expect(said.at(-1)).toBe('Intet var ændret; registeret er, som det var.')
    expect(said.filter((line) => line.startsWith('  '))).toEqual([])
  })
})

test('given numbers, codes, names and dates as spreadsheets and people write them, then they say the same', async () => {
  const on = await stage()
  const said = await on.import({
    'municipalities.csv': and(
      put('0101,København,Byen,yes,501158,632340', '101, Københavns  Kommune ,Byen,Ja,501.158,632 340'),
      put('0147,Frederiksberg', '="0147",FREDERIKSBERG KOMMUNE'),
      put('0169,Høje-Taastrup', '0169.0,Høje Tåstrup kommune'),
      put('0400,Bornholm', "'0400,Bornholms Regionskommune"),
      put('0260,Halsnæs', '260,Halsnæs Kommune'),
    ),
    'bodies.csv': put('council,København,,', 'kommunalbestyrelse,Københavns Kommune,,'),
    'treatments.csv': put(
      '2017,2,København,0101-boerne-og-ungdomsudvalget,2017-04-26',
      '2017,2,101,0101-boerne-og-ungdomsudvalget,26. april 2017',
    ),
    'dispatches.csv': put('2017-02-06', '6.2.2017'),
    'claims.csv': put(',alle,', ',Alle kommuner,'),
    'events.csv': and(put('2018,year', '2018,år'), put('2017-11,month', 'november 2017,')),
    'dialogue-meetings.csv': put('2016-spring,administrative,2016-spring', 'foråret 2016,Administrativt,forår 2016'),
  })
  expect(said.filter((line) => line.startsWith('  ') || / [1-9]\d* ændre/.test(line))).toEqual([])
  expect(said.at(-1)).toBe('Intet var ændret; registeret er, som det var.')
})

test('given a new alliance in a file full of "Kommune", then its municipalities have their own names', async () => {
  const on = await stage(kattegat)
  await on.imported({
    'municipalities.csv':
      'code;name;cluster_2017;population_2020-01-01\n101;Københavns Kommune;Nord;632.340\n400;Bornholms Regionskommune;Syd; 39 499 \n260;HALSNÆS KOMMUNE;Syd;',
    'treatments.csv': null,
  })
  expect(await on.rows('select code, name from {schema}.municipalities order by code')).toEqual([
    { code: '0101', name: 'København' },
    { code: '0260', name: 'HALSNÆS' },
    { code: '0400', name: 'Bornholm' },
  ])
  expect(await on.rows('select inhabitants from {schema}.populations order by code')).toEqual([
    { inhabitants: 632340 },
    { inhabitants: 39499 },
  ])
  expect(await on.import({ 'municipalities.csv': 'code,name\n0999,Fjords Kommune', 'treatments.csv': null })).toEqual([
    'municipalities.csv, række 2, kolonne name: "Fjords Kommune" kan være et navn i ejefald. Skriv kommunens navn alene, for eksempel København.',
  ])
})

test('given files that cannot be read aright, then each is refused with one clear line', async () => {
  const on = await stage()
  const before = await on.head()
  const content = new TextDecoder().decode((await realFiles()).get('municipalities.csv') as Uint8Array)
  const cut = new TextEncoder().encode(content)
  const bad: [string | Uint8Array, RegExp][] = [
    [
      content.replace('632340', '632.34'),
      /^municipalities\.csv, række 2, kolonne population_2020-01-01: "632\.34" er ikke et helt tal/,
    ],
    [content.replace('632340', '2147483648'), /"2147483648" er ikke et helt tal/],
    [content.replace('632340', '-1'), /"-1" er ikke et helt tal/],
    [
      content.replace('0147', '0101'),
      /^municipalities\.csv, række 3: code "0101" står allerede i række 2\. Behold kun den ene række\.$/,
    ],
    [content.replace('København', 'K\u00c3\u00b8benhavn'), /^municipalities\.csv, linje 2: æ, ø og å er ødelagt: "KÃ¸benhavn"/],
    [content.replace('København', 'Kø\0benhavn'), /^municipalities\.csv: filen er ikke tekst/],
    [content.replace('København', 'Kø\ud800benhavn'), /række 2, kolonne name: .* har mistet et bogstav/],
    [content.replace('København', 'K'.repeat(81)), /cellen har 81 tegn\. Der er plads til 80\./],
    [content.replace('København', `"${'K'.repeat(10_000_000)}"`), /^municipalities\.csv, linje 2: rækken er alt for lang/],
    [content.replace('København', '"'.repeat(100_001)), /^municipalities\.csv, /],
    [
      content.replace('population_2006-01-01', 'befolkning_2006-01-01'),
      /^municipalities\.csv, række 1: kolonnen "befolkning_2006-01-01" kendes ikke/,
    ],
    [cut.subarray(0, cut.indexOf(0xc3) + 1), /^municipalities\.csv: filen er afkortet midt i et bogstav/],
    [new Uint8Array(), /^municipalities\.csv: filen er tom/],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /^municipalities\.csv: filen er et regneark/],
  ]
  for (const [file, expected] of bad) {
    const said = await on.import({ 'municipalities.csv': file })
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(expected)
  }
  expect(await on.import({ 'kommuner.csv': 'a' })).toEqual([
    expect.stringMatching(/^kommuner\.csv: filen kendes ikke\. De kendte filer er /),
  ])
  expect(await on.import({ 'treatment.csv': 'a' })).toEqual(['treatment.csv: filen kendes ikke. Mente du treatments.csv?'])
  expect(await on.head()).toEqual(before)
})
