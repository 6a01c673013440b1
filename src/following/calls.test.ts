import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarDay, day, dayOff, daysAfter, weekdaysAfter, weekdaysBefore } from '#kernel'
import { a, anything, codeAt, everyone, ground, line, sentTo, today } from '../../test/following/examples.ts'
import { nextCalls, silentDays } from './calls.ts'
import { dueReminders, rhythm, turnOn } from './reminders.ts'
import type { CallNote, Forecasted, Line } from './words.ts'

const quiet = { forecastOf: () => null, notes: [] }
const late: Forecasted = { arrival: 'late', decision: { kind: 'forecast', on: day('2027-02-01') } }
const told = (lines: readonly Line[], known: Parameters<typeof nextCalls>[1] = quiet) =>
  nextCalls(lines, known, today).map(({ line: { council }, why }) => [council.member.code, why])
const note = (more: Partial<CallNote>): CallNote => ({
  id: 'n',
  referral: 's',
  code: a,
  calledOn: day('2026-11-20'),
  agreed: 'Kommer på i januar.',
  callAgain: null,
  ...more,
})

describe('who is called next', () => {
  const sent = [0, 1, 2].map((at) => ({ id: `s${at}`, code: codeAt(at), on: '2026-03-02' }))
  test('given three who are late, then whom nothing was heard from longest, whatever they are called', () => {
    const received = [
      { referral: 's0', on: '2026-09-09' },
      { referral: 's2', on: '2026-04-04' },
    ]
    const { lines } = ground({ sent, received, answerBy: '2026-10-01' }, everyone(3))
    expect(told(lines).map(([code]) => code)).toEqual([codeAt(1), codeAt(2), codeAt(0)])
    expect(nextCalls(lines, quiet, today).map((call) => silentDays(call, today))).toEqual([268, 235, 77])
  })
  test('given that the day is near, then only those without a sign of life; then those forecast to be late', () => {
    const { lines } = ground({ sent, received: [{ referral: 's0', on: '2026-03-04' }], answerBy: '2026-12-01' }, everyone(3))
    const forecastOf = (code: string) => (code === codeAt(0) ? late : null)
    expect(told(lines, { forecastOf, notes: [] })).toEqual([
      [codeAt(1), 'near'],
      [codeAt(2), 'near'],
      [codeAt(0), 'forecast-late'],
    ])
  })
  test('given that no day was asked for, then nobody need be called, whatever is forecast', () =>
    expect(told([line({ sent: sentTo() })], { forecastOf: () => late, notes: [] })).toEqual([]))
  test('given a call, then the silence counts from it; and where another day was agreed, nobody calls before that', () => {
    const own = [line({ sent: sentTo(), answerBy: '2026-10-01' })]
    const [call] = nextCalls(own, { ...quiet, notes: [note({})] }, today)
    expect(call && silentDays(call, today)).toBe(5)
    expect(told(own, { ...quiet, notes: [note({ callAgain: day('2026-11-26') })] })).toEqual([])
    expect(told(own, { ...quiet, notes: [note({ callAgain: today })] })).toEqual([[a, 'late']])
  })
  test('given anything recorded, then nobody who has decided is called, and nobody twice', () => {
    fc.assert(
      fc.property(anything, (all) => {
        const { lines } = ground(all, everyone(all.members, all.from))
        const calls = nextCalls(lines, { forecastOf: () => late, notes: [] }, today)
        expect(calls.filter(({ line: { stage } }) => stage === 'decided' || stage === 'not-sent')).toEqual([])
        expect(new Set(calls.map(({ line: own }) => own)).size).toBe(calls.length)
        const lates = lines.filter(({ answering }) => answering.kind === 'late')
        expect(calls.filter(({ why }) => why === 'late')).toHaveLength(lates.length)
      }),
    )
  })
})

describe('who is reminded', () => {
  const answerBy = day('2026-11-25')
  const days = Array.from({ length: 90 }, (_, at) => daysAfter(day('2026-11-10'), at))
  const firstOf = (turn: number) => days.find((one) => turnOn(answerBy, one) === turn)
  test('given a day that was asked for, then two weekdays before it and three times after it', () => {
    expect([0, 1, 2, 3, 4].map(firstOf)).toEqual(['2026-11-23', '2026-11-30', '2026-12-14', '2026-12-30', undefined])
    expect(turnOn(answerBy, day('2026-11-26'))).toBeNull()
    expect(turnOn(answerBy, day('2027-02-01'))).toBeNull()
  })
  test('given any day asked for, then no turn comes back, and each begins on a weekday', () => {
    fc.assert(
      fc.property(fc.nat({ max: 700 }), (offset) => {
        const asked = daysAfter(day('2026-01-01'), offset)
        const begins = [weekdaysBefore(asked, rhythm.before), ...rhythm.after.map((after) => weekdaysAfter(asked, after))]
        const span = Array.from({ length: 30 }, (_, at) => daysAfter(begins[0] as CalendarDay, 2 * at - 4))
        const turns = span.flatMap((one) => turnOn(asked, one) ?? [])
        expect(turns).toEqual(turns.toSorted((x, y) => x - y))
        expect(new Set(turns)).toEqual(new Set([0, 1, 2, 3]))
        expect(begins.map(dayOff)).toEqual([null, null, null, null])
      }),
      { numRuns: 12 },
    )
  })
  test('given that one has answered, or was reminded in this turn, then not again', () => {
    const open = line({ sent: sentTo(), answerBy: '2026-11-25' })
    const answered = line({
      sent: sentTo(),
      answerBy: '2026-11-25',
      treated: [{ by: 'council', on: '2026-05-01', kind: 'approved' }],
    })
    const had = { sequence: 1, referral: 's', code: a, answerBy, turn: 0, on: day('2026-11-23') }
    expect(dueReminders([open, answered], [], today)).toMatchObject([{ referral: 's', turn: 0 }])
    expect(dueReminders([open], [had], today)).toEqual([])
    expect(dueReminders([open], [{ ...had, answerBy: day('2026-10-01') }], today)).toHaveLength(1)
  })
  test('given that it is sent today, then the reminder does not come with it', () =>
    expect(dueReminders([line({ sent: sentTo('2026-11-25'), answerBy: '2026-11-26' })], [], today)).toEqual([]))
})
