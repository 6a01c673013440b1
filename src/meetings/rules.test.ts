import { describe, expect, test } from 'vitest'
import { type CalendarDay, day, type MunicipalityCode, roughly, unknownDay } from '#kernel'
import type { Body } from '#members'
import { adopts, fault, isStanding, mayTreat, treat, withdraw } from './rules.ts'
import type { Matter, Outcome, RecordedTreatment, Treatment } from './words.ts'

const code = '0183' as MunicipalityCode
const now = new Date('2026-11-22T12:00:00Z')
const today: CalendarDay = day('2026-11-22')
const referral: Matter = { id: 'r', kind: 'referral', title: 'R', code, laidOn: unknownDay, notBefore: day('2017-02-06') }
const version: Matter = { id: 'v', kind: 'version', title: 'V', code: null, laidOn: roughly('2017-02-06'), notBefore: null }
const council: Body = { id: 'c', name: 'C', kind: 'council', code, parent: null, role: '', from: unknownDay, to: unknownDay }
const joint: Body = { ...council, id: 'j', kind: 'joint-body', code: null }
const discussed: Outcome = { point: null, proposed: 'not-known', kind: 'discussed', votes: '', reservation: '' }
const treatment: Treatment = {
  id: 't',
  matter: 'r',
  body: 'c',
  metOn: roughly('2017-04-03'),
  words: 'Drøftet',
  outcomes: [discussed],
  votes: '',
  reservation: '',
  evidence: null,
  source: '',
}
const recorded = (over: Partial<RecordedTreatment>): RecordedTreatment => ({
  ...treatment,
  sequence: 1,
  bodyName: 'C',
  bodyKind: 'council',
  code,
  supersedes: null,
  supersededBy: null,
  withdrawn: null,
  ...over,
})

describe('who may treat', () => {
  const by = (who: Parameters<typeof mayTreat>[0]['by']) => ({ by: who, person: null, now })
  test.each([
    ['the secretariat', by({ office: 'secretariat', onBehalfOf: code }), true, true],
    ['whoever runs the program', by({ office: 'operator' }), true, true],
    ['the municipality’s clerk', by({ office: 'clerk', municipality: code }), true, false],
    ['whoever came by its link', by({ office: 'link', municipality: code }), true, false],
    ['another’s clerk', by({ office: 'clerk', municipality: '0101' as MunicipalityCode }), false, false],
  ])('%s', (_, actor, own, joints) => {
    expect([mayTreat(actor, referral), mayTreat(actor, version)]).toEqual([own, joints])
  })
})

describe('what adopts', () => {
  const kinds = ['approved', 'adopted', 'recommended', 'noted', 'discussed', 'approved-for-dispatch'] as const
  test('only a council, only approval, only of what proposed it', () => {
    const yes = kinds.filter((kind) => adopts('council', { kind, proposed: 'approval' }))
    expect(yes).toEqual(['approved', 'adopted'])
    for (const kind of kinds) {
      expect(adopts('council', { kind, proposed: 'other' })).toBe(false)
      expect(adopts('council', { kind, proposed: 'not-known' })).toBe(false)
      for (const body of ['finance-committee', 'committee', 'advisory', 'joint-body'] as const)
        expect(adopts(body, { kind, proposed: 'approval' })).toBe(false)
    }
  })
})

describe('what must hold of a treatment', () => {
  const of = (over: Partial<Treatment>, matter = referral, body = council) =>
    fault(matter, body, { ...treatment, ...over }, today)
  test('given all is well, nothing is wrong', () => expect(of({})).toBeNull())
  test('given another’s body, it is none of the matter’s', () => {
    expect(of({}, referral, { ...council, code: '0101' as MunicipalityCode })).toBe('no-such-body')
    expect(of({}, referral, joint)).toBe('no-such-body')
  })
  test.each(['2026-11-23', '2026-12', '2027'])('given %s, it is in the future', (metOn) =>
    expect(of({ metOn: roughly(metOn) })).toBe('in-the-future'),
  )
  test.each(['2026-11-22', '2026-11', '2026-autumn', '2026', ''])('given %s, it may be past', (metOn) =>
    expect(of({ metOn: roughly(metOn) })).toBeNull(),
  )
  test.each(['2017-02-05', '2017-01', '2016'])('given %s, it is before the matter', (metOn) =>
    expect(of({ metOn: roughly(metOn) })).toBe('before-the-matter'),
  )
  test.each(['2017-02-06', '2017-02', '2017'])('given %s, it may be after the matter', (metOn) =>
    expect(of({ metOn: roughly(metOn) })).toBeNull(),
  )
  test('given a matter laid on a known day, it cannot be treated between the first day it could have been laid and that', () => {
    const laid = { ...referral, laidOn: roughly('2017-03-01') }
    expect([of({ metOn: roughly('2017-02-20') }, laid), of({ metOn: roughly('2017-03-01') }, laid)]).toEqual([
      'before-the-matter',
      null,
    ])
  })
  test('given no outcome, it is no treatment', () => expect(of({ outcomes: [] })).toBe('no-outcome'))
  test('given no words, the outcome is one that nobody has seen', () => {
    expect(of({ words: ' ' })).toBe('no-words')
    expect(of({ words: '', outcomes: [{ ...discussed, kind: 'not-public' }] })).toBeNull()
    expect(of({ words: '', source: 'KL' })).toBe('no-words')
    expect(of({ words: '', source: 'KL' }, version, joint)).toBeNull()
    expect(of({ words: '' }, version, joint)).toBe('no-words')
  })
  test('given a dispatch, it is the joint body’s', () => {
    const outcomes: Outcome[] = [{ ...discussed, kind: 'approved-for-dispatch' }]
    expect(of({ outcomes })).toBe('dispatch-is-not-the-councils')
    expect(of({ outcomes }, version, joint)).toBeNull()
  })
  test('given evidence from tomorrow, it cannot be', () => {
    const evidence = (fetched: string) => ({ address: 'https://example.dk', fetched: day(fetched), quote: '' })
    expect(of({ evidence: evidence('2026-11-23') })).toBe('evidence-in-the-future')
    expect(of({ evidence: evidence('2026-11-22') })).toBeNull()
  })
})

describe('recording and correcting', () => {
  const decide = (before: RecordedTreatment[], supersedes: string | null, over: Partial<Treatment> = {}) => {
    const outcome = treat(referral, council, before, { ...treatment, id: 'new', ...over }, supersedes, today)
    return outcome.ok ? 'accepted' : outcome.refusal
  }
  test('given nothing before, it is recorded as it is', () => {
    expect(treat(referral, council, [], treatment, null, today)).toEqual({
      ok: true,
      value: { type: 'meetings.treatment-recorded', supersedes: null, ...treatment },
    })
  })
  test('given a standing record of the same body and day, the second corrects it instead', () => {
    expect(decide([recorded({})], null)).toBe('recorded-meanwhile')
    expect(decide([recorded({})], 't')).toBe('accepted')
    expect(decide([recorded({})], null, { metOn: roughly('2017-04-04') })).toBe('accepted')
    expect(decide([recorded({ body: 'other' })], null)).toBe('accepted')
    expect(decide([recorded({ supersededBy: 'later' })], null)).toBe('accepted')
  })
  test('given a correction that lands on a third record’s day, it is refused', () => {
    const third = recorded({ id: 'third', metOn: roughly('2017-05-01') })
    expect(decide([recorded({}), third], 't', { metOn: third.metOn })).toBe('recorded-meanwhile')
  })
  test('given a record that was corrected already, or is none, it cannot be corrected', () => {
    expect(decide([recorded({ supersededBy: 'later' })], 't')).toBe('corrected-meanwhile')
    expect(decide([], 't')).toBe('no-such-treatment')
  })
  test('given something wrong, that is said before any conflict', () => {
    expect(decide([recorded({})], null, { outcomes: [] })).toBe('no-outcome')
  })
})

describe('withdrawing', () => {
  const withdrawal = { treatment: 't', matter: 'r', reason: 'Forkert kommune' }
  const because = { reason: 'Registreret to gange', sequence: 2 }
  const decide = (before: RecordedTreatment[], over: Partial<typeof withdrawal> = {}) =>
    withdraw(before, { ...withdrawal, ...over })
  test('given a standing record, a reason withdraws it, a correction too', () => {
    const fact = { type: 'meetings.treatment-withdrawn', ...withdrawal }
    expect(decide([recorded({})])).toEqual({ ok: true, value: fact })
    expect(decide([recorded({ id: 'a', supersededBy: 't' }), recorded({ supersedes: 'a' })])).toEqual({ ok: true, value: fact })
  })
  test('given no reason, no record, or one that holds no longer, it is refused', () => {
    expect(decide([recorded({})], { reason: ' \n' })).toEqual({ ok: false, refusal: 'no-reason' })
    expect(decide([])).toEqual({ ok: false, refusal: 'no-such-treatment' })
    expect(decide([recorded({ supersededBy: 'later' })])).toEqual({ ok: false, refusal: 'corrected-meanwhile' })
    expect(decide([recorded({ withdrawn: because })])).toEqual({ ok: false, refusal: 'withdrawn-meanwhile' })
  })
  test('given a withdrawn record, the same meeting can be recorded anew and the record cannot be corrected', () => {
    const before = [recorded({ withdrawn: because })]
    const anew = { ...treatment, id: 'new' }
    expect(treat(referral, council, before, anew, null, today).ok).toBe(true)
    expect(treat(referral, council, before, anew, 't', today)).toEqual({ ok: false, refusal: 'withdrawn-meanwhile' })
  })
  test('given a withdrawn correction, what it corrected does not stand again', () => {
    const [first, second] = [recorded({ supersededBy: 'b' }), recorded({ id: 'b', supersedes: 't', withdrawn: because })]
    expect([first, second].filter(isStanding)).toEqual([])
  })
})
