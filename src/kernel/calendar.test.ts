import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  byTime,
  danishDay,
  danishInstant,
  danishPeriod,
  day,
  dayOf,
  happenedBy,
  instantAt,
  parseDay,
  parseRoughDay,
  parseTypedDay,
  roughly,
  span,
  unknownDay,
  within,
} from './calendar.ts'
import { danishList, danishNumber, danishOrder, danishShare } from './danish.ts'

describe('days', () => {
  test.each(['2017-02-29', '2017-13-01', '17-02-06', '2017-2-6', '1899-01-01', '2017-02-06 ', ''])('%j is no day', (text) =>
    expect(parseDay(text)).toBeNull(),
  )
  test.each([
    ['6.2.2017', '2017-02-06'],
    ['06-02-2017', '2017-02-06'],
    ['6/2 2017', '2017-02-06'],
    ['2016-02-29', '2016-02-29'],
  ])('a Dane types %s', (typed, meant) => expect(parseTypedDay(typed)).toBe(meant))
  test.each(['2017-00', '2017-13', '2017-Spring', '201', 'spring'])('%j is no rough day', (text) =>
    expect(parseRoughDay(text)).toBeNull(),
  )

  test('a rough day is shown as exactly as it is known', () =>
    expect(['2017-02-06', '2017-04', '2016-autumn', '2013', ''].map((text) => danishDay(roughly(text)))).toEqual([
      '6.2.2017',
      'april 2017',
      'efteråret 2016',
      '2013',
      'ikke registreret',
    ]))

  test('what had happened by a day: surely, surely not, or nobody knows', () => {
    expect(happenedBy(roughly('2017-04'), day('2017-04-30'))).toBe('yes')
    expect(happenedBy(roughly('2017-04'), day('2017-04-29'))).toBe('unknown')
    expect(happenedBy(roughly('2017-04'), day('2017-03-31'))).toBe('no')
    expect(happenedBy(roughly(''), day('2017-03-31'))).toBe('unknown')
  })
  test('a period includes both its ends, and an unknown end is open', () => {
    expect(within(day('2017-12-31'), roughly('2017'), roughly('2017'))).toBe(true)
    expect(within(day('2018-01-01'), roughly('2017'), roughly('2017'))).toBe(false)
    expect(within(day('1950-01-01'), roughly(''), roughly('2017'))).toBe(true)
  })
  test('in order: unknown last, the more exact first', () =>
    expect(['', '2017', '2017-01', '2016-spring', '2017-01-01'].map(roughly).sort(byTime)).toEqual([
      '2016-spring',
      '2017-01-01',
      '2017-01',
      '2017',
      '',
    ]))
  test('the day turns at midnight in Copenhagen, summer and winter', () => {
    expect(dayOf(new Date('2017-07-01T22:00:00Z'))).toBe('2017-07-02')
    expect(dayOf(new Date('2017-01-01T22:59:59Z'))).toBe('2017-01-01')
    expect(danishInstant(new Date('2026-11-22T15:05:00Z'))).toBe('22.11.2026 kl. 16.05')
  })
  test('a time of day is an instant in Copenhagen, summer and winter', () => {
    expect(instantAt(day('2026-11-22'), '16.05')).toEqual(new Date('2026-11-22T15:05:00Z'))
    expect(instantAt(day('2026-07-01'), '9:30')).toEqual(new Date('2026-07-01T07:30:00Z'))
    expect(['24.00', '12.60', '12', 'kl. 12'].map((time) => instantAt(day('2026-11-22'), time))).toEqual([null, null, null, null])
  })
  test('whatever a rough day is, its span is in order and holds it', () => {
    const parts = fc.constantFrom('', '-01', '-02', '-12', '-spring', '-winter', '-autumn', '-summer', '-02-28')
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), parts, (year, part) => {
        const possible = span(roughly(`${year}${part}`))
        return (
          possible !== null && possible.first <= possible.last && happenedBy(roughly(`${year}${part}`), possible.last) === 'yes'
        )
      }),
    )
  })

  test('a period with an open or unknown end', () => {
    const [from, to] = [roughly('2014'), roughly('2015-06')]
    expect([danishPeriod(from, to), danishPeriod(from, from), danishPeriod(from, unknownDay)]).toEqual([
      '2014–juni 2015',
      '2014',
      'fra 2014',
    ])
    expect([danishPeriod(unknownDay, to), danishPeriod(unknownDay, unknownDay)]).toEqual(['til juni 2015', 'ikke registreret'])
  })
})

describe('Danish', () => {
  test('numbers and shares', () => {
    expect(danishNumber(1_845_939)).toBe('1.845.939')
    expect(danishShare(123, 1000)).toBe('12,3 %')
    expect(danishShare(0, 0)).toBe('–')
    expect([danishShare(0, 5_900_000), danishShare(1_793, 5_900_000)]).toEqual(['0,0 %', 'under 0,1 %'])
    expect([danishShare(5_898_207, 5_900_000), danishShare(5_900_000, 5_900_000)]).toEqual(['over 99,9 %', '100,0 %'])
  })
  test('æ ø å last, aa as å', () =>
    expect(['Ørsted', 'Aarup', 'Ærø', 'Allerød', 'Zahle'].sort(danishOrder)).toEqual([
      'Allerød',
      'Zahle',
      'Ærø',
      'Ørsted',
      'Aarup',
    ]))
  test('lists', () => expect([danishList([]), danishList(['a']), danishList(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b og c']))
})
