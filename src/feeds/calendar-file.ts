/** Writes a calendar file: iCalendar, RFC 5545, as far as events of a day, or of a time of day, need it. */
import { type CalendarDay, daysAfter, instantAt, precisionOf, type RoughDay, span } from '#kernel'

export type CalendarEvent = {
  /** Stays the same for as long as the event is the same, whatever becomes of it. */
  readonly uid: string
  /** When it was last changed, and a number that grows with every change: a reader's calendar takes the higher. */
  readonly changedAt: Date
  readonly sequence: number
  readonly on: RoughDay
  /** The time in Copenhagen, 13.00 or 13.00-15.30; what is not that, or stands on no single day, takes the whole day. */
  readonly time: string
  readonly place: string
  readonly summary: string
  readonly description: string
  readonly address: string
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
}

/** Text as a value: backslash, semicolon, comma and line break are written with a backslash; other control characters go. */
export const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')

const most = 75
/** A line of at most 75 bytes; what is left follows on lines that begin with a blank. No letter is cut in two. */
export function folded(line: string): string {
  const lines: string[] = ['']
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > most) {
      lines.push(' ')
      bytes = 1
    }
    lines[lines.length - 1] += letter
    bytes += size
  }
  return lines.join('\r\n')
}

const dated = (day: CalendarDay) => day.replaceAll('-', '')
const instant = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '')

/** When it begins and ends. The end of an all-day event is the first day that is not in it; a time without an end has none. */
function timeLines({ on, time }: CalendarEvent): string[] | null {
  const possible = span(on)
  if (!possible) return null
  const [begins, ends] = precisionOf(on) === 'day' ? time.split('-').map((one) => instantAt(possible.first, one)) : []
  if (begins) return [`DTSTART:${instant(begins)}`, ...(ends && ends > begins ? [`DTEND:${instant(ends)}`] : [])]
  return [`DTSTART;VALUE=DATE:${dated(possible.first)}`, `DTEND;VALUE=DATE:${dated(daysAfter(possible.last, 1))}`]
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, changedAt, sequence, place, summary, description, address, status } = event
  const times = timeLines(event)
  if (!times) return []
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${instant(changedAt)}`,
    `SEQUENCE:${sequence}`,
    ...times,
    `SUMMARY:${escaped(summary)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(address ? [`URL:${address}`] : []),
    `STATUS:${status}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** The whole file. An event whose day nobody knows has no place in a calendar and is left out. */
export function calendarFile(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samsigte//Forloeb//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
