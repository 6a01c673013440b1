import { describe, expect, test } from 'vitest'
import type { Actor } from '#journal'
import { day, type MunicipalityCode, type RoughDay } from '#kernel'
import { byMember, recordCooperation, type Standing, standingOn, withdrawCooperation } from './rules.ts'
import type { Cooperation, RecordedCooperation } from './words.ts'

const [herlev, ishoej, dragoer] = ['0163', '0183', '0155'] as MunicipalityCode[] as [
  MunicipalityCode,
  MunicipalityCode,
  MunicipalityCode,
]
const today = day('2026-11-22')
const now = new Date('2026-11-22T12:00:00Z')
const secretariat: Actor = { by: { office: 'secretariat' }, person: null, now }
const clerkOf = (municipality: MunicipalityCode): Actor => ({ by: { office: 'clerk', municipality }, person: null, now })
const night: Cooperation = {
  id: 'nat',
  goal: 'maal-1',
  what: 'Vagt om natten',
  codes: [herlev, ishoej],
  others: '',
  host: ishoej,
  from: '2026-03' as RoughDay,
  to: '' as RoughDay,
  seeks: 'yes',
  note: '',
  address: '',
  source: '',
}
const recorded: RecordedCooperation = { ...night, sequence: 7, withdrawn: null }
const standing: Standing = { before: [recorded], goals: ['maal-1'], members: [herlev, ishoej, dragoer] }
const none: Standing = { ...standing, before: [] }
const ask = (changed: Partial<Cooperation> & { seen?: number | null }, by = secretariat, on = none) =>
  recordCooperation(by, { ...night, seen: null, ...changed }, on, today)

describe('given something that municipalities do together', () => {
  test('when the secretariat or one of them records it, then it is recorded', () => {
    for (const actor of [secretariat, clerkOf(ishoej)])
      expect(ask({}, actor)).toMatchObject({ ok: true, value: { type: 'cooperation.recorded', what: 'Vagt om natten' } })
  })
  test('when somebody else would, or would leave themselves in what is not theirs, then it is not theirs', () => {
    expect(ask({}, clerkOf(dragoer))).toEqual({ ok: false, refusal: 'not-yours' })
    expect(ask({ codes: [herlev, ishoej, dragoer], seen: 7 }, clerkOf(dragoer), standing)).toEqual({
      ok: false,
      refusal: 'not-yours',
    })
    expect(ask({ codes: [herlev], host: null, seen: 7 }, clerkOf(ishoej), standing)).toEqual({ ok: false, refusal: 'not-yours' })
  })
  test.each([
    [{ goal: 'maal-9' }, 'no-such-goal'],
    [{ codes: [], host: null }, 'nobody'],
    [{ codes: ['0101' as MunicipalityCode], host: null }, 'not-a-member'],
    [{ host: dragoer }, 'host-is-not-in-it'],
    [{ to: '2025' as RoughDay }, 'ends-before-it-begins'],
    [{ from: '2027' as RoughDay }, 'in-the-future'],
  ] as const)('when it is %j, then it is refused as %s', (changed, refusal) =>
    expect(ask(changed)).toEqual({ ok: false, refusal }),
  )
  test('when two correct it at once, then the second is told; the very same is recorded once', () => {
    expect(ask({ note: 'Nyt', seen: 6 }, secretariat, standing)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    expect(ask({ note: 'Nyt' }, secretariat, standing)).toEqual({ ok: false, refusal: 'recorded-meanwhile' })
    expect(ask({}, secretariat, standing)).toEqual({ ok: true, value: null })
  })
  test('when it is withdrawn, then a reason is needed, it is withdrawn once, and it counts for nothing', () => {
    expect(withdrawCooperation(secretariat, recorded, '')).toEqual({ ok: false, refusal: 'no-reason' })
    expect(withdrawCooperation(clerkOf(dragoer), recorded, 'Nej')).toEqual({ ok: false, refusal: 'not-yours' })
    expect(withdrawCooperation(clerkOf(herlev), recorded, 'Findes ikke')).toMatchObject({ ok: true })
    const gone = { ...recorded, withdrawn: 'Findes ikke' }
    expect(withdrawCooperation(secretariat, gone, 'Igen')).toEqual({ ok: false, refusal: 'withdrawn-meanwhile' })
    expect(standingOn([gone, recorded, { ...recorded, to: '2026-06' as RoughDay }], today)).toEqual([recorded])
  })
  test('then every member has a line, with or without anything', () =>
    expect(byMember([{ code: dragoer }, { code: herlev }], [recorded]).map((one) => one.in.length)).toEqual([0, 1]))
})
