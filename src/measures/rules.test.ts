import { describe, expect, test } from 'vitest'
import type { Edition } from '#editions'
import { roughly } from '#kernel'
import { endsBeforeItBegins, type Measures, recordMeasure, recordStep, withdrawMeasure, withdrawStep } from './rules.ts'
import type { Measure, Step } from './words.ts'

const goal = { id: '2017-goal-1' }
const editions = [{ year: 2017, versions: [{ goals: [goal] }] }] as unknown as Edition[]
const wanted = {
  id: 'pladser',
  edition: 2017,
  goal: goal.id,
  place: 1,
  title: 'Akutpladser',
  text: '',
  obligation: 'must',
  newMoney: 'yes',
  newTask: 'no',
  reason: '',
  source: '',
} as const
const wantedStep = {
  id: 'trin',
  measure: 'pladser',
  title: 'Åbnes',
  from: roughly('2017'),
  to: roughly('2017'),
  reason: '',
  source: '',
}
const step: Step = { ...wantedStep, sequence: 8 }
const measure: Measure = { ...wanted, sequence: 7, steps: [step] }
const none: Measures = { editions, measures: [], withdrawn: [] }
const one: Measures = { ...none, measures: [measure] }
const gone: Measures = { ...none, withdrawn: [{ id: 'pladser', title: 'Akutpladser', reason: 'Forkert', sequence: 9 }] }
const refused = (refusal: string) => ({ ok: false, refusal })
const nothing = { ok: true, value: null }

describe('recording a measure', () => {
  test('given nothing, then it is recorded; given the very same, then it counts once, whoever saw what', () => {
    expect(recordMeasure(none, { ...wanted, seen: null })).toEqual({
      ok: true,
      value: { type: 'measures.measure-recorded', ...wanted },
    })
    expect(recordMeasure(one, { ...wanted, seen: null })).toEqual(nothing)
    expect(recordMeasure({ ...one, measures: [{ ...measure, reason: 'Rettet' }] }, { ...wanted, seen: 7 })).toEqual(nothing)
  })
  test('given it is corrected, then the reason is needed, and what was seen must still stand', () => {
    const corrected = { ...wanted, obligation: 'may' } as const
    expect(recordMeasure(one, { ...corrected, seen: 7 })).toEqual(refused('needs-a-reason'))
    expect(recordMeasure(one, { ...corrected, seen: 6, reason: 'Aftalt' })).toEqual(refused('changed-meanwhile'))
    expect(recordMeasure(one, { ...corrected, seen: null })).toEqual(refused('recorded-meanwhile'))
    expect(recordMeasure(none, { ...corrected, seen: 7, reason: 'Aftalt' })).toEqual(refused('no-such-measure'))
    expect(recordMeasure(one, { ...corrected, seen: 7, reason: 'Aftalt' })).toMatchObject({ value: { obligation: 'may' } })
  })
  test('given the goal is of another edition or none, or has a measure of that title, then it is refused', () => {
    expect(recordMeasure(none, { ...wanted, goal: '2017-goal-9', seen: null })).toEqual(refused('no-such-goal'))
    expect(recordMeasure(none, { ...wanted, edition: 2013, seen: null })).toEqual(refused('no-such-goal'))
    expect(recordMeasure(one, { ...wanted, id: 'ny', title: 'AKUTPLADSER', seen: null })).toEqual(refused('title-taken'))
  })
  test('given it was withdrawn, then its id is not used again', () => {
    expect(recordMeasure(gone, { ...wanted, seen: null })).toEqual(refused('changed-meanwhile'))
  })
})

describe('recording a step', () => {
  test('given its measure, then it is recorded, also outside the edition; given none, then not', () => {
    const far = { ...wantedStep, id: 'ny', from: roughly('2099'), to: roughly(''), seen: null }
    expect(recordStep(one, far)).toMatchObject({ ok: true, value: { type: 'measures.step-recorded' } })
    expect(recordStep(none, far)).toEqual(refused('no-such-measure'))
    expect(recordStep(one, { ...wantedStep, seen: null })).toEqual(nothing)
    expect(recordStep(one, { ...wantedStep, title: 'Lukkes', seen: 9, reason: 'x' })).toEqual(refused('changed-meanwhile'))
  })
  test.each([
    ['2017-03', '2017-02', true],
    ['2017-03-02', '2017-03-01', true],
    ['2017-03', '2017', false],
    ['2018', '2017-winter', true],
    ['2017-summer', '2017-06', false],
    ['', '2017', false],
    ['2017', '', false],
  ])('from %s to %s ends before it begins: %s', (from, to, expected) => {
    expect(endsBeforeItBegins(roughly(from), roughly(to))).toBe(expected)
    const typed = { ...wantedStep, id: 'ny', from: roughly(from), to: roughly(to), seen: null }
    expect(recordStep(one, typed).ok).toBe(!expected)
  })
})

describe('withdrawing', () => {
  test('given it stands, then it is withdrawn for a reason, once', () => {
    expect(withdrawMeasure(one, { id: 'pladser', seen: 7, reason: 'Forkert' })).toEqual({
      ok: true,
      value: { type: 'measures.measure-withdrawn', id: 'pladser', title: 'Akutpladser', reason: 'Forkert' },
    })
    expect(withdrawMeasure(gone, { id: 'pladser', seen: 7, reason: 'Forkert' })).toEqual(nothing)
    expect(withdrawMeasure(gone, { id: 'pladser', seen: 7, reason: 'Andet' })).toEqual(refused('changed-meanwhile'))
    expect(withdrawStep(one, { id: 'trin', seen: 8, reason: 'Forkert' })).toMatchObject({ value: { title: 'Åbnes' } })
  })
  test('given no reason, another state, or nothing there, then it is refused', () => {
    expect(withdrawMeasure(one, { id: 'pladser', seen: 7, reason: '' })).toEqual(refused('needs-a-reason'))
    expect(withdrawMeasure(one, { id: 'pladser', seen: 6, reason: 'x' })).toEqual(refused('changed-meanwhile'))
    expect(withdrawStep(none, { id: 'trin', seen: 8, reason: 'x' })).toEqual(refused('no-such-step'))
  })
})
