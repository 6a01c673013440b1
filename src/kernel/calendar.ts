/**
 * Days, as people say them. Everything in the domain is a day in Europe/Copenhagen; instants are for the journal only.
 * A day is known to a precision, and a rough day is written as short as it is known:
 * `2017-02-06`, `2017-04`, `2016-spring`, `2013`, or the empty string when nobody knows.
 */
import { Temporal } from 'temporal-polyfill'

declare const calendarDay: unique symbol
declare const roughDay: unique symbol
export type CalendarDay = string & { readonly [calendarDay]: true }
export type RoughDay = string & { readonly [roughDay]: true }
export type Precision = 'day' | 'month' | 'season' | 'year' | 'unknown'

export const unknownDay = '' as RoughDay
const seasons = { winter: [1, 2], spring: [3, 5], summer: [6, 8], autumn: [9, 11] } as const
type Season = keyof typeof seasons
const seasonWords: Record<Season, string> = { winter: 'vinteren', spring: 'foråret', summer: 'sommeren', autumn: 'efteråret' }
const monthWords = 'januar februar marts april maj juni juli august september oktober november december'.split(' ')

/** A day that exists, written YYYY-MM-DD in the years 1900-2199; anything else is null. */
export function parseDay(text: string): CalendarDay | null {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return null
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return text as CalendarDay
  } catch {
    return null
  }
}

/** What a Dane types: 6.2.2017, 06-02-2017, 6/2 2017, or 2017-02-06. */
export function parseTypedDay(text: string): CalendarDay | null {
  const danish = /^(\d{1,2})[./-]\s?(\d{1,2})[./ -]\s?(\d{4})$/.exec(text.trim())
  if (!danish) return parseDay(text.trim())
  const [, day, month, year] = danish as unknown as [string, string, string, string]
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** A rough day in its stored form (see above), or null. */
export function parseRoughDay(text: string): RoughDay | null {
  if (text === '') return unknownDay
  if (parseDay(text)) return text as RoughDay
  if (/^(19|20|21)\d\d(-(0[1-9]|1[0-2]|winter|spring|summer|autumn))?$/.test(text)) return text as RoughDay
  return null
}

/** A day that is surely one; anything else is a mistake in the program. */
export const day = (text: string): CalendarDay => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`not a day: ${text}`)
  return parsed
}
/** The same of a rough day. */
export const roughly = (text: string): RoughDay => {
  const parsed = parseRoughDay(text)
  if (parsed === null) throw new Error(`not a rough day: ${text}`)
  return parsed
}

export function precisionOf(rough: RoughDay): Precision {
  if (rough === '') return 'unknown'
  if (rough.length === 4) return 'year'
  if (rough.length === 7) return 'month'
  return /[a-z]/.test(rough) ? 'season' : 'day'
}

const lastOfMonth = (year: string, month: number) => Temporal.PlainYearMonth.from({ year: Number(year), month }).daysInMonth
const two = (n: number) => String(n).padStart(2, '0')

/** The first and the last day that a rough day can be; null when it is unknown. */
export function span(rough: RoughDay): { first: CalendarDay; last: CalendarDay } | null {
  const year = rough.slice(0, 4)
  const months = (from: number, to: number) => ({
    first: `${year}-${two(from)}-01` as CalendarDay,
    last: `${year}-${two(to)}-${two(lastOfMonth(year, to))}` as CalendarDay,
  })
  switch (precisionOf(rough)) {
    case 'unknown':
      return null
    case 'day':
      return { first: rough as string as CalendarDay, last: rough as string as CalendarDay }
    case 'month':
      return months(Number(rough.slice(5)), Number(rough.slice(5)))
    case 'season':
      return months(...(seasons[rough.slice(5) as Season] as unknown as [number, number]))
    case 'year':
      return months(1, 12)
  }
}

/** True when the rough day surely lies after `day`: even its first possible day does. */
export const startsAfter = (rough: RoughDay, day: CalendarDay) => (span(rough)?.first ?? day) > day
/** True when the rough day surely lies before `day`: even its last possible day does. */
export const endsBefore = (rough: RoughDay, day: CalendarDay) => (span(rough)?.last ?? day) < day

/**
 * Had it happened by the end of `day`? Only a date whose last possible day has passed surely had;
 * an unknown date, or one whose span straddles the day, is 'unknown'.
 */
export function happenedBy(rough: RoughDay, day: CalendarDay): 'yes' | 'no' | 'unknown' {
  const possible = span(rough)
  if (!possible) return 'unknown'
  if (possible.last <= day) return 'yes'
  return possible.first > day ? 'no' : 'unknown'
}

/** Is `day` within from-to, both included; an unknown end is open. */
export const within = (day: CalendarDay, from: RoughDay, to: RoughDay) =>
  (span(from)?.first ?? day) <= day && day <= (span(to)?.last ?? day)

/** For sorting: by first possible day, then the more precise first; unknown last. */
export function byTime(a: RoughDay, b: RoughDay): number {
  const [x, y] = [span(a), span(b)]
  if (!x || !y) return Number(!x) - Number(!y)
  return x.first === y.first ? x.last.localeCompare(y.last) : x.first < y.first ? -1 : 1
}

/** As a Dane writes it: 6.2.2017, april 2017, foråret 2016, 2013, ikke registreret. */
export function danishDay(rough: RoughDay | CalendarDay): string {
  const [year, part, date] = rough.split('-') as [string, string?, string?]
  if (rough === '') return 'ikke registreret'
  if (!part) return year
  if (part in seasonWords) return `${seasonWords[part as Season]} ${year}`
  if (!date) return `${monthWords[Number(part) - 1]} ${year}`
  return `${Number(date)}.${Number(part)}.${year}`
}

/** The same with the preposition that a Danish sentence needs: den 6.2.2017, i april 2017, på en dato, der ikke er registreret. */
export function onDanishDay(rough: RoughDay | CalendarDay): string {
  if (rough === '') return 'på en dato, der ikke er registreret'
  return precisionOf(rough as RoughDay) === 'day' ? `den ${danishDay(rough)}` : `i ${danishDay(rough)}`
}

/** 2014–juni 2015; fra 2014 or til juni 2015 where only one end is known. */
export function danishPeriod(from: RoughDay, to: RoughDay): string {
  if (from === to) return danishDay(from)
  if (!from) return `til ${danishDay(to)}`
  return to ? `${danishDay(from)}–${danishDay(to)}` : `fra ${danishDay(from)}`
}

/** The program's only clock; tests bring their own. */
export type Clock = { now(): Date }
export const systemClock: Clock = { now: () => new Date() }
/** The calendar day in Copenhagen at that instant. */
export const dayOf = (instant: Date): CalendarDay =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Europe/Copenhagen')
    .toPlainDate()
    .toString() as CalendarDay
export const today = (clock: Clock): CalendarDay => dayOf(clock.now())
/** The instant of a time of day in Copenhagen, written 16.30 or 16:30; null when there is no such time. */
export function instantAt(day: CalendarDay, time: string): Date | null {
  const [, hour, minute] = /^(\d{1,2})[.:](\d{2})$/.exec(time.trim()) ?? []
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  const local = Temporal.PlainDate.from(day).toPlainDateTime({ hour: Number(hour), minute: Number(minute) })
  return new Date(local.toZonedDateTime('Europe/Copenhagen').epochMilliseconds)
}
/** Date and time in Copenhagen: 22.11.2026 kl. 16.05. */
export function danishInstant(instant: Date): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('Europe/Copenhagen')
  return `${local.day}.${local.month}.${local.year} kl. ${two(local.hour)}.${two(local.minute)}`
}
