import { describe, expect, test } from 'vitest'
import { type MunicipalityCode, roughly } from '#kernel'
import { a, answer, b, round, theme, today } from '../../test/intake/example.ts'
import { moveDeadline, openRound, recordAsking, remindRound, roundState, standingOf } from './rules.ts'

describe('how far a round is', () => {
  test.each([
    [{}, 'open'],
    [{ answersBy: roughly('2026-11-21') }, 'overdue'],
    [{ answersBy: roughly('2026-11') }, 'open'],
    [{ opens: roughly('2026-11-23') }, 'ahead'],
    [{ closed: roughly('2026-11-20') }, 'closed'],
    [{ answersBy: roughly(''), answersKnown: false }, 'not-known'],
    [{ answersBy: roughly('2016-06'), answersKnown: false, closed: roughly('2016') }, 'closed'],
  ] as const)('%j is %s', (change, state) => expect(roundState({ ...round, ...change }, today)).toBe(state))
})

describe('what a municipality that was asked has done', () => {
  test('it answered with themes, had nothing to add, is awaited, is silent, or nobody knows', () => {
    const overdue = { ...round, answersBy: roughly('2026-11-21') }
    expect(standingOf({ ...round, answers: [{ ...answer, nothing: false }] }, [theme], a, today)).toBe('themes')
    expect(standingOf(round, [theme], a, today)).toBe('themes')
    expect(standingOf({ ...round, answers: [answer] }, [], a, today)).toBe('nothing')
    expect(standingOf(round, [], b, today)).toBe('awaiting')
    expect(standingOf(overdue, [], b, today)).toBe('silent')
    expect(standingOf({ ...overdue, answersKnown: false }, [], b, today)).toBe('not-known')
    expect(standingOf(round, [{ ...theme, withdrawn: roughly('2026-11-03') }], a, today)).toBe('awaiting')
  })
})

describe('running a round', () => {
  const opening = { id: 'ny', edition: 2027, title: 'Temaer', question: 'Hvad?', answersBy: roughly('2026-12-01'), source: '' }
  test('given members, when it is opened, then those of today are asked; the same twice counts once; another of that id is refused', () => {
    const opened = openRound([], opening, [b, a], today)
    expect(opened).toMatchObject({ ok: true, value: { asked: [a, b], opens: '2026-11-22', answersKnown: true } })
    const standing = { ...round, ...opening }
    expect(openRound([standing], opening, [a], today)).toEqual({ ok: true, value: null })
    expect(openRound([standing], { ...opening, title: 'Andet' }, [a], today)).toEqual({
      ok: false,
      refusal: 'recorded-meanwhile',
    })
    expect(openRound([], opening, [], today)).toEqual({ ok: false, refusal: 'no-members' })
    expect(openRound([], { ...opening, answersBy: roughly('2026-11-21') }, [a], today)).toEqual({
      ok: false,
      refusal: 'deadline-past',
    })
  })
  test('given a deadline, when it is moved by somebody who saw an older round, or to where it is, then it is refused', () => {
    const move = (to: string, seen = 7) => moveDeadline([round], { round: 'runde', seen, to: roughly(to), reason: 'x' }, today)
    expect(move('2026-12-24')).toMatchObject({ ok: true, value: { from: '2026-11-22', to: '2026-12-24' } })
    expect(move('2026-12-24', 6)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    expect(move('2026-11-22')).toEqual({ ok: false, refusal: 'not-moved' })
    expect(move('2026-11-01')).toEqual({ ok: false, refusal: 'deadline-past' })
  })
  test('given answers, when the others are reminded or asked by another way, then it is those that were asked and have not answered', () => {
    const half = { ...round, answers: [answer] }
    expect(remindRound([half], [], { round: 'runde', seen: 7 }, today)).toMatchObject({ ok: true, value: { left: [b] } })
    const whole = { ...round, answers: [answer, { ...answer, code: b }] }
    expect(remindRound([whole], [], { round: 'runde', seen: 7 }, today)).toEqual({ ok: false, refusal: 'nobody-left' })
    const strange = { round: 'runde', seen: 7, codes: ['9999' as MunicipalityCode], how: 'brev' }
    expect(recordAsking([round], strange, today)).toEqual({ ok: false, refusal: 'not-asked' })
  })
})
