import fc from 'fast-check'
import { expect, test } from 'vitest'
import { danishDay, parseRoughDay, type RoughDay } from './calendar.ts'
import { parseTypedRoughDay } from './typed-day.ts'

test.each([
  ['6.3.2017', '2017-03-06'],
  [' 06-03-2017 ', '2017-03-06'],
  ['2017-03-06', '2017-03-06'],
  ['den 6. marts 2017', '2017-03-06'],
  ['6. mar. 2017', '2017-03-06'],
  ['Marts 2017', '2017-03'],
  ['i marts 2017', '2017-03'],
  ['3.2017', '2017-03'],
  ['2017-03', '2017-03'],
  ['foråret 2017', '2017-spring'],
  ['Efterår 2016', '2016-autumn'],
  ['2013', '2013'],
])('given %s, then the day is %s', (typed, day) => expect(parseTypedRoughDay(typed)).toBe(day))

test.each([
  '',
  'i går',
  '30.2.2017',
  '30. februar 2017',
  '13.2017',
  '2017-13',
  'marts',
  '6. foråret 2017',
  '1817',
  '6.3.17',
  '2017-03-06x',
])('given %s, then there is no such day', (typed) => expect(parseTypedRoughDay(typed)).toBeNull())

test('what a page writes of a rough day can be typed back', () => {
  const year = fc.integer({ min: 1900, max: 2199 })
  const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'))
  const season = fc.constantFrom('winter', 'spring', 'summer', 'autumn')
  const rough = fc.oneof(
    year.map(String),
    fc.tuple(year, fc.oneof(month, season)).map(([y, part]) => `${y}-${part}`),
    fc.tuple(year, month, fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${m}-${String(d).padStart(2, '0')}`),
  )
  fc.assert(
    fc.property(rough, (text) => {
      expect(parseTypedRoughDay(danishDay(parseRoughDay(text) as RoughDay))).toBe(text)
    }),
  )
})

test('whatever is typed, it is a day that can be stored or none', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (text) => {
      const read = parseTypedRoughDay(text)
      expect(read === null || (read !== '' && parseRoughDay(read) !== null)).toBe(true)
    }),
  )
})
