import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roughly } from '#kernel'
import { atomFile, xml } from './atom.ts'
import { type CalendarEvent, calendarFile, escaped, folded } from './calendar-file.ts'

const event: CalendarEvent = {
  uid: 'moede-1@kkr.samsigte',
  changedAt: new Date('2026-11-22T12:00:00.123Z'),
  sequence: 2,
  on: roughly('2027-03-31'),
  time: '',
  place: '',
  summary: 'Møde i KKR; sal 1, 2',
  description: 'Linje 1\nLinje 2 \\',
  address: 'https://kkr.example/1',
  status: 'CONFIRMED',
}
const unfold = (text: string) => text.replaceAll('\r\n ', '')

test('given an event on a day, then it is an all-day event in lines that end as they must', () => {
  expect(calendarFile('KKR: forløb', [event])).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Samsigte//Forloeb//DA',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:KKR: forløb',
      'REFRESH-INTERVAL;VALUE=DURATION:P1D',
      'BEGIN:VEVENT',
      'UID:moede-1@kkr.samsigte',
      'DTSTAMP:20261122T120000Z',
      'SEQUENCE:2',
      'DTSTART;VALUE=DATE:20270331',
      'DTEND;VALUE=DATE:20270401',
      'SUMMARY:Møde i KKR\\; sal 1\\, 2',
      'DESCRIPTION:Linje 1\\nLinje 2 \\\\',
      'URL:https://kkr.example/1',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test('given a day that is known to its month or not at all, then it takes the month, or has no place', () => {
  const month = calendarFile('x', [{ ...event, on: roughly('2027-12') }])
  expect(month).toContain('DTSTART;VALUE=DATE:20271201\r\nDTEND;VALUE=DATE:20280101\r\n')
  expect(calendarFile('x', [{ ...event, on: roughly('') }])).not.toContain('VEVENT')
})

test('given a time of day, then it is the time in Copenhagen, summer and winter, with its place; a time without a day is none', () => {
  const lines = (given: Partial<CalendarEvent>) =>
    calendarFile('x', [{ ...event, ...given }])
      .split('\r\n')
      .filter((line) => /^(DTSTART|DTEND|LOCATION)/.test(line))
  expect(lines({ time: '13.00-15.30', place: 'Sal 1, Ishøj' })).toEqual([
    'DTSTART:20270331T110000Z',
    'DTEND:20270331T133000Z',
    'LOCATION:Sal 1\\, Ishøj',
  ])
  expect(lines({ on: roughly('2027-01-13'), time: '13.00' })).toEqual(['DTSTART:20270113T120000Z'])
  const wholeDay = ['DTSTART;VALUE=DATE:20270331', 'DTEND;VALUE=DATE:20270401']
  expect(lines({ time: 'efter frokost' })).toEqual(wholeDay)
  expect(lines({ on: roughly('2027-03'), time: '13.00' })).toEqual(['DTSTART;VALUE=DATE:20270301', 'DTEND;VALUE=DATE:20270401'])
  expect(lines({ time: '15.00-13.00' })).toEqual(['DTSTART:20270331T130000Z'])
})

test('given any text, then no line is longer than 75 bytes, and what was written comes back', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 300 })
  fc.assert(
    fc.property(texts, (text) => {
      const line = `SUMMARY:${escaped(text)}`
      const lines = folded(line).split('\r\n')
      expect(lines.filter((one) => Buffer.byteLength(one) > 75 || /[\r\n]/.test(one))).toEqual([])
      expect(unfold(folded(line))).toBe(line)
      const back = escaped(text).replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
      expect(back).toBe(text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ''))
    }),
  )
})

test('given any text, then a feed holds no sign that XML would take for its own, or cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(xml(text)).not.toMatch(/[<>"'\ufffe\uffff]|[^\P{Cc}\n\t]|&(?!(amp|lt|gt|quot|#39);)/u)
    }),
  )
  expect(xml('a & <b>')).toBe('a &amp; &lt;b&gt;')
})

test('given a feed, then it says what it is, and each entry has its id, its time and where to read on', () => {
  const [updated, author] = ['2026-11-22T12:00:00.000Z', 'Sekretariatet']
  const entry = { id: 'urn:uuid:1', title: 'Ét & to', updated, author, address: 'https://a.example/x?foer=2#nr-1', text: 'T' }
  const feed = { id: 'urn:uuid:0', title: 'Nyt', updated, author, self: 'https://a.example/f', page: 'https://a.example/p' }
  const text = atomFile({ ...feed, entries: [entry] })
  expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">\n<id>urn:uuid:0</id>\n<title>Nyt</title>')
  expect(text).toContain(`<entry>\n<id>urn:uuid:1</id>\n<title>Ét &amp; to</title>\n<updated>${updated}</updated>`)
  expect(text).toContain('<link rel="alternate" type="text/html" href="https://a.example/x?foer=2#nr-1"/>')
})
