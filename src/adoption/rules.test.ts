import { describe, expect, test } from 'vitest'
import { day, type MunicipalityCode, roughly } from '#kernel'
import type { Outcome, RecordedTreatment } from '#meetings'
import type { BodyKind, Member, Membership } from '#members'
import { registerOf, stateOf } from './rules.ts'
import type { Claim, Referral } from './words.ts'

const code = '0101' as MunicipalityCode
const today = day('2026-11-22')
const sent: Referral = {
  id: 'sent-0101',
  code,
  edition: 2017,
  version: '2017-v2',
  versionNumber: 2,
  dispatchedOn: roughly(''),
  notBefore: day('2017-02-06'),
}
const claim = { id: 'page', edition: 2017, statedOn: roughly(''), councils: [code] } as unknown as Claim

let sequence = 0
const outcome = (kind: Outcome['kind'], more: Partial<Outcome> = {}): Outcome => ({
  point: null,
  proposed: 'approval',
  kind,
  votes: '',
  reservation: '',
  ...more,
})
const treated = (bodyKind: BodyKind, metOn: string, ...outcomes: Outcome[]): RecordedTreatment => ({
  id: `t${++sequence}`,
  sequence,
  matter: sent.id,
  body: `0101-${bodyKind}`,
  bodyName: bodyKind,
  bodyKind,
  code,
  metOn: roughly(metOn),
  words: 'ord',
  outcomes,
  votes: '',
  reservation: '',
  evidence: null,
  source: '',
  supersedes: null,
  supersededBy: null,
  withdrawn: null,
})
const inCouncil = (metOn: string, ...outcomes: Outcome[]) => treated('council', metOn, ...outcomes)
const state = (...treatments: RecordedTreatment[]) => stateOf(sent, [], treatments)

describe('how far a council is', () => {
  test('given nothing, then nothing is recorded', () => expect(stateOf(null, [], [])).toBe('not-recorded'))
  test('given only a claim, then it is claimed', () => expect(stateOf(null, [claim], [])).toBe('claimed'))
  test('given a claim and a referral, then the referral: a claim never outranks a document', () =>
    expect(stateOf(sent, [claim], [])).toBe('referred'))

  test.each(['approved', 'adopted'] as const)('given a council that %s what proposed approval, then adopted', (kind) =>
    expect(state(inCouncil('2017-05-01', outcome(kind)))).toBe('adopted'),
  )
  test.each(['committee', 'finance-committee', 'advisory'] as const)(
    'given that a %s approved, then it is still in treatment',
    (kind) => expect(state(treated(kind, '2017-04-01', outcome('approved')))).toBe('in-treatment'),
  )
  test.each(['recommended', 'noted', 'discussed', 'minority-statement', 'not-known', 'not-public'] as const)(
    'given a council that only has »%s«, then it is in treatment',
    (kind) => expect(state(inCouncil('2017-05-01', outcome(kind)))).toBe('in-treatment'),
  )
  test('given a council that approved a point that proposed something else, then it has not adopted', () =>
    expect(state(inCouncil('2017-05-01', outcome('approved', { proposed: 'other' })))).toBe('in-treatment'))
  test('given that nobody has said what the point proposed, then it has not adopted', () =>
    expect(state(inCouncil('2017-05-01', outcome('approved', { proposed: 'not-known' })))).toBe('in-treatment'))
  test('given »Ad 1. Taget til efterretning. Ad 2. Godkendt.«, then point 2 adopts', () => {
    const points = [outcome('noted', { point: 1, proposed: 'other' }), outcome('approved', { point: 2 })]
    expect(state(inCouncil('2017-05-01', ...points))).toBe('adopted')
  })
  test('given a reservation on the point or on the whole, then adopted with a reservation', () => {
    expect(state(inCouncil('2017-05-01', outcome('approved', { reservation: 'mål 2' })))).toBe('adopted-with-reservation')
    expect(state({ ...inCouncil('2017-05-01', outcome('approved')), reservation: 'mål 2' })).toBe('adopted-with-reservation')
  })
  test('given several points that adopt, when one has a reservation, then with a reservation', () => {
    const points = [outcome('approved', { point: 1 }), outcome('approved', { point: 2, reservation: 'mål 2' })]
    expect(state(inCouncil('2017-05-01', ...points))).toBe('adopted-with-reservation')
  })
  test('given a postponement and then a decision, then the decision', () =>
    expect(state(inCouncil('2017-05-01', outcome('postponed')), inCouncil('2017-06-01', outcome('adopted')))).toBe('adopted'))
  test('given a decision and a later noting, then still the decision', () =>
    expect(state(inCouncil('2017-05-01', outcome('rejected')), inCouncil('2017-06-01', outcome('noted')))).toBe('rejected'))
  test('given a rejection and a later adoption, then the last decision holds', () =>
    expect(state(inCouncil('2017-06-01', outcome('adopted')), inCouncil('2017-05-01', outcome('rejected')))).toBe('adopted'))
  test.each(['postponed', 'returned'] as const)('given a council that only %s it, then that', (kind) =>
    expect(state(inCouncil('2017-05-01', outcome(kind)))).toBe(kind),
  )
  test('given a postponement and a later meeting that settled nothing known, then it is in treatment again', () =>
    expect(state(inCouncil('2017-05-01', outcome('postponed')), inCouncil('2017-06-01', outcome('not-known')))).toBe(
      'in-treatment',
    ))
  test('given a dated and an undated decision, then the dated one holds, for the other cannot be shown to be later', () =>
    expect(state(inCouncil('2017-05-01', outcome('adopted')), inCouncil('', outcome('rejected')))).toBe('adopted'))
  test('given that a committee postponed it, then it is in treatment', () =>
    expect(state(treated('committee', '2017-04-01', outcome('postponed')))).toBe('in-treatment'))
  test('given a record that was withdrawn, then it counts for nothing', () =>
    expect(state({ ...inCouncil('2017-05-01', outcome('adopted')), withdrawn: { reason: 'Forkert', sequence: 9 } })).toBe(
      'referred',
    ))
  test('given a record that was superseded, then it counts for nothing', () =>
    expect(state({ ...inCouncil('2017-05-01', outcome('adopted')), supersededBy: 'other' })).toBe('referred'))
})

describe('the register by a day', () => {
  const member = { code, name: 'København', groupings: [], populations: [], population: 632_340 } as unknown as Member
  const on = (text: string): Membership => ({ on: day(text), members: [member], populationDate: day('2020-01-01') })
  const register = (text: string, treatments: RecordedTreatment[], claims: Claim[] = [claim], referrals = [sent]) =>
    registerOf({ edition: 2017, membership: on(text), referrals, claims, treatments }, today)
  const stateBy = (text: string, referrals: Referral[], ...treatments: RecordedTreatment[]) =>
    register(text, treatments, [], referrals).councils[0]?.state

  test('given a referral whose day is unknown, when asked before it can have been sent, then nothing', () => {
    expect(stateBy('2017-02-05', [sent])).toBe('not-recorded')
    expect(stateBy('2017-02-06', [sent])).toBe('referred')
  })
  test('given a referral of which no day is known, then it is part of today and of no earlier day', () => {
    const undated = { ...sent, notBefore: null }
    expect([stateBy('2018-01-01', [undated]), stateBy('2026-11-22', [undated])]).toEqual(['not-recorded', 'referred'])
  })
  test('given a referral sent some day this year, then it has been sent today, and nobody knows it of an earlier day', () => {
    const thisYear = { ...sent, dispatchedOn: roughly('2026') }
    expect([stateBy('2026-11-21', [thisYear]), stateBy('2026-11-22', [thisYear])]).toEqual(['not-recorded', 'referred'])
  })
  test('given a version sent some day in a month, when its council adopts it within the month, then it had been sent', () => {
    const first = { ...sent, id: 'first-0101', version: '2017-v1', versionNumber: 1 }
    const second = { ...sent, dispatchedOn: roughly('2017-05'), notBefore: null }
    const adopted = inCouncil('2017-05-10', outcome('adopted'))
    expect([stateBy('2017-05-09', [first, second], adopted), stateBy('2017-05-10', [first, second], adopted)]).toEqual([
      'referred',
      'adopted',
    ])
  })
  test('given a version that is sent again, then what the council did with it the first time holds; with a new version it does not', () => {
    const adopted = inCouncil('2017-05-01', outcome('adopted'))
    const again = { ...sent, id: 'again-0101', dispatchedOn: roughly('2017-06-01') }
    const later = { ...again, version: '2017-v3', versionNumber: 3 }
    expect([stateBy('2017-06-01', [again, sent], adopted), stateBy('2017-06-01', [later, sent], adopted)]).toEqual([
      'adopted',
      'referred',
    ])
  })

  test('given a treatment in April, when asked for the day before, then it had not happened', () => {
    const adopted = inCouncil('2017-04-26', outcome('adopted'))
    expect(register('2017-04-25', [adopted]).councils[0]?.state).toBe('referred')
    expect(register('2017-04-26', [adopted]).councils[0]?.state).toBe('adopted')
  })
  test('given a treatment known to the month, when asked inside the month, then it is named as undated and does not count', () => {
    const [council] = register('2017-04-15', [inCouncil('2017-04', outcome('adopted'))]).councils
    expect([council?.state, council?.treatments.length, council?.undated.length]).toEqual(['referred', 0, 1])
  })
  test('given a treatment without a day, then it counts today', () =>
    expect(register('2026-11-22', [inCouncil('', outcome('adopted'))]).councils[0]?.state).toBe('adopted'))
  test('given an undated claim, then it is part of today and of no earlier day', () => {
    expect(register('2026-11-22', []).totals.claimed.councils).toBe(1)
    expect(register('2018-01-01', []).totals.claimed.councils).toBe(0)
  })
  test('shares have their denominators, in councils and in inhabitants', () =>
    expect(register('2026-11-22', [inCouncil('2017-05-01', outcome('adopted'))]).totals.adopted).toEqual({
      councils: 1,
      of: 1,
      inhabitants: 632_340,
      ofInhabitants: 632_340,
    }))
})
