/** Writes a calendar file: iCalendar, RFC 5545, as far as all-day events need it. */

import type { RoughDay } from '#kernel'
import { type CalendarDay, span } from '#kernel'

export type CalendarEvent = {
  /** Stays the same for as long as the event is the same, whatever becomes of it. */
  readonly uid: string
  /** When it was last changed, and a number that grows with every change: a reader's calendar takes the higher. */
  readonly changedAt: Date
  readonly sequence: number
  readonly on: RoughDay
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
/** The end of an all-day event is the first day that is not in it. */
const dayAfter = (day: CalendarDay) => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10) as CalendarDay
}
const instant = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '')

function eventLines({ uid, changedAt, sequence, on, summary, description, address, status }: CalendarEvent): string[] {
  const possible = span(on)
  if (!possible) return []
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${instant(changedAt)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${dated(possible.first)}`,
    `DTEND;VALUE=DATE:${dated(dayAfter(possible.last))}`,
    `SUMMARY:${escaped(summary)}`,
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
