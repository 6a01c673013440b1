import { Temporal } from 'temporal-polyfill'
import type { CalendarDay } from './calendar.ts'

/**
 * Easter Sunday in the Gregorian calendar: the Anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991, chapter 8,
 * after Butcher's Ecclesiastical Calendar, 1876).
 */
export function easter(year: number): Temporal.PlainDate {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const both = h + l - 7 * m + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(both / 31), day: (both % 31) + 1 })
}

/** Days that move with Easter, in days after it. */
const moving: readonly (readonly [after: number, name: string])[] = [
  [-3, 'skærtorsdag'],
  [-2, 'langfredag'],
  [0, 'påskedag'],
  [1, '2. påskedag'],
  [26, 'store bededag'],
  [39, 'Kristi himmelfartsdag'],
  [49, 'pinsedag'],
  [50, '2. pinsedag'],
]
/** Grundlovsdag and juleaftensdag are no holidays by law, but town halls are closed: they are not counted as weekdays here. */
const fixed: Readonly<Record<string, string>> = {
  '01-01': 'nytårsdag',
  '06-05': 'grundlovsdag',
  '12-24': 'juleaftensdag',
  '12-25': 'juledag',
  '12-26': '2. juledag',
}
/** Store bededag is a holiday no more from 2024. */
const lastPrayerDay = 2023

/** What makes a day one that nobody works on, in Danish; null on a day that is a working day. */
export function dayOff(day: CalendarDay): string | null {
  const date = Temporal.PlainDate.from(day)
  const after = date.since(easter(date.year)).days
  const name = fixed[day.slice(5)] ?? moving.find(([days]) => days === after)?.[1]
  if (name && !(name === 'store bededag' && date.year > lastPrayerDay)) return name
  if (date.dayOfWeek === 6) return 'lørdag'
  return date.dayOfWeek === 7 ? 'søndag' : null
}

/** The working day that lies so many working days before a day, which is itself not counted; with none, the day itself. */
export function weekdaysBefore(day: CalendarDay, weekdays: number): CalendarDay {
  let date = Temporal.PlainDate.from(day)
  for (let left = weekdays; left > 0; ) {
    date = date.subtract({ days: 1 })
    if (dayOff(date.toString() as CalendarDay) === null) left -= 1
  }
  return date.toString() as CalendarDay
}

/** The working day that lies so many working days after a day, which is itself not counted; with none, the day itself. */
export function weekdaysAfter(day: CalendarDay, weekdays: number): CalendarDay {
  let date = Temporal.PlainDate.from(day)
  for (let left = weekdays; left > 0; ) {
    date = date.add({ days: 1 })
    if (dayOff(date.toString() as CalendarDay) === null) left -= 1
  }
  return date.toString() as CalendarDay
}

export const daysAfter = (day: CalendarDay, days: number) => Temporal.PlainDate.from(day).add({ days }).toString() as CalendarDay

/** How many days from one day to another: 1 from a day to the next. */
export const daysBetween = (from: CalendarDay, to: CalendarDay) => Temporal.PlainDate.from(from).until(to).days
