import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type MunicipalityCode, roughly } from '#kernel'
import { pasted } from './counts-typed.ts'
import { involvedIn } from './involvement.ts'
import { parseTime } from './meeting.page.tsx'
import {
  administrativeOf,
  giveReply,
  leftToInvite,
  mayReply,
  memberDay,
  moveMeeting,
  noCounts,
  politicalOf,
  recordAttendance,
  recordMeeting,
  stateOf,
  takesReplies,
  totalOf,
} from './rules.ts'
import { warningsOf } from './sentences.ts'
import type { Counts, DialogueMeeting, Reply } from './words.ts'

const code = (text: string) => text as MunicipalityCode
const meeting = (given: Partial<DialogueMeeting> = {}): DialogueMeeting => ({
  id: 'm',
  edition: 2027,
  round: roughly('2027-spring'),
  kind: 'political',
  on: roughly('2027-03-10'),
  time: '',
  place: '',
  programme: '',
  roles: ['mayor'],
  committees: [],
  municipalities: [code('0101'), code('0183')],
  held: false,
  source: '',
  cancelled: null,
  unreachable: null,
  changes: [{ sequence: 5, at: '', kind: 'recorded', on: roughly('2027-03-10'), reason: '' }],
  replies: [],
  attendance: [],
  ...given,
})
const counts = (given: Partial<Counts>): Counts => ({ ...noCounts, ...given })
const reply = (given: Partial<Reply> = {}): Reply => ({
  code: code('0183'),
  coming: true,
  counts: counts({ mayor: 1 }),
  sequence: 7,
  ...given,
})
const anyCount = fc.option(fc.integer({ min: 0, max: 999 }))
const anyCounts = fc.record({
  mayor: anyCount,
  'committee-chair': anyCount,
  'committee-member': anyCount,
  administration: anyCount,
})

describe('how far a meeting is', () => {
  test.each([
    ['ahead', {}, '2027-02-01'],
    ['due', {}, '2027-03-01'],
    ['due', {}, '2027-03-10'],
    ['past', {}, '2027-03-11'],
    ['held', { attendance: [{ code: code('0183'), counts: counts({ mayor: 0 }), sequence: 9 }] }, '2027-03-11'],
    ['held', { held: true }, '2027-03-11'],
    ['cancelled', { cancelled: 'x', held: true }, '2027-02-01'],
    ['undated', { on: roughly('') }, '2027-02-01'],
  ] as const)('%s', (state, given, today) => expect(stateOf(meeting(given), day(today))).toBe(state))

  test('given a meeting, then replies are taken until its last possible day is over, and never to one that is off or held', () => {
    expect(takesReplies(meeting(), day('2027-03-10'))).toBe(true)
    expect(takesReplies(meeting(), day('2027-03-11'))).toBe(false)
    expect(takesReplies(meeting({ on: roughly('2027-03') }), day('2027-03-31'))).toBe(true)
    expect(takesReplies(meeting({ cancelled: 'x' }), day('2027-03-01'))).toBe(false)
    expect(takesReplies(meeting({ held: true }), day('2027-03-10'))).toBe(false)
  })
})

describe('a reply', () => {
  const today = day('2027-03-01')
  const wanted = { meeting: 'm', code: code('0183'), coming: true, counts: counts({ mayor: 1 }), seen: null }
  test('given the same reply again, then nothing is recorded; another one must have seen the first', () => {
    expect(giveReply([meeting({ replies: [reply()] })], wanted, today)).toEqual({ ok: true, value: null })
    const other = { ...wanted, counts: counts({ mayor: 2 }) }
    expect(giveReply([meeting({ replies: [reply()] })], other, today)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    expect(giveReply([meeting({ replies: [reply()] })], { ...other, seen: 7 }, today)).toMatchObject({ ok: true })
  })
  test.each([
    ['no-such-meeting', {}, { meeting: 'x' }],
    ['not-invited', {}, { code: code('0147') }],
    ['not-invited', { municipalities: null }, {}],
    ['is-cancelled', { cancelled: 'x' }, {}],
    ['is-past', { on: roughly('2027-02') }, {}],
    ['says-nothing', {}, { counts: counts({ mayor: 0 }) }],
  ] as const)('given %s, then it is refused', (refusal, given, asked) =>
    expect(giveReply([meeting(given)], { ...wanted, ...asked }, today)).toEqual({ ok: false, refusal }),
  )
  test('given a municipality, then it, the secretariat and nobody else may reply for it', () => {
    const by = (office: object) => mayReply({ by: office, person: null, now: new Date() } as never, code('0183'))
    expect(by({ office: 'link', municipality: '0183' })).toBe(true)
    expect(by({ office: 'clerk', municipality: '0183' })).toBe(true)
    expect(by({ office: 'secretariat', onBehalfOf: '0183' })).toBe(true)
    expect(by({ office: 'clerk', municipality: '0101' })).toBe(false)
  })
})

describe('an invitation', () => {
  test('given some have replied, then it goes to everyone the first time and after that to the silent', () => {
    expect(leftToInvite(meeting({ replies: [reply()] }))).toEqual(['0101', '0183'])
    expect(leftToInvite(meeting({ replies: [reply()], unreachable: [] }))).toEqual(['0101'])
  })
  test('given people are invited, then the meeting keeps its day until it is moved', () => {
    const { changes: _, replies: __, attendance: ___, cancelled: ____, unreachable: _____, ...recorded } = meeting()
    const other = { ...recorded, on: roughly('2027-03-12'), seen: 5 }
    const today = day('2027-02-01')
    expect(recordMeeting([meeting()], other, today)).toMatchObject({ ok: true })
    expect(recordMeeting([meeting({ unreachable: [] })], other, today)).toEqual({ ok: false, refusal: 'is-invited' })
    expect(recordMeeting([meeting()], { ...recorded, seen: 5 }, today)).toEqual({ ok: true, value: null })
    expect(recordMeeting([meeting()], { ...other, seen: 4 }, today)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    for (const moved of [{ time: '14.00' }, { place: 'Ishøj' }])
      expect(recordMeeting([meeting({ unreachable: [] })], { ...recorded, ...moved, seen: 5 }, today)).toEqual({
        ok: false,
        refusal: 'is-invited',
      })
  })
  test('given another time or place on the same day, then the meeting is moved; to where it is already, it is not', () => {
    const wanted = { meeting: 'm', seen: 5, to: roughly('2027-03-10'), time: '', place: '', reason: 'Salen er optaget' }
    const today = day('2027-02-01')
    expect(moveMeeting([meeting()], wanted, today)).toEqual({ ok: false, refusal: 'not-moved' })
    const moved = { ...wanted, place: 'Ishøj' }
    expect(moveMeeting([meeting()], moved, today)).toMatchObject({ ok: true, value: { place: 'Ishøj', to: '2027-03-10' } })
    const changes = [{ sequence: 6, at: '', kind: 'moved' as const, on: wanted.to, reason: wanted.reason }]
    expect(moveMeeting([meeting({ place: 'Ishøj', changes })], moved, today)).toEqual({ ok: true, value: null })
    expect(moveMeeting([meeting({ place: 'Ishøj', changes })], { ...moved, time: '14.00' }, today)).toMatchObject({ ok: false })
  })
})

describe('who came', () => {
  test.each([
    ['2027-03-10', '2027-03-10'],
    ['2027-03', '2027-03-01'],
    ['', '2027-03-01'],
  ])('given a meeting on %s, then it is counted by the members of its own time', (on, first) => {
    expect(memberDay(meeting({ on: roughly(on) }), day('2030-01-01'))).toBe(first)
  })
  const members = new Set([code('0101'), code('0183')])
  test('given any counts, then politicians and administration together are all, and nothing said is no number', () => {
    fc.assert(
      fc.property(anyCounts, (some) => {
        const [political, administrative] = [politicalOf(some), administrativeOf(some)]
        const both = political === null && administrative === null ? null : (political ?? 0) + (administrative ?? 0)
        return totalOf(some) === both
      }),
    )
    expect(totalOf(noCounts)).toBeNull()
  })
  test('given any table, when it is recorded twice, then the second time records nothing', () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (a, b) => {
        const rows = [
          { code: code('0101'), counts: a, seen: null },
          { code: code('0183'), counts: b, seen: null },
        ]
        const first = recordAttendance([meeting()], { meeting: 'm', rows }, members, day('2027-03-11'))
        if (!first.ok) return false
        const attendance = rows.map(({ code, counts }, place) => ({ code, counts, sequence: 10 + place }))
        const second = recordAttendance([meeting({ attendance })], { meeting: 'm', rows }, members, day('2027-03-11'))
        return second.ok && second.value.length === 0
      }),
    )
  })
  test.each([
    ['not-yet', {}, '2027-03-09', '0183'],
    ['is-cancelled', { cancelled: 'x' }, '2027-03-11', '0183'],
    ['not-a-member', {}, '2027-03-11', '9999'],
  ] as const)('given %s, then it is refused', (refusal, given, today, whose) => {
    const rows = [{ code: code(whose), counts: counts({ mayor: 1 }), seen: null }]
    expect(recordAttendance([meeting(given)], { meeting: 'm', rows }, members, day(today))).toEqual({ ok: false, refusal })
  })
  test('given a reply and a count, then a municipality is involved as far as it is recorded', () => {
    const attendance = [{ code: code('0183'), counts: counts({ mayor: 1, 'committee-member': 2 }), sequence: 9 }]
    const on = meeting({ attendance, replies: [reply()] })
    expect(involvedIn(on, code('0183'))).toMatchObject({ invited: true, replied: 'coming', political: 3, administrative: null })
    expect(involvedIn(on, code('0147'))).toMatchObject({ invited: false, replied: null, political: null })
    expect(involvedIn(meeting({ municipalities: null }), code('0183')).invited).toBeNull()
  })
})

describe('what people type', () => {
  test.each([
    ['13', '13.00'],
    ['kl. 9.30', '09.30'],
    ['13:00 - 15.30', '13.00-15.30'],
    ['25.00', null],
    ['13.60', null],
    ['eftermiddag', null],
    ['9-10-11', null],
  ])('the time %s', (typed, time) => expect(parseTime(typed)).toBe(time))

  test('given lines from a spreadsheet, then names and codes are found, and a line that names nobody is told by its number', () => {
    const members = [
      { code: code('0101'), name: 'København' },
      { code: code('0183'), name: 'Ishøj' },
    ]
    const { rows, wrong } = pasted('Kommune;a;b\nKøbenhavns Kommune;1;;3\n0183\t2\n\nMalmø;1\nIshøj;1', members)
    expect([...rows]).toEqual([
      ['0101', ['1', '', '3']],
      ['0183', ['2']],
    ])
    expect(wrong).toEqual([
      'Linje 5: »Malmø« er ikke navnet på eller koden for en af kommunerne.',
      'Linje 6: »Ishøj« står der mere end én gang.',
    ])
  })

  test('given a day that nobody works on or outside the round, then it is said; else nothing is', () => {
    const round = roughly('2027-spring')
    expect(warningsOf({ on: roughly('2027-03-10'), round })).toEqual([])
    expect(warningsOf({ on: roughly('2027-03-26'), round })).toEqual(['Den 26.3.2027 er langfredag.'])
    expect(warningsOf({ on: roughly('2027-06-06'), round })).toEqual([
      'Den 6.6.2027 er søndag.',
      'Dagen ligger ikke i foråret 2027, som er mødets runde.',
    ])
    expect(warningsOf({ on: roughly('2027'), round })).toEqual([])
  })
})
