import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type RoughDay, roughly } from '#kernel'
import type { RecordedTreatment } from '#meetings'
import { deadlinesOf, isOffCalendar, planOf, standingOf } from './plan.ts'
import { cancelItem, completeStep, moveItem, planMeeting, planStep } from './rules.ts'
import type { PlanChange, PlanItem } from './words.ts'

const today = day('2026-11-22')
type Kind = PlanChange['kind']
const change = (kind: Kind, on = '', reason = ''): PlanChange => ({
  sequence: 0,
  at: '',
  kind,
  on: roughly(on),
  reason,
  address: '',
})
const item = (id: string, changes: readonly PlanChange[], given: Partial<PlanItem> = {}): PlanItem => ({
  id,
  kind: 'step',
  edition: 2027,
  place: 1,
  title: id,
  body: 'kkr',
  bodyName: 'KKR',
  meeting: null,
  weekdaysBefore: 0,
  awaits: null,
  source: '',
  ...given,
  changes: changes.map((one, at) => ({ ...one, sequence: at + 1 })),
})
const meeting = (...changes: readonly PlanChange[]) => item('m', changes, { kind: 'meeting' })
const treated = (metOn: string, given: Partial<RecordedTreatment> = {}) =>
  ({
    matter: '2027-v2',
    body: 'kkr',
    metOn: roughly(metOn),
    outcomes: [{ kind: 'approved-for-dispatch' }],
    supersededBy: null,
    withdrawn: null,
    evidence: { address: 'https://kkr.example/1', fetched: null, quote: '' },
    ...given,
  }) as RecordedTreatment
const stand = (one: PlanItem, others: readonly PlanItem[] = [], treatments: readonly RecordedTreatment[] = [], on = today) =>
  standingOf(one, [one, ...others], treatments, on)

test.each([
  ['2026-11-21', 'late'],
  ['2026-11-22', 'due'],
  ['2026-12-06', 'due'],
  ['2026-12-07', 'ahead'],
  ['2026-11', 'due'],
  ['2026-10', 'late'],
  ['2027', 'ahead'],
  ['2026-autumn', 'due'],
  ['', 'undated'],
])('given a step planned for "%s", when today is 22 November 2026, then it is %s', (on, state) => {
  expect(stand(item('a', [change('planned', on)])).state).toBe(state)
})

test('given what became of a step, then the last of it counts, and planning or moving opens it again', () => {
  const after = (...changes: readonly PlanChange[]) => {
    const { on, state } = stand(item('a', [change('planned', '2026-01-05'), ...changes]))
    return [on, state]
  }
  const cancelled = change('cancelled', '', 'nej')
  expect(after(change('moved', '2027-01-11', 'syg'))).toEqual(['2027-01-11', 'ahead'])
  expect(after(cancelled)).toEqual(['2026-01-05', 'cancelled'])
  expect(after(cancelled, change('moved', '2027-02', 'alligevel'))).toEqual(['2027-02', 'ahead'])
  expect(after(change('done', '2026-01-06'))).toEqual(['2026-01-05', 'done'])
  expect(after(change('done', '2026-01-06'), change('planned', '2027-03-01'))).toEqual(['2027-03-01', 'ahead'])
})

describe('a step reckoned from a meeting', () => {
  const step = item('a', [change('planned')], { meeting: 'm', weekdaysBefore: 4 })

  test('follows it when it moves, and has no day when it is off', () => {
    const planned = change('planned', '2027-03-31')
    expect(stand(step, [meeting(planned)]).on).toBe('2027-03-22')
    expect(stand(step, [meeting(planned, change('moved', '2027-06-09', 'salen'))]).on).toBe('2027-06-03')
    expect(stand(step, [meeting(planned, change('cancelled', '', 'nej'))])).toMatchObject({ on: '', state: 'undated' })
  })

  test('stays where it was put when it was moved by itself', () => {
    const moved = item('a', [change('planned'), change('moved', '2027-03-01', 'før')], { meeting: 'm', weekdaysBefore: 4 })
    expect(stand(moved, [meeting(change('planned', '2027-03-31'))])).toMatchObject({ on: '2027-03-01', meeting: null })
  })
})

describe('a step that waits for a treatment', () => {
  const step = item('a', [change('planned', '2026-11-01')], { awaits: 2 })

  test('is done by it alone, on its day and with its record, whatever else was recorded', () => {
    expect(stand(step).state).toBe('late')
    const { state, done } = stand(step, [], [treated('2026-11-20'), treated('2026-11-10')])
    expect([state, done]).toEqual(['done', { on: '2026-11-10', address: 'https://kkr.example/1', byTreatment: true }])
    const off = item('a', [change('planned', '2026-11-01'), change('cancelled', '', 'nej')], { awaits: 2 })
    expect(stand(off, [], [treated('2026-11-10')])).toMatchObject({ state: 'done', cancelled: null })
  })

  test.each<[string, RecordedTreatment]>([
    ['another version', treated('2026-11-10', { matter: '2027-v1' })],
    ['another body', treated('2026-11-10', { body: 'andre' })],
    ['a record that was corrected away', treated('2026-11-10', { supersededBy: 'x' })],
    ['a record that was withdrawn', treated('2026-11-10', { withdrawn: { reason: 'Forkert', sequence: 9 } })],
    ['a day that has not come', treated('2026-12-01')],
    ['a postponement', treated('2026-11-10', { outcomes: [{ kind: 'postponed' }] as never })],
  ])('is not done by %s', (_, treatment) => {
    expect(stand(step, [], [treatment]).state).toBe('late')
  })
})

test('given a treatment on a day outside the body’s calendar of that year, then it counts, and is told', () => {
  const step = item('a', [change('planned', '2026-11-01')], { awaits: 2 })
  const treatment = [treated('2026-11-10')]
  const held = (...changes: readonly PlanChange[]) => {
    const { steps, meetings } = planOf([step, meeting(...changes)], treatment, today)
    const [one] = steps
    return one && [one.state, isOffCalendar(one, meetings)]
  }
  expect(held(change('planned', '2026-11-10'))).toEqual(['done', false])
  expect(held(change('planned', '2026-11-11'))).toEqual(['done', true])
  expect(held(change('planned', '2026-11-10'), change('cancelled', '', 'nej'))).toEqual(['done', true])
  expect(held(change('planned', '2025-11-11'))).toEqual(['done', false])
})

test('given a meeting and lead times, then its deadlines are reckoned backwards, the earliest first', () => {
  const leads = [
    { body: 'kkr', what: 'Dagsordenen sendes ud', weekdays: 4 },
    { body: 'kkr', what: 'Punkter meldes ind', weekdays: 10 },
    { body: 'andre', what: 'Noget andet', weekdays: 1 },
  ]
  expect(deadlinesOf(stand(meeting(change('planned', '2027-03-31'))), leads)).toEqual([
    { what: 'Punkter meldes ind', weekdays: 10, on: '2027-03-12' },
    { what: 'Dagsordenen sendes ud', weekdays: 4, on: '2027-03-22' },
  ])
  expect(deadlinesOf(stand(meeting(change('planned', '2027-03'))), leads)).toEqual([])
})

describe('the acts', () => {
  const agenda = (...items: readonly PlanItem[]) => ({ mandates: [], items, leads: [], bodies: [{ id: 'kkr' }], treatments: [] })
  const open = item('a', [change('planned', '2026-12-01')])
  const move = (to: string, seen = 1) => ({ id: 'a', seen, to: roughly(to), reason: 'grund' })

  test('given that somebody changed it meanwhile, then nothing is written over; the same sent twice counts once', () => {
    const moved = item('a', [change('planned', '2026-12-01'), change('moved', '2026-12-08', 'grund')])
    expect(moveItem(agenda(moved), move('2027-01-01'), today)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    expect(moveItem(agenda(moved), move('2026-12-08'), today)).toEqual({ ok: true, value: null })
  })

  test('given a step, then it moves to another day only, is done in the past only, and is not called off twice', () => {
    expect(moveItem(agenda(open), move('2026-12-01'), today)).toEqual({ ok: false, refusal: 'not-moved' })
    const done = { id: 'a', seen: 1, on: roughly('2026-11-23'), address: '' }
    expect(completeStep(agenda(open), done, today)).toEqual({ ok: false, refusal: 'in-the-future' })
    expect(completeStep(agenda(open), { ...done, on: roughly('2026-11-22') }, today)).toMatchObject({ ok: true })
    const off = item('a', [change('planned', '2026-12-01'), change('cancelled', '', 'nej')])
    expect(cancelItem(agenda(off), { id: 'a', seen: 2, reason: 'igen' }, today)).toEqual({ ok: false, refusal: 'is-cancelled' })
    const waits = item('a', [change('planned', '2026-12-01')], { awaits: 2 })
    expect(completeStep(agenda(waits), { ...done, on: roughly('2026-11-22') }, today)).toEqual({
      ok: false,
      refusal: 'awaits-a-treatment',
    })
  })

  test('given a meeting, then it has a whole day, once, and a step is not reckoned from one that is off', () => {
    const held = item('m', [change('planned', '2027-01-11')], { kind: 'meeting' })
    expect(moveItem(agenda(held), { ...move('2027-02'), id: 'm' }, today)).toEqual({ ok: false, refusal: 'needs-a-day' })
    const again = { id: 'n', body: 'kkr', on: day('2027-01-11'), source: '' }
    expect(planMeeting(agenda(held), again, today)).toEqual({ ok: false, refusal: 'recorded-meanwhile' })
    const other = item('o', [change('planned', '2027-02-01')], { kind: 'meeting' })
    const [onto, away] = [
      { ...move('2027-02-01'), id: 'm' },
      { ...move('2027-02-02'), id: 'm' },
    ]
    expect(moveItem(agenda(held, other), onto, today)).toEqual({ ok: false, refusal: 'meets-then' })
    expect(moveItem(agenda(held, other), away, today)).toMatchObject({ ok: true })
    const off = item('m', [change('planned', '2027-01-11'), change('cancelled', '', 'nej')], { kind: 'meeting' })
    const instead = item('o', [change('planned', '2027-01-11')], { kind: 'meeting' })
    const back = { ...move('2027-01-11', 2), id: 'm' }
    expect(moveItem(agenda(off, instead), back, today)).toEqual({ ok: false, refusal: 'meets-then' })
    expect(moveItem(agenda(off), back, today)).toMatchObject({ ok: true })
    const { changes: _, kind: __, bodyName: ___, ...step } = item('b', [], { meeting: 'm' })
    const wanted = { ...step, on: '' as RoughDay, seen: null }
    expect(planStep(agenda(off), wanted, today)).toEqual({ ok: false, refusal: 'no-such-meeting' })
    expect(planStep(agenda(held), wanted, today)).toMatchObject({ ok: true })
  })
})

test('given any plan, then every item is in it once and in one state, and only what is done or off is neither late nor ahead', () => {
  const kinds = fc.constantFrom<Kind>('planned', 'moved', 'cancelled', 'done')
  const days = fc.constantFrom('', '2026-01-05', '2026-11', '2027-spring', '2026-12-24', '2028')
  const changes = fc.array(fc.record({ kind: kinds, on: days }), { maxLength: 5 })
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 8 }), (all) => {
      const items = all.map((some, at) =>
        item(`i${at}`, [change('planned', '2026-12-01'), ...some.map(({ kind, on }) => change(kind, on, 'x'))]),
      )
      const { steps } = planOf(items, [], today)
      expect(steps.map(({ item: { id } }) => id).sort()).toEqual(items.map(({ id }) => id).sort())
      for (const { done, cancelled, state } of steps)
        expect([state === 'done', state === 'cancelled']).toEqual([done !== null, cancelled !== null])
    }),
  )
})
