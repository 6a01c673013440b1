import type { CalendarDay } from '#kernel'
import type { Body } from '#members'

/** What a council decided, in three fields: the meeting's day, the minutes' own words, and where they can be read. */
export type Decision = { readonly body: Body; readonly metOn: CalendarDay; readonly words: string; readonly address: string }

/** Something that a person should look at once more before confirming; it stops nobody. */
export const doubts = ['another-year', 'year-ahead', 'over-a-year', 'day-off'] as const
export type Doubt = (typeof doubts)[number]
