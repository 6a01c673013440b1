import { describe, expect, test } from 'vitest'
import { type CalendarDay, day } from '#kernel'
import { dayOff, easter, weekdaysBefore } from './working-days.ts'

describe('Easter Sunday', () => {
  // Published dates (the Danish almanac; the earliest and latest that Easter can be are 22 March and 25 April).
  test.each([
    '1961-04-02',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2016-03-27',
    '2017-04-16',
    '2018-04-01',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2076-04-19',
    '1943-04-25',
  ])('is %s', (on) => {
    expect(easter(Number(on.slice(0, 4))).toString()).toBe(on)
  })

  test('given any year, then it is a Sunday from 22 March to 25 April', () => {
    for (let year = 1900; year < 2200; year += 1) {
      const found = easter(year)
      expect([year, found.dayOfWeek]).toEqual([year, 7])
      expect(found.toString().slice(5) >= '03-22' && found.toString().slice(5) <= '04-25').toBe(true)
    }
  })
})

test('given a year, then these weekdays are off, and store bededag is until 2023', () => {
  const off = (year: number) => {
    const days: string[] = []
    for (let at = new Date(Date.UTC(year, 0, 1)); at.getUTCFullYear() === year; at = new Date(at.getTime() + 86_400_000)) {
      const one = at.toISOString().slice(0, 10) as CalendarDay
      const name = dayOff(one)
      if (name && name !== 'lørdag' && name !== 'søndag') days.push(`${one.slice(5)} ${name}`)
    }
    return days
  }
  expect(off(2023)).toContain('05-05 store bededag')
  expect(off(2026)).toEqual([
    '01-01 nytårsdag',
    '04-02 skærtorsdag',
    '04-03 langfredag',
    '04-05 påskedag',
    '04-06 2. påskedag',
    '05-14 Kristi himmelfartsdag',
    '05-24 pinsedag',
    '05-25 2. pinsedag',
    '06-05 grundlovsdag',
    '12-24 juleaftensdag',
    '12-25 juledag',
    '12-26 2. juledag',
  ])
  expect(off(2024).filter((one) => one.startsWith('04-26'))).toEqual([])
})

test.each<[string, number, string, string]>([
  ['2027-03-31', 4, '2027-03-22', 'over Easter: only 30, 24, 23 and 22 March are counted'],
  ['2017-02-06', 4, '2017-01-31', 'over a weekend'],
  ['2027-01-04', 1, '2026-12-31', 'over New Year'],
  ['2026-12-28', 1, '2026-12-23', 'over Christmas'],
  ['2023-05-08', 1, '2023-05-04', 'over store bededag while it was'],
  ['2024-04-29', 1, '2024-04-26', 'the day that was store bededag'],
  ['2026-06-08', 1, '2026-06-04', 'over grundlovsdag'],
  ['2027-03-28', 0, '2027-03-28', 'no days before is the day itself'],
])('given a meeting on %s, then %i weekdays before is %s: %s', (meeting, count, on) => {
  expect(weekdaysBefore(day(meeting), count)).toBe(on)
})

test('given any meeting, then a deadline is a working day, and as many working days lie between as were asked', () => {
  for (let count = 1; count <= 60; count += 1) {
    const deadline = weekdaysBefore(day('2027-06-09'), count)
    expect(dayOff(deadline)).toBeNull()
    expect(weekdaysBefore(day('2027-06-09'), count) < weekdaysBefore(day('2027-06-09'), count - 1)).toBe(true)
  }
})
