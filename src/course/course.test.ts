import { expect, test } from 'vitest'
import type { Event } from '#agenda'
import { day, type MunicipalityCode, roughly } from '#kernel'
import type { Matter, RecordedTreatment } from '#meetings'
import { courseOf, type Recorded } from './course.ts'

const event = (id: string, on: string, given: Partial<Event> = {}): Event => ({
  id,
  happenedOn: roughly(on),
  body: 'Rådet',
  kind: 'met',
  what: `hændelse ${id}`,
  source: 'kilden',
  ...given,
})
const treated = (id: string, on: string, given: Partial<RecordedTreatment> = {}): RecordedTreatment => ({
  id,
  sequence: 1,
  matter: 'm',
  body: 'b',
  bodyName: 'Rådet',
  bodyKind: 'joint-body',
  code: null,
  metOn: roughly(on),
  words: '',
  outcomes: [{ point: null, proposed: 'not-known', kind: 'returned', votes: '', reservation: '' }],
  votes: '',
  reservation: '',
  evidence: null,
  source: 'referatet',
  supersedes: null,
  supersededBy: null,
  withdrawn: null,
  ...given,
})
const nothing: Recorded = {
  events: [],
  treatments: [],
  matters: [{ id: 'm', title: 'papiret' } as Matter],
  dispatches: [],
  dialogues: [],
  claims: [],
  nameOf: (code) => `by ${code}`,
}
const today = day('2026-11-22')
const course = (some: Partial<Recorded>) => courseOf({ ...nothing, ...some }, today)

test('everything stands in one order of time, the less exact day after the more exact that begins with it', () => {
  const { past } = course({
    events: [event('year', '2016'), event('day', '2016-01-01'), event('season', '2016-spring'), event('month', '2016-03')],
    treatments: [treated('t', '2016-03-15')],
  })
  expect(past.map(({ title }) => title)).toEqual([
    'Hændelse day',
    'Hændelse year',
    'Hændelse month',
    'Hændelse season',
    'papiret: sendt tilbage',
  ])
})

test('what lies ahead is told apart from what has happened, and what may have happened has', () => {
  const { past, planned } = course({ events: [event('ahead', '2027'), event('now', '2026'), event('tomorrow', '2026-11-23')] })
  expect(past.map(({ title }) => title)).toEqual(['Hændelse now'])
  expect(planned.map(({ title }) => title)).toEqual(['Hændelse tomorrow', 'Hændelse ahead'])
})

test('claims and dispatches without a day stand in a part of their own', () => {
  const { past, undated } = course({
    claims: [
      {
        id: 'c',
        edition: 2017,
        statedBy: 'Siden',
        statedOn: roughly(''),
        what: 'alle har vedtaget',
        address: '',
        fetchedOn: null,
        source: 's',
        councils: [],
      },
    ],
    dispatches: [
      {
        id: 'd',
        version: 'm',
        dispatchedOn: roughly(''),
        notBefore: day('2017-02-06'),
        source: 's',
        edition: 2017,
        councils: 29,
      },
    ],
  })
  expect(past).toEqual([])
  expect(undated.map(({ title, text }) => [title, text])).toEqual([
    ['papiret er registreret som sendt til 29 kommunalbestyrelser', 'Dagen er ikke registreret, men ligger tidligst 6.2.2017.'],
    ['Påstand uden dokumentation: alle har vedtaget', ''],
  ])
})

const local = (at: number, given: Partial<RecordedTreatment> = {}) =>
  treated(`l${at}`, `2017-0${1 + (at % 3)}-1${at % 10}`, {
    bodyKind: 'council',
    bodyName: 'Byrådet',
    code: `02${String(at).padStart(2, '0')}` as MunicipalityCode,
    ...given,
  })

test('a few treatments in the municipalities are told one by one, many month by month with each in a line', () => {
  const few = Array.from({ length: 12 }, (_, at) => local(at))
  expect(course({ treatments: few }).past).toHaveLength(12)
  expect(course({ treatments: few }).past[0]).toMatchObject({ who: 'Byrådet, by 0200', kind: 'decision' })
  const many = course({ treatments: [...few, local(12)] }).past
  expect(many.map(({ title }) => title)).toEqual([
    '5 behandlinger i kommunerne',
    '4 behandlinger i kommunerne',
    '4 behandlinger i kommunerne',
  ])
  expect(many[0]?.text).toBe('Udfald: sendt tilbage (5).')
  expect(many[0]?.parts[0]).toBe('Byrådet, by 0200, 10.1.2017: sendt tilbage.')
})

test('a record that was corrected is not told', () => {
  expect(course({ treatments: [treated('old', '2017-01-01', { supersededBy: 'new' })] }).past).toEqual([])
})
