import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarDay, day, daysAfter, type MunicipalityCode, roughly } from '#kernel'
import type { OutcomeKind, RecordedTreatment } from '#meetings'
import type { MeetingDay, NamedStep } from '#pathways'
import { arrivalOf, type Ground, wayOf } from './rules.ts'

const code = '0801' as MunicipalityCode
const today = day('2027-03-01')
const kindOf = (body: string) => (body === 'council' ? 'council' : 'committee')
const step = (place: number, body: string): NamedStep => ({
  place,
  body,
  bodyName: body,
  bodyKind: kindOf(body),
  role: body === 'council' ? 'decides' : 'treats',
})
const meets = (body: string, on: string, agendaBy: string | null = null): MeetingDay => ({
  code,
  body,
  bodyName: body,
  on: day(on),
  agendaBy: agendaBy === null ? null : day(agendaBy),
  source: '',
  sequence: 1,
})
const treated = (body: string, on: string, kind: OutcomeKind = 'recommended'): RecordedTreatment => ({
  id: `${body}-${on}`,
  sequence: 1,
  matter: 'm',
  body,
  bodyName: body,
  bodyKind: kindOf(body),
  code,
  metOn: roughly(on),
  words: 'Ord',
  outcomes: [{ point: null, proposed: 'approval', kind, votes: '', reservation: '' }],
  votes: '',
  reservation: '',
  evidence: null,
  source: '',
  supersedes: null,
  supersededBy: null,
  withdrawn: null,
})
const steps = [step(1, 'health'), step(2, 'finance'), step(3, 'council')]
const days = [
  meets('health', '2027-03-08'),
  meets('health', '2027-04-12'),
  meets('finance', '2027-03-16'),
  meets('finance', '2027-04-20'),
  meets('council', '2027-03-25'),
  meets('council', '2027-04-29'),
]
const ground: Ground = {
  sent: true,
  start: { on: day('2027-02-20'), by: 'receipt' },
  decidedBy: null,
  treatments: [],
  steps,
  days,
  answerBy: null,
  state: 'referred',
}
const way = (more: Partial<Ground>, on = today) => wayOf({ ...ground, ...more }, on)
const expected = (more: Partial<Ground>) => way(more).steps.map(({ expected: one }) => one?.on ?? null)
const missing = (more: Partial<Ground>) => {
  const { decision } = way(more)
  return decision.kind === 'not-foreseeable'
    ? decision.missing.map((one) => ('bodyName' in one ? [one.what, one.bodyName] : [one.what]))
    : decision.kind
}

describe('when a council can decide', () => {
  test('given the days on which all meet, then each has it on its first meeting after the one before', () => {
    expect(expected({})).toEqual(['2027-03-08', '2027-03-16', '2027-03-25'])
    expect(way({}).decision).toEqual({ kind: 'forecast', on: '2027-03-25' })
    expect(way({}).steps.map(({ stand }) => stand)).toEqual(['next', 'later', 'later'])
  })
  test('given the agenda closed before the paper came, then it waits for the next meeting, and so do all after it', () => {
    const closed = [meets('health', '2027-03-08', '2027-02-19'), ...days.slice(1)]
    expect(expected({ days: closed })).toEqual(['2027-04-12', '2027-04-20', '2027-04-29'])
    const open = [meets('health', '2027-03-08', '2027-02-20'), ...days.slice(1)]
    expect(expected({ days: open })[0]).toBe('2027-03-08')
  })
  test('given steps in parallel, then the next waits for the last of them', () => {
    const parallel = [step(1, 'health'), step(1, 'children'), step(2, 'finance'), step(3, 'council')]
    const slow = [...days, meets('children', '2027-03-17')]
    expect(expected({ steps: parallel, days: slow })).toEqual(['2027-03-08', '2027-03-17', '2027-04-20', '2027-04-29'])
  })
  test('given a committee has had it, then that is a fact and no forecast, and the next step follows its day', () => {
    const { steps: shown } = way({ treatments: [treated('health', '2027-02-25')] })
    expect(shown.map(({ stand, treated: fact, expected: one }) => [stand, fact?.metOn ?? null, one?.on ?? null])).toEqual([
      ['treated', '2027-02-25', null],
      ['next', null, '2027-03-16'],
      ['later', null, '2027-03-25'],
    ])
  })
  test.each<OutcomeKind>(['postponed', 'returned'])('given it was %s, then the same body has it on its next meeting', (kind) => {
    const { steps: shown } = way({ treatments: [treated('health', '2027-03-08', kind)] }, day('2027-03-10'))
    expect(shown[0]).toMatchObject({ stand: 'next', treated: { metOn: '2027-03-08' }, expected: { on: '2027-04-12' } })
    const council = way({ treatments: [treated('council', '2027-03-25', kind)], state: kind as never }, day('2027-03-26'))
    expect(council.decision).toEqual({ kind: 'forecast', on: '2027-04-29' })
    expect(council.steps.map(({ stand }) => stand)).toEqual(['passed-over', 'passed-over', 'next'])
  })
  test('given a meeting has passed with nothing recorded, then it is told, and the forecast goes on to the next', () => {
    const { steps: shown } = way({}, day('2027-03-09'))
    expect(shown[0]).toMatchObject({ unrecorded: [{ on: '2027-03-08' }], expected: { on: '2027-04-12' } })
    expect(shown[1]?.unrecorded).toEqual([])
  })
  test('given the council has decided, then nothing is forecast of anybody', () => {
    const decidedBy = treated('council', '2027-02-27', 'adopted')
    const { decision, steps: shown } = way({ decidedBy, state: 'adopted', treatments: [decidedBy] })
    expect(decision).toEqual({ kind: 'decided', on: '2027-02-27', state: 'adopted' })
    expect(shown.every(({ expected: one, unrecorded }) => one === null && unrecorded.length === 0)).toBe(true)
  })
})

describe('what is missing to say when', () => {
  test.each<[string, Partial<Ground>, unknown]>([
    ['it was sent to nobody', { sent: false, steps: null }, [['dispatch']]],
    ['nobody has recorded the way', { steps: null }, [['pathway']]],
    ['nobody knows when it came', { start: null }, [['received']]],
    ['a body has no meeting ahead', { days: days.filter(({ body }) => body !== 'finance') }, [['meeting-days', 'finance']]],
    [
      'none has',
      { days: [] },
      [
        ['meeting-days', 'health'],
        ['meeting-days', 'finance'],
        ['meeting-days', 'council'],
      ],
    ],
    [
      'nobody knows when a committee had it',
      { treatments: [{ ...treated('health', '2027'), metOn: '' as never }] },
      [['treatment-day', 'health']],
    ],
    [
      'nobody knows what the council said',
      { treatments: [treated('council', '2027-02-25', 'not-known')] },
      [['outcome', 'council']],
    ],
  ])('given %s, then it says so', (_, more, what) => expect(missing(more)).toEqual(what))

  test('given nobody knows when it came but a committee has had it, then it had come by then', () => {
    const { start, decision } = way({ start: null, treatments: [treated('health', '2027-02-25')] })
    expect([start, decision]).toEqual([
      { on: '2027-02-25', by: 'treatment' },
      { kind: 'forecast', on: '2027-03-25' },
    ])
  })
})

describe('does the answer come in time', () => {
  const arrival = (more: Partial<Ground>) => way(more).arrival
  test('by the forecast day, and by the fact where there is one', () => {
    expect(arrival({ answerBy: day('2027-03-25') })).toBe('in-time')
    expect(arrival({ answerBy: day('2027-03-24') })).toBe('late')
    const decidedBy = treated('council', '2027-02-27', 'adopted')
    expect(arrival({ answerBy: day('2027-02-26'), decidedBy })).toBe('late')
    expect(arrival({ answerBy: day('2027-02-27'), decidedBy })).toBe('in-time')
    expect(arrivalOf({ kind: 'decided', on: roughly('2027-02'), state: 'adopted' }, day('2027-02-10'), today)).toBe('not-known')
  })
  test('without a day that was asked for nothing is late; after it whatever is undecided is', () => {
    expect(arrival({})).toBe('not-known')
    expect(arrival({ steps: null, answerBy: day('2027-03-01') })).toBe('not-known')
    expect(arrival({ steps: null, answerBy: day('2027-02-28') })).toBe('late')
  })
})

describe('whatever the calendar', () => {
  const on = (offset: number) => daysAfter(today, offset)
  const meeting = fc
    .record({
      body: fc.constantFrom('health', 'finance', 'council'),
      offset: fc.integer({ min: -60, max: 300 }),
      lead: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
    })
    .map(({ body, offset, lead }) => meets(body, on(offset), lead === null ? null : on(offset - lead)))
  const calendar = fc.array(meeting, { maxLength: 40 })
  const start = fc.integer({ min: -90, max: 60 }).map((offset) => ({ on: on(offset), by: 'receipt' as const }))
  const decisionDay = (more: Partial<Ground>): CalendarDay | null => {
    const { decision } = way(more)
    return decision.kind === 'forecast' ? decision.on : null
  }

  test('every forecast is a meeting of that body, today or later, after all that come before it', () => {
    fc.assert(
      fc.property(calendar, start, (list, from) => {
        const shown = way({ days: list, start: from }).steps
        for (const { body, place, expected: one } of shown) {
          if (!one) continue
          expect(list.some((meet) => meet.body === body && meet.on === one.on)).toBe(true)
          expect(one.on >= today && one.on > from.on).toBe(true)
          for (const before of shown.filter((other) => other.place < place))
            expect(before.expected && before.expected.on < one.on).toBe(true)
        }
      }),
    )
  })
  test('one meeting more never makes it later, a later receipt never earlier, and the order of the list is nothing', () => {
    fc.assert(
      fc.property(calendar, meeting, start, fc.integer({ min: 0, max: 60 }), (list, more, from, wait) => {
        const known = decisionDay({ days: list, start: from })
        const withMore = decisionDay({ days: [...list, more], start: from })
        if (known) expect(withMore && withMore <= known).toBe(true)
        const waited = decisionDay({ days: list, start: { ...from, on: daysAfter(from.on, wait) } })
        if (waited) expect(known && known <= waited).toBe(true)
        expect(decisionDay({ days: [...list].reverse(), start: from })).toBe(known)
      }),
    )
  })
})
