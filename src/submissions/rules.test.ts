import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type MunicipalityCode, roughly, unknownDay } from '#kernel'
import type { RecordedTreatment } from '#meetings'
import { address, type Desk, sign, submit, withdraw } from './rules.ts'
import { standOf } from './standing.ts'
import type { Submission } from './words.ts'

const today = day('2027-03-10')
const submission: Submission = {
  id: 'a',
  version: '2027-v1',
  body: 'kkr',
  meeting: 'moede',
  meets: unknownDay,
  submittedOn: roughly('2027-03-01'),
  purpose: 'approval-for-dispatch',
  recommendation: '',
  source: '',
}
const meeting = (on: string, cancelled = false) => ({
  id: 'moede',
  kind: 'meeting' as const,
  edition: null,
  place: 0,
  title: '',
  body: 'kkr',
  bodyName: 'KKR',
  meeting: null,
  weekdaysBefore: 0,
  awaits: null,
  source: '',
  changes: [
    { sequence: 1, at: '', kind: 'planned' as const, on: roughly(on), reason: '', address: '' },
    ...(cancelled ? [{ sequence: 2, at: '', kind: 'cancelled' as const, on: unknownDay, reason: 'x', address: '' }] : []),
  ],
})
const treated = (metOn: string, kind: 'returned' | 'approved-for-dispatch' | 'discussed', more = {}): RecordedTreatment => ({
  id: `t-${metOn}`,
  sequence: 9,
  matter: '2027-v1',
  body: 'kkr',
  bodyName: 'KKR',
  bodyKind: 'joint-body',
  code: null,
  metOn: roughly(metOn),
  words: 'Ord',
  outcomes: [{ point: null, proposed: 'not-known', kind, votes: '', reservation: '' }],
  votes: '',
  reservation: '',
  evidence: null,
  source: '',
  supersedes: null,
  supersededBy: null,
  withdrawn: null,
  ...more,
})
const version = { id: '2027-v1', edition: 2027, number: 1 } as Desk['versions'][number]
const desk = (more: Partial<Desk> = {}): Desk => ({
  items: [meeting('2027-03-31')],
  leads: [{ body: 'kkr', what: 'Dagsordenen sendes ud', weekdays: 4 }],
  treatments: [],
  submissions: [],
  addressees: [],
  statements: [],
  versions: [version],
  editions: [2027],
  bodies: [
    { id: 'kkr', kind: 'joint-body' },
    { id: 'region', kind: 'partner' },
  ],
  members: ['0101' as MunicipalityCode, '0147' as MunicipalityCode],
  ...more,
})
const recorded = (more: Partial<Submission> = {}, withdrawn: string | null = null) => ({
  ...submission,
  ...more,
  sequence: 5,
  withdrawn,
})
const refused = (refusal: string) => ({ ok: false, refusal })

describe('given a version and a meeting', () => {
  test('when it is submitted, then it waits; sent twice it counts once; another submission of it there is refused', () => {
    expect(submit(desk(), submission, today)).toMatchObject({
      ok: true,
      value: { type: 'submissions.submitted', version: '2027-v1' },
    })
    const after = desk({ submissions: [recorded()] })
    expect(submit(after, submission, today)).toEqual({ ok: true, value: null })
    expect(submit(after, { ...submission, recommendation: 'Andet' }, today)).toEqual(refused('changed-meanwhile'))
    expect(submit(after, { ...submission, id: 'b' }, today)).toEqual(refused('already-submitted'))
    expect(submit(desk({ submissions: [recorded({}, 'Fejl')] }), { ...submission, id: 'b' }, today)).toMatchObject({ ok: true })
  })

  test.each<[string, Partial<Submission>, Partial<Desk>, string]>([
    ['a version that nobody knows', { version: '2027-v9' }, {}, 'no-such-version'],
    ['a body that takes no versions', { body: 'region', meeting: null, meets: roughly('2027-03-31') }, {}, 'no-such-body'],
    ['a meeting and a day at once', { meets: roughly('2027-03-31') }, {}, 'meeting-or-day'],
    ['neither', { meeting: null }, {}, 'meeting-or-day'],
    ['another body’s meeting', { meeting: 'andet' }, {}, 'no-such-meeting'],
    ['a meeting that is off', {}, { items: [meeting('2027-03-31', true)] }, 'no-such-meeting'],
    ['a meeting ahead known to the month', { meeting: null, meets: roughly('2027-05') }, {}, 'not-a-whole-day'],
    ['a day of sending that has not come', { submittedOn: roughly('2027-03-11') }, {}, 'in-the-future'],
    [
      'a day of sending after the meeting',
      { submittedOn: roughly('2027-03-05') },
      { items: [meeting('2027-03-01')] },
      'after-the-meeting',
    ],
  ])('when the form says %s, then it is refused', (_, wrong, around, refusal) => {
    expect(submit(desk(around), { ...submission, ...wrong }, today)).toEqual(refused(refusal))
  })

  test('when the meeting comes and goes, then it waits, is late, and is treated, by what is recorded alone', () => {
    const at = (on: string, more: Partial<Desk> = {}) => standOf(recorded(), desk(more), day(on)).state
    expect([at('2027-03-10'), at('2027-03-31'), at('2027-04-01')]).toEqual(['waiting', 'waiting', 'late'])
    expect(at('2027-04-01', { treatments: [treated('2027-03-31', 'returned')] })).toBe('treated')
    expect(at('2027-04-01', { treatments: [treated('2027-06-01', 'returned')] })).toBe('late')
    expect(at('2027-04-01', { treatments: [treated('2027-03-31', 'returned', { supersededBy: 'x' })] })).toBe('late')
    expect(at('2027-03-10', { items: [meeting('2027-03-31', true)] })).toBe('off')
  })

  // Easter 2027 is 28 March: the four weekdays before the 31st begin on the 22nd.
  test('when it was sent after a deadline, then that is told and not refused', () => {
    const late = recorded({ submittedOn: roughly('2027-03-26') })
    expect(standOf(late, desk(), day('2027-03-26')).missed).toEqual([
      { what: 'Dagsordenen sendes ud', weekdays: 4, on: day('2027-03-22') },
    ])
    expect(standOf(recorded(), desk(), today).missed).toEqual([])
  })

  test('when it is taken off again, then once, with its reason, and not after the body has treated it', () => {
    expect(withdraw(desk({ submissions: [recorded()] }), 'a', 'For tidligt', today)).toMatchObject({ ok: true })
    expect(withdraw(desk({ submissions: [recorded({}, 'For tidligt')] }), 'a', 'For tidligt', today)).toEqual({
      ok: true,
      value: null,
    })
    expect(withdraw(desk({ submissions: [recorded({}, 'x')] }), 'a', 'y', today)).toEqual(refused('already-withdrawn'))
    const done = desk({ submissions: [recorded()], treatments: [treated('2027-03-31', 'discussed')] })
    expect(withdraw(done, 'a', 'y', day('2027-04-02'))).toEqual(refused('already-treated'))
    expect(withdraw(desk(), 'a', 'y', today)).toEqual(refused('no-such-submission'))
  })
})

describe('given an approval for dispatch', () => {
  const approved = { treatments: [treated('2027-03-05', 'approved-for-dispatch')] }
  const wanted = { version: '2027-v1', councils: ['0101' as MunicipalityCode], partners: ['region'], source: '', seen: null }

  test('when the addressees are named, then they are those; without an approval that stands nobody is', () => {
    expect(address(desk(approved), wanted)).toMatchObject({ ok: true, value: { councils: ['0101'], partners: ['region'] } })
    expect(address(desk(), wanted)).toEqual(refused('not-approved'))
    const corrected = { treatments: [treated('2027-03-05', 'approved-for-dispatch', { supersededBy: 'x' })] }
    expect(address(desk(corrected), wanted)).toEqual(refused('not-approved'))
    expect(address(desk(approved), { ...wanted, councils: [] })).toEqual(refused('no-council'))
    expect(address(desk(approved), { ...wanted, councils: ['9999' as MunicipalityCode] })).toEqual(refused('not-a-member'))
    expect(address(desk(approved), { ...wanted, partners: ['kkr'] })).toEqual(refused('no-such-partner'))
  })

  test('when somebody else named them meanwhile, then that is told; the very same again counts once', () => {
    const { seen: _, ...same } = wanted
    const after = desk({ ...approved, addressees: [{ ...same, sequence: 7 }] })
    expect(address(after, wanted)).toEqual({ ok: true, value: null })
    expect(address(after, { ...wanted, partners: [] })).toEqual(refused('changed-meanwhile'))
    expect(address(after, { ...wanted, partners: [], seen: 7 })).toMatchObject({ ok: true })
  })
})

describe('given a statement', () => {
  const statement = {
    id: 's',
    edition: 2027,
    version: 1,
    name: 'N',
    office: 'formand',
    municipality: '0101' as MunicipalityCode,
    signedOn: roughly('2027-03-01'),
    title: 'Derfor',
    text: '',
    address: '',
    source: '',
    seen: null,
  }
  test('when it is signed, corrected or dated ahead, then it is published, replaced, and refused', () => {
    expect(sign(desk(), statement, today)).toMatchObject({ ok: true, value: { type: 'submissions.statement-signed' } })
    expect(sign(desk(), { ...statement, signedOn: roughly('2027-04') }, today)).toEqual(refused('in-the-future'))
    expect(sign(desk(), { ...statement, version: 4 }, today)).toEqual(refused('no-such-version'))
    expect(sign(desk(), { ...statement, edition: 2030 }, today)).toEqual(refused('no-such-edition'))
    const { seen: _, ...bare } = statement
    const after = desk({ statements: [{ ...bare, sequence: 3, withdrawn: null }] })
    expect(sign(after, { ...statement, text: 'Mere' }, today)).toEqual(refused('changed-meanwhile'))
    expect(sign(after, { ...statement, text: 'Mere', seen: 3 }, today)).toMatchObject({ ok: true })
  })
})

test('given any days of meeting, sending and looking, then a submission has one state, and only a standing treatment treats it', () => {
  const days = fc.integer({ min: 0, max: 300 }).map((n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, days, fc.option(days), fc.boolean(), (meets, looking, metOn, stands) => {
      const treatments = metOn ? [treated(metOn, 'discussed', stands ? {} : { withdrawn: { reason: 'x', sequence: 1 } })] : []
      const one = standOf(recorded(), desk({ items: [meeting(meets)], treatments }), day(looking))
      expect(one.state === 'treated').toBe(stands && metOn === meets && metOn <= looking)
    }),
  )
})
