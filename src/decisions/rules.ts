/** What may be a slip in an answer, worked out from the answer itself (N31). Dates are typed, and minutes misprint years. */
import { type CalendarDay, dayOff, daysAfter, parseDay, type RoughDay, span } from '#kernel'
import type { Decision, Doubt } from './words.ts'

const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december'
const written = new RegExp(String.raw`(?<!\d)(\d{1,2})[./-]\s?(\d{1,2}|${months})[./ -]\s?(\d{4})(?!\d)`, 'giu')
/** A year first, as addresses have it: 2017-02-06, 20170206, 2017/02/06. */
const yearFirst = /(?<!\d)((?:19|20|21)\d\d)[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/g

const monthNumber = (text: string) => {
  const named = months.split('|').indexOf(text.toLocaleLowerCase('da'))
  return String(named < 0 ? Number(text) : named + 1).padStart(2, '0')
}

/** Every whole date that a text names, with the year that stands there, right or not. */
export function datesIn(text: string): CalendarDay[] {
  const danish = [...text.matchAll(written)].map(([, day = '', month = '', year]) => [
    year,
    monthNumber(month),
    day.padStart(2, '0'),
  ])
  const iso = [...text.matchAll(yearFirst)].map(([, year, month, day]) => [year, month, day])
  return [...danish, ...iso].flatMap((parts) => parseDay(parts.join('-')) ?? [])
}

/** What to ask of a day: a date of the same day and month with another year is most likely a misprint in one of the two places. */
export function doubtsOf(
  { metOn, words, address }: Pick<Decision, 'metOn' | 'words' | 'address'>,
  dispatchedOn: RoughDay,
  today: CalendarDay,
): Doubt[] {
  const named = [...datesIn(words), ...datesIn(address)]
  const sent = span(dispatchedOn)?.last
  const found: Record<Doubt, boolean> = {
    'another-year': named.some((one) => one.slice(4) === metOn.slice(4) && one !== metOn),
    'year-ahead': named.some((one) => one.slice(0, 4) > String(Number(today.slice(0, 4)) + 10)),
    'over-a-year': Boolean(sent && metOn > daysAfter(sent, 366)),
    'day-off': dayOff(metOn) !== null,
  }
  return (Object.keys(found) as Doubt[]).filter((doubt) => found[doubt])
}
