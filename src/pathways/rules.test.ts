import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type MunicipalityCode, roughly, unknownDay } from '#kernel'
import type { Body, LocalKind } from '#members'
import { cancelMeetingDay, inSteps, mayKeepPathway, nameBody, recordMeetingDays, recordPathway, type Ways } from './rules.ts'
import type { DayOfMeeting, NamedStep, PathwayStep, RecordedMeetingDay } from './words.ts'

const code = '0801' as MunicipalityCode
const body = (id: string, kind: LocalKind, of = code): Body => ({
  id,
  name: id,
  kind,
  code: of,
  parent: null,
  role: '',
  from: unknownDay,
  to: unknownDay,
})
const bodies = [
  body('council', 'council'),
  body('finance', 'finance-committee'),
  body('health', 'committee'),
  body('elders', 'advisory'),
]
const ways: Ways = { bodies, pathway: null, days: [], earlierNames: [] }
const step = (place: number, name: string, role: PathwayStep['role']): PathwayStep => ({ place, body: name, role })
const whole = [
  step(1, 'elders', 'hears'),
  step(1, 'health', 'treats'),
  step(2, 'finance', 'treats'),
  step(3, 'council', 'decides'),
]
const wanted = (steps: readonly PathwayStep[], more: object = {}) => ({
  code,
  steps,
  source: '',
  newBodies: [],
  seen: null,
  ...more,
})
const named = (steps: readonly PathwayStep[]): NamedStep[] =>
  steps.map((one) => ({ ...one, bodyName: one.body, bodyKind: 'committee' }))
const standing = (steps: readonly PathwayStep[]): Ways => ({
  ...ways,
  pathway: { code, source: '', sequence: 7, steps: named(steps) },
})

describe('the way through a municipality', () => {
  test('given a chain that ends in the council, then it is recorded, places counted without holes', () => {
    const gaps = whole.map((one) => ({ ...one, place: one.place * 10 })).reverse()
    const done = recordPathway(ways, wanted(gaps))
    expect(done.ok && done.value).toHaveLength(1)
    expect(done.ok && done.value[0]).toMatchObject({ type: 'pathways.pathway-recorded', code })
    const places = done.ok && done.value[0] && 'steps' in done.value[0] && done.value[0].steps.map(({ place }) => place)
    expect(places).toEqual([1, 1, 2, 3])
  })

  test.each<[string, PathwayStep[], string]>([
    ['no steps at all', [], 'not-the-council-last'],
    ['nothing but a committee', [step(1, 'health', 'treats')], 'not-the-council-last'],
    ['the council before a committee', [step(1, 'council', 'decides'), step(2, 'health', 'treats')], 'not-the-council-last'],
    ['the council beside a committee', [step(1, 'council', 'decides'), step(1, 'health', 'treats')], 'not-the-council-last'],
    ['a council that only treats', [step(1, 'council', 'treats')], 'not-the-council-last'],
    ['a committee that decides', [step(1, 'health', 'decides'), step(2, 'council', 'decides')], 'not-the-council-last'],
    [
      'a body twice',
      [step(1, 'health', 'treats'), step(2, 'health', 'treats'), step(3, 'council', 'decides')],
      'same-body-twice',
    ],
    ['a council of elders that treats', [step(1, 'elders', 'treats'), step(2, 'council', 'decides')], 'advisory-is-heard'],
    ['a body that nobody knows', [step(1, 'sport', 'treats'), step(2, 'council', 'decides')], 'no-such-body'],
  ])('given %s, then it is refused', (_, steps, refusal) => {
    expect(recordPathway(ways, wanted(steps))).toEqual({ ok: false, refusal })
  })

  test("given another municipality's body, then it is no body of this one", () => {
    const theirs = body('theirs', 'committee', '0802' as MunicipalityCode)
    const steps = [step(1, 'theirs', 'treats'), step(2, 'council', 'decides')]
    expect(recordPathway(ways, wanted(steps, { newBodies: [theirs] }))).toEqual({ ok: false, refusal: 'no-such-body' })
  })

  test('given a new body, then it is recorded before the way that it stands in, and only if it does', () => {
    const [sport, culture] = [body('sport', 'committee'), body('culture', 'committee')]
    const steps = [step(1, 'sport', 'treats'), step(2, 'council', 'decides')]
    const done = recordPathway(ways, wanted(steps, { newBodies: [sport, culture] }))
    expect(done.ok && done.value.map(({ type }) => type)).toEqual(['members.body-recorded', 'pathways.pathway-recorded'])
  })

  test('given the same is recorded already, then nothing is; given another way meanwhile, then the second is told', () => {
    expect(recordPathway(standing(whole), wanted([...whole].reverse()))).toEqual({ ok: true, value: [] })
    const other = whole.slice(1)
    expect(recordPathway(standing(whole), wanted(other, { seen: 6 }))).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    expect(recordPathway(standing(whole), wanted(other, { seen: 7 })).ok).toBe(true)
  })

  test('whatever places are typed, the order stays and those of one place stay together', () => {
    const places = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(places, (typed) => {
        const steps = inSteps(typed.map((place, at) => step(place, `b${at}`, 'treats')))
        const now = new Map(steps.map(({ body: id, place }) => [id, place]))
        for (const [a, x] of typed.entries())
          for (const [b, y] of typed.entries())
            expect(Math.sign((now.get(`b${a}`) ?? 0) - (now.get(`b${b}`) ?? 0))).toBe(Math.sign(x - y))
        expect(Math.max(...now.values())).toBe(new Set(typed).size)
      }),
    )
  })
})

describe('when bodies meet', () => {
  const recorded = (on: string, more: Partial<RecordedMeetingDay> = {}): RecordedMeetingDay => ({
    code,
    body: 'health',
    bodyName: 'health',
    on: day(on),
    agendaBy: null,
    source: '',
    sequence: 5,
    cancelled: null,
    ...more,
  })
  const days = (...list: string[]): DayOfMeeting[] => list.map((on) => ({ on: day(on), agendaBy: null }))
  const sent = (list: ReturnType<typeof days>, seen = 5) => ({ code, body: 'health', days: list, source: '', seen })
  const known: Ways = { ...ways, days: [recorded('2027-03-01'), recorded('2027-04-05', { cancelled: 'Valg' })] }

  test('given days of which one is there already, then the others are recorded, in order; a cancelled one stands again', () => {
    const done = recordMeetingDays(known, sent(days('2027-05-03', '2027-03-01', '2027-04-05')))
    expect(done.ok && done.value[0]?.days.map(({ on }) => on)).toEqual(['2027-04-05', '2027-05-03'])
    expect(recordMeetingDays(known, sent(days('2027-03-01')))).toEqual({ ok: true, value: [] })
  })
  test('given a day off, then it is recorded: a body decides itself when it meets', () => {
    expect(recordMeetingDays(known, sent(days('2027-12-25'))).ok).toBe(true)
  })
  test('given no day, an agenda that closes after the meeting, or a body that nobody knows, then it is refused', () => {
    const late = [{ on: day('2027-05-03'), agendaBy: day('2027-05-04') }]
    expect(recordMeetingDays(known, sent([]))).toMatchObject({ refusal: 'no-days' })
    expect(recordMeetingDays(known, { ...sent(days()), days: late })).toMatchObject({ refusal: 'agenda-after-the-meeting' })
    expect(recordMeetingDays(known, { ...sent(days('2027-05-03')), body: 'sport' })).toMatchObject({ refusal: 'no-such-body' })
  })
  test('given somebody has changed the day since it was seen, then the second is told', () => {
    const mine = { ...sent([{ on: day('2027-03-01'), agendaBy: day('2027-02-20') }], 4) }
    expect(recordMeetingDays(known, mine)).toMatchObject({ refusal: 'changed-meanwhile' })
    expect(recordMeetingDays(known, { ...mine, seen: 5 }).ok).toBe(true)
  })
  test('a meeting is cancelled once; a day that nobody recorded cannot be', () => {
    const off = { code, body: 'health', on: day('2027-03-01'), reason: 'Ferie' }
    expect(cancelMeetingDay(known, off)).toMatchObject({ value: [{ type: 'pathways.meeting-day-cancelled' }] })
    expect(cancelMeetingDay(known, { ...off, on: day('2027-03-02') })).toMatchObject({ refusal: 'no-such-day' })
    const again = { ...off, on: day('2027-04-05') }
    expect(cancelMeetingDay(known, again)).toMatchObject({ refusal: 'changed-meanwhile' })
    expect(cancelMeetingDay(known, { ...again, reason: 'Valg' })).toEqual({ ok: true, value: [] })
  })
})

describe('what bodies are called', () => {
  const today = day('2027-03-01')
  const naming = { body: 'council', seenName: 'council', name: 'Byrådet', since: null, to: unknownDay }
  test('given the name that the municipality uses, then it is recorded, and nothing else of the body changes', () => {
    expect(nameBody(ways, naming, today)).toMatchObject({ value: [{ id: 'council', kind: 'council', name: 'Byrådet' }] })
    expect(nameBody(ways, { ...naming, name: 'council' }, today)).toEqual({ ok: true, value: [] })
  })
  test('given it is called so from a day, then what it was called stays with the days before', () => {
    const done = nameBody(ways, { ...naming, since: day('2026-01-01') }, today)
    const earlier = { body: 'council', name: 'council', until: day('2025-12-31') }
    expect(done).toMatchObject({ value: [{ type: 'members.body-was-named', ...earlier }, { name: 'Byrådet' }] })
    const again = { ...naming, since: day('2025-01-01') }
    const refused = nameBody({ ...ways, earlierNames: [earlier] }, again, today)
    expect(refused).toEqual({ ok: false, refusal: 'before-an-earlier-name' })
  })
  test.each([
    ['a name that another body has', { name: 'Health' }, 'name-taken'],
    ['a day that lies ahead', { since: day('2027-03-02') }, 'in-the-future'],
    ['that it was called something else when it was seen', { seenName: 'Rådet' }, 'changed-meanwhile'],
    ['a body that nobody knows', { body: 'sport' }, 'no-such-body'],
  ])('given %s, then it is refused', (_, more, refusal) => {
    expect(nameBody(ways, { ...naming, ...more }, today)).toEqual({ ok: false, refusal })
  })
  test('given an end before the beginning, then it is refused', () => {
    const begun = bodies.map((one) => ({ ...one, from: roughly('2027') }))
    const ended = nameBody({ ...ways, bodies: begun }, { ...naming, to: roughly('2026') }, today)
    expect(ended).toEqual({ ok: false, refusal: 'ends-before-it-begins' })
  })
})

test('a municipality keeps its own way; the secretariat any; a writer and another municipality none', () => {
  const may = (by: object) => mayKeepPathway({ by, person: null, now: new Date(0) } as never, code)
  expect([may({ office: 'clerk', municipality: code }), may({ office: 'link', municipality: code })]).toEqual([true, true])
  expect([may({ office: 'secretariat' }), may({ office: 'operator' })]).toEqual([true, true])
  expect([may({ office: 'clerk', municipality: '0802' }), may({ office: 'link', municipality: '0802' })]).toEqual([false, false])
  expect(may({ office: 'writer', municipality: code })).toBe(false)
})
