import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { a, anything, everyone, ground, sentTo, today } from '../../test/following/examples.ts'
import { totalsOf } from './stages.ts'

const approved = (on: string) => ({ by: 'council' as const, on, kind: 'approved' as const })
const read = (told: Parameters<typeof ground>[0], members = 1, from: string[] = []) =>
  ground(told, everyone(members, from))
    .curve()
    .map(({ on, members: of, sent, received, decided }) => [
      on,
      of,
      ...[sent, received, decided].map(({ sure, possible }) => (sure === possible ? sure : `${sure}-${possible}`)),
    ])

describe('the curve', () => {
  test('given a way from dispatch to decision, then it rises on those days', () =>
    expect(
      read({ sent: sentTo(), received: [{ referral: 's', on: '2026-03-04' }], treated: [approved('2026-05-07')] }, 2),
    ).toEqual([
      ['2026-03-02', 2, 1, 0, 0],
      ['2026-03-04', 2, 1, 1, 0],
      ['2026-05-07', 2, 1, 1, 1],
      [today, 2, 1, 1, 1],
    ]))
  test('given a decision known to the month, then it is uncertain in that month', () =>
    expect(read({ sent: sentTo(), treated: [approved('2026-05')] })).toEqual([
      ['2026-03-02', 1, 1, 0, 0],
      ['2026-05-01', 1, 1, '0-1', '0-1'],
      ['2026-05-31', 1, 1, 1, 1],
      [today, 1, 1, 1, 1],
    ]))
  test('given a decision that nobody has dated, then it is uncertain from dispatch till today', () =>
    expect(read({ sent: sentTo(), treated: [approved('')] })).toEqual([
      ['2026-03-02', 1, 1, '0-1', '0-1'],
      [today, 1, 1, 1, 1],
    ]))
  test('given a member that joins, then the denominator is that of the day', () =>
    expect(read({ sent: sentTo() }, 2, ['', '2026-05-01'])).toEqual([
      ['2026-03-02', 1, 1, 0, 0],
      ['2026-05-01', 2, 1, 0, 0],
      [today, 2, 1, 0, 0],
    ]))
  test('given a newer version, then what was decided of the older one counts no more', () => {
    const sent = [...sentTo(), { id: 's2', code: a, on: '2026-08-03', version: 3 }]
    expect(read({ sent, treated: [approved('2026-05-07')] }).map(([, , , , decided]) => decided)).toEqual([0, 1, 0, 0])
  })
  test('given nothing sent, then there is no curve', () => expect(read({}, 3)).toEqual([]))
})

test('given anything recorded, then the last point is the register, and what is sure is never more than what is possible', () => {
  fc.assert(
    fc.property(anything, (told) => {
      const on = ground(told, everyone(told.members, told.from))
      const points = on.curve()
      expect(points.length === 0).toBe(told.sent.length === 0)
      for (const { members, sent, received, decided } of points) {
        for (const { sure, possible } of [sent, received, decided]) expect(sure).toBeLessThanOrEqual(possible)
        expect(sent.possible).toBeLessThanOrEqual(members)
        expect(decided.sure).toBeLessThanOrEqual(received.sure)
      }
      const last = points.at(-1)
      const totals = totalsOf(on.lines)
      const exactly = (count: number) => ({ sure: count, possible: count })
      if (last)
        expect(last).toEqual({
          on: today,
          members: on.lines.length,
          sent: exactly(totals.sent.councils),
          received: exactly(totals.received.councils),
          decided: exactly(totals.decided.councils),
        })
    }),
    { numRuns: 200 },
  )
})
