import { type CalendarDay, parseTypedRoughDay, precisionOf } from '#kernel'
import type { DayDoubt, FoundDay } from './words.ts'

const weekdays = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag']
const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december'
const written = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(${weekdays.join('|')})\s+(?:den\s+|d\.\s*)?)?(\d{1,2}\.?\s+(?:${months})\s+(?:19|20|21)\d\d|\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20|21)\d\d|(?:19|20|21)\d\d-\d\d-\d\d)(?!\d)`,
  'giu',
)
const around = 40

type Found = Omit<FoundDay, 'doubt'> & { readonly weekday: string }

function daysIn(text: string): Found[] {
  return [...text.matchAll(written)].flatMap((match) => {
    const [words, weekday = '', typed = ''] = match
    const day = parseTypedRoughDay(typed.replace(/([./-])\s(?=\d)/g, '$1'))
    if (!day || precisionOf(day) !== 'day') return []
    const near = text.slice(Math.max(0, match.index - around), match.index + words.length + around).replace(/\s+/g, ' ')
    return [{ day: day as string as CalendarDay, words, near, weekday: weekday.toLowerCase() }]
  })
}

/** The weekday of a day, 0 for Sunday. */
const weekdayOf = (day: CalendarDay) => new Date(`${day}T12:00:00Z`).getUTCDay()

function doubtOf({ day, weekday }: Found, all: readonly Found[]): DayDoubt | null {
  if (weekday && weekdays[weekdayOf(day)] !== weekday) return 'weekday'
  return all.some((other) => other.day !== day && other.day.slice(4) === day.slice(4)) ? 'other-year' : null
}

/**
 * The days that a file gives for its meeting: those in its head, else those anywhere in it; at most five, each once. A day is doubted
 * where its weekday is another one, or where the file has the same day of another year: misprinted years are common in minutes.
 */
export function meetingDays(head: string, whole: string): FoundDay[] {
  const [first, all] = [daysIn(head), daysIn(whole)]
  const chosen = first.length ? first : all
  const once = chosen.filter(({ day }, place) => chosen.findIndex((other) => other.day === day) === place)
  const found = once.slice(0, 5).map((one): FoundDay => {
    const { weekday: _, ...rest } = one
    const doubts = chosen.filter(({ day }) => day === one.day).map((same) => doubtOf(same, [...first, ...all]))
    return { ...rest, doubt: doubts.find((doubt) => doubt !== null) ?? null }
  })
  // The same day of other years is what the doubt is about: a person must see both.
  const others = found.flatMap(({ day, doubt }) =>
    doubt === 'other-year' ? all.filter((other) => other.day.slice(4) === day.slice(4)) : [],
  )
  const missing = others.filter(
    ({ day }, place) => !found.some((one) => one.day === day) && others.findIndex((other) => other.day === day) === place,
  )
  return [...found, ...missing.slice(0, 3).map(({ weekday: _, ...rest }): FoundDay => ({ ...rest, doubt: 'other-year' }))]
}
