/** When a municipality is reminded by itself: before the day that was asked for and, a few times, after it. */
import { type CalendarDay, span, weekdaysAfter, weekdaysBefore } from '#kernel'
import type { Line, RecordedReminder } from './words.ts'

/** Two weekdays before the day, as of everything that ends; then so many weekdays after it. After the last the secretariat calls. */
export const rhythm = { before: 2, after: [3, 13, 23] } as const
/** The last turn is over when this many weekdays have passed without anybody to write to. */
const lastTurnLasts = 5

/** The turn that it is on a day, by the day asked for; null before the first turn, between two of them and after the last. */
export function turnOn(answerBy: CalendarDay, today: CalendarDay): number | null {
  if (today < weekdaysBefore(answerBy, rhythm.before)) return null
  if (today <= answerBy) return 0
  const turn = rhythm.after.filter((weekdays) => weekdaysAfter(answerBy, weekdays) <= today).length
  if (turn === 0) return null
  const last = rhythm.after.at(-1) as number
  return today > weekdaysAfter(answerBy, last + lastTurnLasts) ? null : turn
}

export type Due = { readonly line: Line; readonly referral: string; readonly answerBy: CalendarDay; readonly turn: number }

/** Who is to be reminded today: has not decided, was sent it before today, and was not reminded in this turn. */
export function dueReminders(lines: readonly Line[], reminded: readonly RecordedReminder[], today: CalendarDay): Due[] {
  return lines.flatMap((line): Due[] => {
    const { answering, council } = line
    const { referral } = council
    if (!referral || (answering.kind !== 'awaited' && answering.kind !== 'late')) return []
    const { answerBy } = answering
    const turn = turnOn(answerBy, today)
    if (turn === null || (span(referral.dispatchedOn)?.last ?? '') >= today) return []
    const had = reminded.some((one) => one.referral === referral.id && one.answerBy === answerBy && one.turn === turn)
    return had ? [] : [{ line, referral: referral.id, answerBy, turn }]
  })
}
