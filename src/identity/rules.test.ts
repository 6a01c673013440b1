import { describe, expect, test } from 'vitest'
import type { Actor } from '#journal'
import { day, type MunicipalityCode } from '#kernel'
import { end, grant } from './rules.ts'
import type { Office } from './words.ts'

const now = new Date('2026-11-22T12:00:00Z')
const today = day('2026-11-22')
const code = '0201' as MunicipalityCode
const secretariat: Actor = { by: { office: 'secretariat' }, person: 'me', now }
const operator: Actor = { by: { office: 'operator' }, person: null, now }
const clerk: Actor = { by: { office: 'clerk', municipality: code }, person: 'c', now }
const office = (given: Partial<Office> = {}): Office => ({
  id: 'o1',
  person: 'p1',
  office: 'secretariat',
  code: null,
  from: day('2026-01-01'),
  to: null,
  ...given,
})
const refusal = (outcome: { ok: boolean; refusal?: unknown }) => (outcome.ok ? 'accepted' : outcome.refusal)

describe('given an alliance with one municipality, when an office is granted', () => {
  test('then the fact holds the office, and nothing else of the person than an id', () => {
    const wanted = office({ office: 'clerk', code })
    expect(grant(secretariat, [], [code], wanted)).toEqual({
      ok: true,
      value: { type: 'identity.office-granted', id: 'o1', person: 'p1', office: 'clerk', code, from: '2026-01-01', to: null },
    })
  })
  test.each([
    ['by a clerk: not theirs', clerk, office(), 'not-yours'],
    ['by the operator: granted', operator, office(), 'accepted'],
    [
      'to a clerk of an unknown municipality',
      secretariat,
      office({ office: 'clerk', code: '9999' as MunicipalityCode }),
      'no-such-municipality',
    ],
    ['to a clerk of none', secretariat, office({ office: 'clerk' }), 'no-such-municipality'],
    [
      'to a writer of an unknown municipality',
      secretariat,
      office({ office: 'writer', code: '9999' as MunicipalityCode }),
      'no-such-municipality',
    ],
    ['to a reader of a municipality', secretariat, office({ office: 'reader', code }), 'no-such-municipality'],
    ['with its last day before its first', secretariat, office({ to: day('2025-12-31') }), 'ends-before-it-begins'],
    ['for a single day', secretariat, office({ to: day('2026-01-01') }), 'accepted'],
  ] as const)('%s', (_, actor, wanted, expected) => {
    expect(refusal(grant(actor, [], [code], wanted))).toBe(expected)
  })
  test.each([
    ['the same office at the same time is refused', {}, 'already-held'],
    ['the same office that begins on the last day of the old is refused', { from: day('2026-06-30') }, 'already-held'],
    ['the same office after the old is granted', { from: day('2026-07-01') }, 'accepted'],
    ['another person may hold it too', { person: 'p2' }, 'accepted'],
    ['another office may be held beside it', { office: 'reader' }, 'accepted'],
  ] as const)('%s', (_, wanted, expected) => {
    const held = office({ to: day('2026-06-30') })
    expect(refusal(grant(secretariat, [held], [code], office({ id: 'o2', ...wanted })))).toBe(expected)
  })
  test('then one that was taken back before it began does not stand in the way', () => {
    expect(refusal(grant(secretariat, [office({ to: day('2025-12-31') })], [], office({ id: 'o2' })))).toBe('accepted')
  })
})

describe('given offices, when one ends', () => {
  const other = office({ id: 'o2', person: 'p2' })
  const reader = office({ id: 'r', office: 'reader' })

  test('then its last day is the day before, across a year too', () => {
    expect(end(secretariat, [office(), other], 'o1', day('2027-01-01'), today)).toMatchObject({ value: { to: '2026-12-31' } })
  })
  test.each([
    ['the last of the secretariat stays', [office()], 'o1', '2026-12-01', 'last-secretariat'],
    ['one of two may go', [office(), other], 'o1', '2026-12-01', 'accepted'],
    [
      'one of two stays when the other is gone by then',
      [office(), { ...other, to: day('2026-11-30') }],
      'o1',
      '2026-12-01',
      'last-secretariat',
    ],
    [
      'one of two stays when the other has not begun',
      [office(), { ...other, from: day('2026-12-02') }],
      'o1',
      '2026-12-01',
      'last-secretariat',
    ],
    [
      'an end in the past counts from today',
      [office(), { ...other, to: day('2026-03-01') }],
      'o1',
      '2026-02-01',
      'last-secretariat',
    ],
    ['a reader may always go', [reader], 'r', '2026-12-01', 'accepted'],
    ['on its first day: taken back', [reader], 'r', '2026-01-01', 'accepted'],
    ['before its first day', [reader], 'r', '2025-12-31', 'ends-before-it-begins'],
    ['that nobody granted', [reader], 'x', '2026-12-01', 'no-such-office'],
    ['that ends sooner already', [{ ...reader, to: day('2026-11-30') }], 'r', '2026-12-05', 'already-ends-sooner'],
  ] as const)('%s', (_, offices, id, from, expected) => {
    expect(refusal(end(secretariat, offices, id, day(from), today))).toBe(expected)
  })
  test('then a clerk may not, and the operator may end even the last', () => {
    expect(refusal(end(clerk, [reader], 'r', today, today))).toBe('not-yours')
    expect(refusal(end(operator, [office()], 'o1', today, today))).toBe('accepted')
  })
})
