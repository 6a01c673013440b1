import fc from 'fast-check'
import { expect, test } from 'vitest'
import { danishDay, roughly } from '#kernel'
import type { Column } from './columns.ts'
import { day, roughDay } from './day-columns.ts'

const value = <T>(column: Column<T>, cell: string) => {
  const read = column.read(cell)
  return read.ok ? read.value : null
}

test('a day in the ways Danes and spreadsheets write it', () => {
  const cells = ['2017-02-06', '6.2.2017', '06-02-2017', '6. februar 2017', 'den 6. feb. 2017', '6/2 2017', '2017-02-06 00:00:00']
  expect([...cells, '2017-02-06T00:00:00.000Z', '2017.02.06', '06-02-2017 00.00'].map((cell) => value(day(), cell))).toEqual(
    Array(10).fill('2017-02-06'),
  )
})

test('a day that does not exist, or could be another, is refused', () => {
  const cells = [
    '2017-02-30',
    '31.4.2017',
    '6/2/2017',
    '2/13/2017',
    '6.2.17',
    '42772',
    '2017-04',
    '2017',
    '2017-02-06 13:00',
    '6. febtober 2017',
    '',
  ]
  expect(cells.map((cell) => value(day(), cell))).toEqual(cells.map(() => null))
  expect(value(day(), '13/2/2017')).toBe('2017-02-13')
  expect(value(day(), '2/2/2017')).toBe('2017-02-02')
})

test('a rough day keeps its precision', () => {
  const cells = {
    '2017-04': '2017-04',
    'april 2017': '2017-04',
    'Apr. 2017': '2017-04',
    'i maj 2017': '2017-05',
    '2016-spring': '2016-spring',
  }
  const more = {
    'foråret 2016': '2016-spring',
    'forår 2016': '2016-spring',
    '2016-forår': '2016-spring',
    'Vinteren 2018': '2018-winter',
  }
  const rest = {
    'sommeren 2017': '2017-summer',
    'efteråret 2017': '2017-autumn',
    '2013': '2013',
    '6.2.2017': '2017-02-06',
    ukendt: '',
  }
  for (const [cell, rough] of Object.entries({ ...cells, ...more, ...rest }))
    expect([cell, value(roughDay(), cell)]).toEqual([cell, rough])
  expect(roughDay().blank).toEqual({ value: '' })
  expect(
    ['2017-13', '13', 'snart', 'foråret', 'ma 2017', '4.2017', '2017-4', 'marked 2017'].map((cell) => value(roughDay(), cell)),
  ).toEqual(Array(8).fill(null))
})

test('what the program writes in Danish, it reads back', () => {
  const part = fc.constantFrom('', '-01', '-06', '-12', '-winter', '-spring', '-summer', '-autumn', '-02-28', '-12-31')
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), part, (year, rest) => {
      const rough = roughly(`${year}${rest}`)
      expect(value(roughDay(), danishDay(rough))).toBe(rough)
    }),
  )
  expect(value(roughDay(), danishDay(roughly('')))).toBe('')
})

test('no cell makes a day column throw', () => {
  const near = fc.stringMatching(/^[0-9a-z ./-]{0,16}$/)
  fc.assert(
    fc.property(
      fc.oneof(near, fc.string({ unit: 'binary' })),
      (cell) => typeof day().read(cell).ok === typeof roughDay().read(cell).ok,
    ),
  )
})
