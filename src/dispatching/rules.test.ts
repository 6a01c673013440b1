import { describe, expect, test } from 'vitest'
import { unknownTerms } from '#adoption'
import { day, type MunicipalityCode, roughly } from '#kernel'
import {
  type Desk,
  dispatch,
  electedSince,
  lastElection,
  mayDispatch,
  mayReceive,
  receive,
  setAnswerDate,
  setTerms,
} from './rules.ts'
import type { WantedDispatch } from './words.ts'

const [a, b, c] = ['9101', '9102', '9103'] as MunicipalityCode[] as [MunicipalityCode, MunicipalityCode, MunicipalityCode]
const today = day('2026-05-01')
const approval = {
  matter: '2026-v2',
  bodyKind: 'joint-body',
  outcomes: [{ kind: 'approved-for-dispatch' }],
  metOn: '2026-02-06',
  supersededBy: null,
  withdrawn: null,
}
const sent = { id: 'ud', version: '2026-v2', dispatchedOn: '2026-03-01', notBefore: null, source: '', edition: 2026, councils: 1 }
const referral = {
  id: `ud-${a}`,
  code: a,
  edition: 2026,
  version: '2026-v2',
  versionNumber: 2,
  dispatchedOn: '2026-03-01',
  notBefore: null,
}
const desk = (some: Partial<Record<keyof Desk, unknown>> = {}) =>
  ({
    editions: [{ year: 2026, title: 'Papiret' }],
    versions: [1, 2].map((number) => ({ id: `2026-v${number}`, edition: 2026, number })),
    treatments: [approval],
    dispatches: [],
    referrals: [],
    sentAgain: [],
    answerDates: [],
    receipts: [],
    terms: [],
    members: [a, b],
    ...some,
  }) as unknown as Desk
const sentOnce = (some: Partial<Record<keyof Desk, unknown>> = {}) => desk({ dispatches: [sent], referrals: [referral], ...some })
const wanted = (some: Partial<WantedDispatch> = {}): WantedDispatch => ({
  id: 'ny',
  version: '2026-v2',
  councils: [b, a],
  dispatchedOn: day('2026-04-20'),
  answerBy: day('2026-09-01'),
  again: null,
  source: '',
  ...some,
})
const why = (at: Desk, one: WantedDispatch) => {
  const decided = dispatch(at, one, today)
  return decided.ok ? decided.value && 'sent' : decided.refusal
}
const because = (one: 'new-council' | 'left-out' | 'other', reason = 'Valget') => ({ again: { because: one, reason } })

describe('a version goes out', () => {
  test('given an approved version, then each council gets a referral of its own, asked to answer by a day', () => {
    const decided = dispatch(desk(), wanted(), today)
    expect(decided.ok && decided.value?.matters.map(({ id, code, title, laidOn }) => [id, code, title, laidOn])).toEqual([
      ['ny-9101', a, 'Papiret', '2026-04-20'],
      ['ny-9102', b, 'Papiret', '2026-04-20'],
    ])
    expect(decided.ok && decided.value?.adoption.map(({ type }) => type)).toEqual([
      'adoption.dispatched',
      'adoption.answer-date-set',
    ])
  })
  test.each([
    ['is a draft that is no version', desk(), wanted({ version: '2026-v3' }), 'no-such-version'],
    ['nobody has approved', desk(), wanted({ version: '2026-v1' }), 'not-approved'],
    ['had its approval corrected', desk({ treatments: [{ ...approval, supersededBy: 'x' }] }), wanted(), 'not-approved'],
    ['is for nobody', desk(), wanted({ councils: [] }), 'no-council'],
    ['is for a municipality outside the alliance', desk(), wanted({ councils: [c] }), 'not-a-member'],
    ['goes out tomorrow', desk(), wanted({ dispatchedOn: day('2026-05-02') }), 'in-the-future'],
    ['went out before it was approved', desk(), wanted({ dispatchedOn: day('2026-02-05') }), 'before-the-approval'],
    ['is to be answered the day it goes out', desk(), wanted({ answerBy: day('2026-04-20') }), 'answer-before-dispatch'],
    ['one of them has', sentOnce(), wanted(), 'already-sent'],
    ['others have, without a reason', sentOnce(), wanted({ councils: [b] }), 'say-why-again'],
    ['one of them has, as if left out', sentOnce(), wanted(because('left-out')), 'already-sent'],
    ['goes again without words', sentOnce(), wanted(because('new-council', ' ')), 'say-why-again'],
    ['goes again to a new council', sentOnce(), wanted({ councils: [a], ...because('new-council') }), 'sent'],
    ['goes to one that was left out', sentOnce(), wanted({ councils: [b], ...because('left-out') }), 'sent'],
    ['was sent by the same form', sentOnce(), wanted({ id: 'ud', councils: [a] }), null],
    ['was sent by the same form to others', sentOnce(), wanted({ id: 'ud', councils: [a, b] }), 'changed-meanwhile'],
  ] as const)('given one that %s', (_, at, one, outcome) => expect(why(at, one)).toBe(outcome))
})

describe('the answer date', () => {
  const dated = sentOnce({ answerDates: [{ dispatch: 'ud', answerBy: '2026-06-01', reason: '', sequence: 7 }] })
  const move = (at: Desk, answerBy: string, reason: string, seen: number | null) => {
    const decided = setAnswerDate(at, { dispatch: 'ud', answerBy: day(answerBy), reason, seen }, today)
    return decided.ok ? decided.value?.answerBy : decided.refusal
  }
  test('given one that nobody has set, then none is needed to set it; moved it needs a reason', () => {
    expect(move(sentOnce(), '2026-08-01', '', null)).toBe('2026-08-01')
    expect(move(dated, '2026-08-01', 'Sommer', 7)).toBe('2026-08-01')
    expect(move(dated, '2026-08-01', ' ', 7)).toBe('say-why-again')
  })
  test('given what cannot be, then it says why', () => {
    expect(move(dated, '2026-08-01', 'Sommer', null)).toBe('changed-meanwhile')
    expect(move(dated, '2026-06-01', 'Sommer', 7)).toBe('same-day')
    expect(move(dated, '2026-04-30', 'Sommer', 7)).toBe('answer-day-passed')
    expect(move(dated, '2026-02-01', 'Sommer', 7)).toBe('answer-before-dispatch')
    expect(move(desk(), '2026-08-01', '', null)).toBe('no-such-dispatch')
  })
})

test('given a receipt, then only a day between the dispatch and today can be it, and the same said twice counts once', () => {
  const said = (at: Desk, receivedOn: string, id = `ud-${a}`) => {
    const decided = receive(at, { referral: id, receivedOn: roughly(receivedOn), source: '' }, today)
    return decided.ok ? (decided.value?.code ?? null) : decided.refusal
  }
  expect([said(sentOnce(), '2026-03-02'), said(sentOnce(), '2026-03'), said(sentOnce(), '')]).toEqual([a, a, a])
  expect(said(sentOnce(), '2026-02-28')).toBe('before-the-dispatch')
  expect(said(sentOnce(), '2026-05-02')).toBe('in-the-future')
  expect(said(sentOnce(), '2026-03-02', 'x')).toBe('no-such-referral')
  expect(said(sentOnce({ receipts: [{ referral: `ud-${a}`, receivedOn: '2026-03-02', source: '' }] }), '2026-03-02')).toBeNull()
})

test('given terms, then a share and a day stand where they belong and nowhere else', () => {
  const set = (some: object, at = desk()) => {
    const decided = setTerms(at, { ...unknownTerms(2026), seen: null, ...some })
    return decided.ok ? (decided.value?.needs ?? null) : decided.refusal
  }
  expect(set({ needs: 'share-of-councils', percent: 75 })).toBe('share-of-councils')
  expect([set({ needs: 'share-of-councils' }), set({ percent: 75 }), set({ inForce: 'on-day' })]).toEqual([
    'no-share',
    'no-share',
    'no-day',
  ])
  expect(set({ edition: 2020 })).toBe('no-such-edition')
  const before = desk({ terms: [{ ...unknownTerms(2026), sequence: 3 }] })
  expect([set({}, before), set({ needs: 'every-council' }, before)]).toEqual([null, 'changed-meanwhile'])
})

test('given somebody, then only the secretariat sends out, and each municipality receives for itself', () => {
  const actor = (by: object) => ({ by, person: null, now: new Date() }) as Parameters<typeof mayReceive>[0]
  expect(mayDispatch(actor({ office: 'clerk', municipality: a }))).toBe(false)
  for (const office of ['clerk', 'link'])
    expect([mayReceive(actor({ office, municipality: a }), a), mayReceive(actor({ office, municipality: a }), b)]).toEqual([
      true,
      false,
    ])
})

test('given an election, then those are offered the version again who got it before, and nobody else', () => {
  const event = (happenedOn: string, kind = 'election') => ({ id: happenedOn, kind, happenedOn: roughly(happenedOn) }) as never
  const election = lastElection([event('2025-11'), event('2021-11'), event('2026-01', 'meeting'), event('2029-11')], today)
  expect(election?.happenedOn).toBe('2025-11')
  const sentOn = (code: MunicipalityCode, dispatchedOn: string, notBefore: string | null = null) => ({
    ...referral,
    code,
    dispatchedOn,
    notBefore,
  })
  const offered = (...referrals: object[]) => electedSince(desk({ referrals }), '2026-v2', event('2025-11'))
  expect(offered(sentOn(a, '2024-03-01'), sentOn(b, '2026-01-15'), sentOn(c, '2024-03-01'))).toEqual([a])
  expect(offered(sentOn(a, '2024-03-01'), sentOn(a, '2026-01-15'))).toEqual([])
  expect(offered(sentOn(a, '', '2024-02-06'), sentOn(b, ''))).toEqual([a])
  expect(offered(sentOn(a, '2025-11-03'))).toEqual([])
})
