import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from './reading-words.ts'
import { readSheet, trimmed } from './sheet.ts'

const read = (text: string) => readSheet(text, (name) => ['code', 'name', 'words'].includes(name))
const cells = (text: string) => read(text).rows.map((row) => row.cells)
const good = [
  ['code', 'name'],
  ['0101', 'København'],
]

test('the delimiter is the one that gives known column names', () => {
  for (const mark of [',', ';', '\t']) expect(cells(`code${mark}name\n0101${mark}København`)).toEqual(good)
  expect(cells('code;"name";a,b,c,d,e\n1;2;3')[0]).toEqual(['code', 'name', 'a,b,c,d,e'])
  expect(cells('code;name;a,b,c,d,e\n1;2;3')[0]).toEqual(['code', 'name', 'a,b,c,d,e'])
  expect(cells('\n  \n;;\n"code" ; "name"\n')).toEqual([['code', 'name']])
})

test('Excel may name the delimiter on a line of its own', () => {
  expect(cells('sep=;\ncode;name\n0101;København')).toEqual(good)
  expect(cells('"sep=|"\ncode|name\n0101|København')).toEqual(good)
  expect(read('sep=;\ncode;name\n1;2').rows[1]).toMatchObject({ row: 2, line: 3 })
})

test('blanks around cells and quotes go, blanks inside stay', () => {
  expect(cells('code ;\u00a0name\n \u00a00101\u202f;\t"  Køben; havn "\u00a0\n\ufeff"1"\u00a0 ; "2" ')[1]).toEqual([
    '0101',
    'Køben; havn',
  ])
  expect(cells('code\tname\n"1"\t"2"\n\t3\n"1"\t\t\n')).toEqual([
    ['code', 'name'],
    ['1', '2'],
    ['', '3'],
    ['1', '', ''],
  ])
})

test('numbers that a spreadsheet guards with ="" are cells like others', () => {
  expect(cells('code,name\n="0101",x\n ="0147" ,y\n"=""0151""",="0153"')).toEqual([
    ['code', 'name'],
    ['=0101', 'x'],
    ['=0147', 'y'],
    ['="0151"', '=0153'],
  ])
  expect(cells('name,code\n"a,=","1"\n"say ""x"" ",2')).toEqual([
    ['name', 'code'],
    ['a,=', '1'],
    ['say "x"', '2'],
  ])
})

test('rows are numbered as in a spreadsheet, lines as in an editor', () => {
  const { rows } = read('code,name\n\n1,"two\nlines\n"\n  \n,,,\n3,"x"\n\n\n4,"\ny"')
  expect(rows.map(({ row, line, cells: [first] }) => [first, row, line])).toEqual([
    ['code', 1, 1],
    ['1', 3, 3],
    ['3', 6, 8],
    ['4', 9, 11],
  ])
  expect(rows[1]?.cells[1]).toBe('two\nlines')
})

test('quotes that do not fit stop the reading at the row where they stand', () => {
  const kind = (text: string) => read(text).broken
  expect(kind('code,name\n1,2\n3,"open\n4,5\n')).toEqual({ row: 3, line: 3, expected: { kind: 'closed-quote' } })
  expect(kind('code,name\n1,"a"b\n')).toEqual({ row: 2, line: 2, expected: { kind: 'no-quote-inside' } })
  expect(kind('code,name\n1,"a" b\n')).toEqual({ row: 2, line: 2, expected: { kind: 'no-quote-inside' } })
  expect(kind('code,name\n\n1,fod 5" rør\n')).toEqual({ row: 3, line: 3, expected: { kind: 'no-quote-inside' } })
})

test('a file may be long, but not endless', () => {
  expect(read(`code\n${'1\n'.repeat(limits.rows)}`)).toMatchObject({ broken: null, rows: { length: limits.rows + 1 } })
  expect(read(`code\n${'1\n'.repeat(limits.rows + 1)}`).broken).toMatchObject({ expected: { kind: 'fewer-rows' } })
  expect(read(`code\n${'\n'.repeat(3 * limits.rows)}1`).rows.at(-1)).toMatchObject({ row: 300_002, line: 300_002 })
  expect(read(`code\n${','.repeat(2_000_000)}`).broken).toMatchObject({ line: 2, expected: { kind: 'shorter-row' } })
  expect(read(`code,name\n${'a,'.repeat(500)}\n`).broken).toMatchObject({ expected: { kind: 'fewer-columns' } })
  expect(read(`code\n"${'a\n'.repeat(2_500_000)}`).broken).toMatchObject({ row: 2, expected: { kind: 'shorter-row' } })
})

test('a million blanks are trimmed as fast as one', () => {
  const wide = `a${' '.repeat(1_000_000)}b`
  expect(trimmed(`\u200b ${wide}\u00a0\n`)).toBe(wide)
  expect(trimmed(' '.repeat(1_000_000))).toBe('')
})

test('no text makes it throw, and every row is numbered upwards', () => {
  const csvish = fc.string({ unit: fc.constantFrom(...'ab,;\t"\n =|\u00a0') })
  fc.assert(
    fc.property(fc.oneof(csvish, fc.string({ unit: 'binary' })), (text) => {
      const { rows } = read(text.replaceAll('\r', ''))
      const numbers = rows.map(({ row }) => row)
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    }),
  )
})
