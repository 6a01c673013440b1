import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Column, code, listOf, oneOf, text, url, wholeNumber, year, yesNo } from './columns.ts'

const value = <T>(column: Column<T>, cell: string) => {
  const read = column.read(cell)
  return read.ok ? read.value : read.refusal
}
const taken = (column: Column<unknown>, cells: string[]) => cells.filter((cell) => column.read(cell).ok)

test('a municipality code survives what spreadsheets do to it', () => {
  for (const cell of ['0101', '101', '101.0', '101,0', '0101.0', '="0101"', '=0101', '="101"', "'0101"])
    expect([cell, value(code(), cell)]).toEqual([cell, '0101'])
  expect(
    taken(code(), ['1', '11', '01010', '1.01E+02', '1.010', '10 1', '0101 København', 'O101', '="0101', '-101', '101.5', '١٠١']),
  ).toEqual([])
})

test('a whole number is taken in every way that means only one thing', () => {
  for (const cell of ['632340', '632.340', '632 340', '632\u00a0340', '632\u202f340', '632\u2009340', '632340.0'])
    expect([cell, value(wholeNumber(), cell)]).toEqual([cell, 632_340])
  expect(value(wholeNumber(), '1.845.939')).toBe(1_845_939)
  expect(value(wholeNumber(), '0')).toBe(0)
  expect(value(wholeNumber(), '63.0')).toBe(63)
})

test('a number that could be another one is refused', () => {
  const cells = [
    '632.34',
    '63.2340',
    '632,340',
    '632340,0',
    '-5',
    '−5',
    '+5',
    '0101',
    '0.632',
    '1.845 939',
    '1 845.939',
    '6,3E+05',
  ]
  expect(
    taken(wholeNumber(), [
      ...cells,
      '632..340',
      '.632',
      '632.',
      '632  340',
      '########',
      'ca. 500',
      '٦٣٢',
      '4294967296',
      '0x10',
      ' ',
    ]),
  ).toEqual([])
})

test('every number is read back as Danes and machines write it', () => {
  const danish = new Intl.NumberFormat('da-DK')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_147_483_647 }), fc.constantFrom('.', ' ', '\u00a0', '\u202f'), (number, mark) => {
      expect(value(wholeNumber(), String(number))).toBe(number)
      expect(value(wholeNumber(), danish.format(number).replaceAll('.', mark))).toBe(number)
    }),
  )
})

test('a whole number never depends on a decimal part', () => {
  fc.assert(
    fc.property(fc.nat(), fc.stringMatching(/^\d{1,2}$|^\d{4,6}$/), (whole, part) => {
      fc.pre(part !== '0')
      expect(taken(wholeNumber(), [`${whole}.${part}`, `${whole},${part}`])).toEqual([])
    }),
  )
})

test('places and years have their bounds', () => {
  expect(taken(wholeNumber({ min: 1, max: 99 }), ['0', '1', '99', '100'])).toEqual(['1', '99'])
  expect(taken(year(), ['1899', '1900', '2017', '2200', '2.017'])).toEqual(['1900', '2017', '2.017'])
})

test('one of a few words, with other words for the same', () => {
  const column = oneOf({ 'frame-paper': ['rammepapir'], 'follow-up': ['opfølgning'] })
  expect(value(column, 'Frame paper')).toBe('frame-paper')
  expect(value(column, 'OPFØLGNING')).toBe('follow-up')
  expect(value(column, 'follow_up')).toBe('follow-up')
  expect(value(column, 'constructor')).toEqual({ kind: 'one-of', words: ['frame-paper', 'follow-up'] })
})

test('yes and no in both languages', () => {
  expect(['yes', 'Ja', 'SAND', 'true', 'no', 'NEJ', 'falsk'].map((cell) => value(yesNo(), cell))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
  expect(taken(yesNo(), ['måske', '1', '0', 'x', 'y'])).toEqual([])
})

test('a web address is http or https, whole and without a password', () => {
  const good = ['https://www.kk.dk/', 'http://xn--kbenhavn-54a.dk', 'HTTPS://kk.dk/a?b=c,d#e', 'https://københavn.dk/møde']
  expect(taken(url(), good)).toEqual(good)
  const bad = [
    'www.kk.dk',
    'ftp://kk.dk/',
    'javascript:alert(1)',
    'https://',
    'https://kk',
    'https:\\\\kk.dk',
    'https://a b.dk',
    'https://u:p@kk.dk/',
  ]
  expect(taken(url(), [...bad, 'data:text/html,x', 'https://kk.dk/"><b>', `https://kk.dk/${'a'.repeat(2000)}`])).toEqual([])
})

const codes = () => listOf(code(), /[;,|\s]+/)
test('a list names the part that is wrong, and what stands twice', () => {
  expect(['0101; 147', '0101,0147', '0101 0147', '0101;0147;'].map((cell) => value(codes(), cell))).toEqual(
    Array(4).fill(['0101', '0147']),
  )
  expect(value(codes(), '0101;abc')).toEqual({ kind: 'part', part: 'abc', of: { kind: 'code' } })
  expect(value(codes(), '0101;101')).toEqual({ kind: 'no-repeats', part: '101' })
  expect(value(listOf(text()), 'a, b; c')).toEqual(['a, b', 'c'])
  const pair: Column<{ one: string }> = { blank: null, read: (one) => ({ ok: true, value: { one } }) }
  expect(value(listOf(pair), 'a; a')).toEqual({ kind: 'no-repeats', part: 'a' })
})

test('a text may not be longer than its column', () => {
  expect(value(text(3), 'æøå')).toBe('æøå')
  expect(value(text(3), 'æøåé')).toEqual({ kind: 'text', max: 3, found: 4 })
})

test('no reader throws, whatever a cell holds', () => {
  const columns = [text(), code(), wholeNumber(), yesNo(), url(), codes()]
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (cell) => columns.every((column) => typeof column.read(cell).ok === 'boolean')),
  )
})
