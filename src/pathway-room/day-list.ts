/** Reads a list of meeting days as it stands in a calendar, a spreadsheet or a plan of meetings. */
import { type CalendarDay, parseTypedRoughDay, precisionOf, weekdaysBefore } from '#kernel'
import type { DayOfMeeting } from '#pathways'

/** The year of the days that have none; how many weekdays before each meeting its agenda closes, where the list does not say. */
export type ListTerms = { readonly year: number | null; readonly weekdays: number | null }
export type DayList = {
  readonly days: readonly DayOfMeeting[]
  /** Pieces that are no day, as they were written. */
  readonly unread: readonly string[]
}

const noise =
  /\b(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|man|tir|ons|tor|fre|lør|søn|den)\b\.?|\bd\.|kl\.? ?\d{1,2}([.:]\d{2})?([-–]\d{1,2}([.:]\d{2})?)?/giu
const hasYear = /\d{4}/

/** One day, whatever stands about it of weekday and hour; null when it is none. */
function readDay(piece: string, year: number | null): CalendarDay | null {
  const bare = piece
    .replace(noise, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.*•–-]+|[\s:]+$/gu, '')
    .trim()
  const whole =
    hasYear.test(bare) || year === null ? bare : `${bare.replace(/[./-]$/, '')}${/\p{L}/u.test(bare) ? ' ' : '.'}${year}`
  const found = parseTypedRoughDay(whole)
  return found && precisionOf(found) === 'day' ? (found as string as CalendarDay) : null
}

/**
 * Days on lines of their own or between commas. On a line with a tab or a semicolon the second day is the last on which a matter can get
 * onto the agenda, as a spreadsheet gives it.
 */
export function readDayList(text: string, { year, weekdays }: ListTerms): DayList {
  const days = new Map<CalendarDay, DayOfMeeting>()
  const unread: string[] = []
  const closing = (on: CalendarDay) => (weekdays === null ? null : weekdaysBefore(on, weekdays))
  for (const line of text.split('\n').flatMap((one) => (/[\t;]/.test(one) ? [one] : one.split(/,| og /)))) {
    const [first = '', second = ''] = line.split(/[\t;]+/).map((piece) => piece.trim())
    if (!first && !second) continue
    const [on, agendaBy] = [readDay(first, year), second ? readDay(second, year) : null]
    if (!on || (second && !agendaBy)) unread.push(line.trim())
    else days.set(on, { on, agendaBy: agendaBy ?? closing(on) })
  }
  return { days: [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1)), unread }
}
