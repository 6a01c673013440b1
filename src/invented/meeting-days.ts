import { Temporal } from 'temporal-polyfill'
import { lastDay } from './words.ts'

/** So many days later. */
export const later = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
export const dayBefore = (day: string) => later(day, -1)

/** The first day from `day` on when a council may meet: no weekend, and nobody meets in July. */
export function meetingDay(day: string): string {
  const date = Temporal.PlainDate.from(day)
  if (date.month === 7) return meetingDay(date.add({ months: 1 }).toString())
  return date.dayOfWeek > 5 ? meetingDay(date.add({ days: 8 - date.dayOfWeek }).toString()) : day
}

/** When somebody fetched the minutes of a meeting: some weeks later, and never after the last day. */
export const fetchedAfter = (day: string, days: number) => [later(day, days), lastDay].sort()[0] as string
