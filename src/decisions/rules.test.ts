import { expect, test } from 'vitest'
import { day, roughly } from '#kernel'
import { datesIn, doubtsOf } from './rules.ts'

test.each([
  ['Møde den 6. februar 2017, punkt 4', ['2017-02-06']],
  ['6.2.2017 og 06-02-2016', ['2017-02-06', '2016-02-06']],
  ['https://kommune.example/referat/2017-02-06/12', ['2017-02-06']],
  ['https://kommune.example/20170206-punkt', ['2017-02-06']],
  ['30.2.2017, 12.13.2017, sag 16.00.00-P15, i alt 20170299', []],
  ['Mål 3 i 2017', []],
])('given »%s«, then the dates in it are %j', (text, dates) => expect(datesIn(text)).toEqual(dates))

const today = day('2026-11-22')
const doubts = (metOn: string, words: string, address = '') =>
  doubtsOf({ metOn: day(metOn), words, address }, roughly('2026-02-20'), today)

test.each([
  ['nothing is strange', doubts('2026-06-01', 'Godkendt'), []],
  ['the words have the same day in another year', doubts('2026-06-01', 'Møde 1. juni 2025: Godkendt'), ['another-year']],
  ['the link has', doubts('2026-06-01', 'Godkendt', 'https://a.example/2025-06-01'), ['another-year']],
  ['another day is named too', doubts('2026-06-01', 'Brev af 3.4.2025 blev godkendt'), []],
  ['a year lies far ahead', doubts('2026-06-01', 'Møde 1. juni 2106'), ['another-year', 'year-ahead']],
  ['it is a Saturday', doubts('2026-05-30', 'Godkendt'), ['day-off']],
])('given that %s, then a person is asked', (_, found, expected) => expect(found).toEqual(expected))

test('given a day more than a year after the dispatch, then a person is asked; where the day of that is not known, nobody is', () => {
  const late = { metOn: day('2027-03-01'), words: 'Godkendt', address: '' }
  expect(doubtsOf(late, roughly('2026-02-20'), day('2027-04-01'))).toEqual(['over-a-year'])
  expect(doubtsOf(late, roughly(''), day('2027-04-01'))).toEqual([])
})
