import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AllianceSlug, type CalendarDay, day, dayOf } from '#kernel'
import { gather, nextMorning } from './rules.ts'
import type { WaitingNotice } from './words.ts'

const nobody: ReadonlyMap<string, CalendarDay> = new Map()
const held: ReadonlySet<string> = new Set()
const at = (text: string) => new Date(text)
const notice = (id: number, givenAt: string, more: Partial<WaitingNotice> = {}): WaitingNotice => ({
  id,
  alliance: 'nabo' as AllianceSlug,
  recipient: 'anna@b.example',
  text: `Nyt ${id}`,
  address: null,
  validUntil: null,
  givenAt: at(givenAt),
  ...more,
})

describe('given a person who has got nothing today', () => {
  test('when something is to be told, then it goes at once, also at night', () => {
    for (const now of ['2026-11-22T12:00:00Z', '2026-11-22T02:00:00Z'])
      expect([...gather([notice(1, now)], nobody, held, at(now)).letters.keys()]).toEqual(['anna@b.example'])
  })

  test('when something has waited since yesterday, then it waits for 7.00, and goes with all that came', () => {
    const waiting = [notice(1, '2026-11-21T12:00:00Z'), notice(2, '2026-11-21T13:00:00Z')]
    const told = new Map([['anna@b.example', day('2026-11-21')]])
    expect(gather(waiting, told, held, at('2026-11-22T05:59:59Z')).letters.size).toBe(0)
    expect(gather(waiting, told, held, at('2026-11-22T06:00:00Z')).letters.get('anna@b.example')).toEqual(waiting)
  })
})

describe('given a person who has got a mail today', () => {
  const told = new Map([['anna@b.example', day('2026-11-22')]])

  test('when more is to be told, then it waits until 7.00 the next morning, and others do not', () => {
    const [anna, bo] = [notice(1, '2026-11-22T12:00:00Z'), notice(2, '2026-11-22T12:00:00Z', { recipient: 'bo@b.example' })]
    const { letters, waits } = gather([anna, bo], told, held, at('2026-11-22T12:00:00Z'))
    expect([...letters.keys()]).toEqual(['bo@b.example'])
    expect(waits).toEqual([{ notice: anna, until: at('2026-11-23T06:00:00Z') }])
  })

  test('when that mail went before 7.00, then the next morning is tomorrow, too', () => {
    const night = at('2026-11-22T03:00:00Z')
    const { waits } = gather([notice(1, '2026-11-22T03:00:00Z')], told, held, night)
    expect(waits).toMatchObject([{ until: at('2026-11-23T06:00:00Z') }])
  })

  test('when it is no longer worth telling, then it is left out', () => {
    const old = notice(1, '2026-11-22T12:00:00Z', { validUntil: at('2026-11-23T06:00:00Z') })
    const { letters, stale } = gather([old], told, held, at('2026-11-23T06:00:00Z'))
    expect([letters.size, stale]).toEqual([0, [old]])
  })
})

test('given a person whose last letter is not sent yet, then everything waits', () => {
  const { letters, waits } = gather(
    [notice(1, '2026-11-22T12:00:00Z')],
    nobody,
    new Set(['anna@b.example']),
    at('2026-11-22T12:00:00Z'),
  )
  expect([letters.size, waits.length]).toEqual([0, 1])
})

test.each([
  ['2026-11-22T12:00:00Z', '2026-11-23T06:00:00Z'],
  ['2026-11-22T05:00:00Z', '2026-11-22T06:00:00Z'],
  ['2026-11-22T06:00:00Z', '2026-11-23T06:00:00Z'],
  ['2026-07-01T22:30:00Z', '2026-07-02T05:00:00Z'],
  ['2026-10-24T12:00:00Z', '2026-10-25T06:00:00Z'],
  ['2026-03-28T12:00:00Z', '2026-03-29T05:00:00Z'],
])('given %s, then the next morning for mail is %s', (now, morning) => {
  expect(nextMorning(at(now))).toEqual(at(morning))
})

/** Days around both changes of the clock, in minutes from the start; each thing is given to one of three, good for a while or for ever. */
const given = fc.record({
  minute: fc.integer({ min: 0, max: 6 * 24 * 60 }),
  recipient: fc.constantFrom('anna', 'bo', 'carl'),
  minutes: fc.option(fc.integer({ min: 1, max: 3 * 24 * 60 }), { nil: null }),
})
const start = fc.constantFrom('2026-03-27T12:00:00Z', '2026-10-23T12:00:00Z', '2026-12-30T12:00:00Z')

test('given anything told at any time, then nobody gets two mails a day, and nothing is lost, told twice or told too late', () => {
  fc.assert(
    fc.property(start, fc.array(given, { maxLength: 40 }), (start, all) => {
      const begin = at(start).getTime()
      const moment = (minute: number) => new Date(begin + minute * 60_000)
      const notices = all
        .toSorted((a, b) => a.minute - b.minute)
        .map(({ minute, recipient, minutes }, id) =>
          notice(id, moment(minute).toISOString(), { recipient, validUntil: minutes === null ? null : moment(minute + minutes) }),
        )
      const mornings: Date[] = []
      for (let one = nextMorning(at(start)); mornings.length < 10; one = nextMorning(one)) mornings.push(one)
      // Someone looks when something is given, and every morning.
      const looks = [...notices.map(({ givenAt }) => givenAt), ...mornings].toSorted((a, b) => +a - +b)
      const told = new Map<string, CalendarDay>()
      const mails: string[] = []
      const done = new Map<number, 'told' | 'stale'>()
      for (const now of looks) {
        const waiting = notices.filter(({ id, givenAt }) => givenAt <= now && !done.has(id))
        const { letters, waits, stale } = gather(waiting, told, held, now)
        expect([...letters.values()].flat().length + waits.length + stale.length).toBe(waiting.length)
        for (const { until } of waits) expect(until > now).toBe(true)
        for (const [recipient, own] of letters) {
          mails.push(`${recipient} ${dayOf(now)}`)
          told.set(recipient, dayOf(now))
          for (const one of own) {
            expect(one.validUntil === null || one.validUntil > now).toBe(true)
            done.set(one.id, 'told')
          }
        }
        for (const { id } of stale) done.set(id, 'stale')
      }
      expect(new Set(mails).size).toBe(mails.length)
      expect(done.size).toBe(notices.length)
      // What is good for more than a day is told, whatever else happens.
      for (const { id, validUntil, givenAt } of notices)
        if (!validUntil || +validUntil - +givenAt > 25 * 3600_000) expect(done.get(id)).toBe('told')
    }),
    { numRuns: 300 },
  )
})
