import { describe, expect, test } from 'vitest'
import type { By } from '#journal'
import { day, type MunicipalityCode, roughly } from '#kernel'
import type { Theme } from '#themes'
import { type Answering, type AnswerSent, answerRound } from './answer.ts'
import { moveDeadline, openRound, recordAsking, remindRound, roundState, standingOf } from './rules.ts'
import type { Answer, Round } from './words.ts'

const today = day('2026-11-22')
const [a, b] = ['0201', '0210'] as [MunicipalityCode, MunicipalityCode]
const round: Round = {
  id: 'runde',
  edition: 2027,
  title: 'Temaer',
  question: 'Hvad?',
  opens: roughly('2026-11-01'),
  answersBy: roughly('2026-11-22'),
  asked: [a, b],
  answersKnown: true,
  source: '',
  closed: null,
  askings: [],
  answers: [],
  sequence: 7,
}
const answer: Answer = {
  code: a,
  on: roughly('2026-11-02'),
  firstOn: roughly('2026-11-02'),
  nothing: true,
  note: '',
  late: false,
  source: '',
  office: 'link',
  sequence: 9,
}
const theme: Theme = {
  id: 'tema',
  edition: 2027,
  origin: 'municipality',
  round: 'runde',
  code: a,
  on: roughly('2026-11-02'),
  track: 'physical',
  title: 'Fald',
  why: '',
  community: 3,
  own: 3,
  notAlone: true,
  forums: [],
  handledElsewhere: '',
  source: '',
  heading: '',
  state: 'living',
  withdrawn: null,
  leftOut: null,
  cameBy: [],
  wentBy: [],
  sequence: 9,
  latest: 9,
}

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

describe('an answer', () => {
  const actor = (by: By) => ({ by, person: null, now: new Date('2026-11-22T12:00:00Z') })
  const own = actor({ office: 'link', municipality: a })
  const written = {
    id: 'ny',
    title: 'Unge',
    why: '',
    track: 'mental',
    community: 1,
    own: 5,
    notAlone: false,
    forums: [],
    handledElsewhere: '',
    source: '',
  } as const
  const sent: AnswerSent = { round: 'runde', code: a, seen: null, nothing: false, suggestions: [written], settled: [], note: '' }
  const about: Answering = { round, themes: [], forums: [] }
  const why = (change: Partial<AnswerSent>, of: Answering = about, by = own) => {
    const done = answerRound(of, { ...sent, ...change }, by, today)
    return done.ok ? done.value && 'taken' : done.refusal.why
  }
  const late: Answering = { ...about, round: { ...round, answersBy: roughly('2026-11-21') } }
  const secretariat = actor({ office: 'secretariat', onBehalfOf: a })

  test('given its own municipality, or the secretariat on its behalf, then it is taken; given another, it is not', () => {
    expect(why({})).toBe('taken')
    expect(why({}, about, secretariat)).toBe('taken')
    expect(why({}, about, actor({ office: 'link', municipality: b }))).toBe('not-yours')
    expect(why({}, about, actor({ office: 'clerk', municipality: b }))).toBe('not-yours')
    expect(why({}, about, actor({ office: 'operator' }))).toBe('not-yours')
    expect(
      why({ code: '9999' as MunicipalityCode }, about, actor({ office: 'link', municipality: '9999' as MunicipalityCode })),
    ).toBe('not-asked')
  })
  test('given the deadline has passed, then only the secretariat can enter it, and it is late', () => {
    expect(why({}, late)).toBe('too-late')
    const entered = answerRound(late, sent, secretariat, today)
    expect(entered).toMatchObject({ ok: true, value: { answer: { late: true, themes: ['ny'] } } })
    expect(why({}, { ...about, round: { ...round, closed: roughly('2026-11-20') } }, secretariat)).toBe('is-closed')
  })
  test('given neither themes nor nothing to add, or both, then it says which', () => {
    expect(why({ suggestions: [] })).toBe('neither')
    expect(why({ nothing: true })).toBe('both')
    expect(why({ nothing: true, suggestions: [] })).toBe('taken')
  })
  test('given another answer stands than was seen, then it is refused; given the very same, it counts once', () => {
    const answered = { ...about, round: { ...round, answers: [{ ...answer, nothing: false }] }, themes: [theme] }
    expect(why({}, answered)).toBe('changed-meanwhile')
    const { id, title, why: reason, track, community, own: mine, notAlone, forums, handledElsewhere, source } = theme
    const again = { id, title, why: reason, track, community, own: mine, notAlone, forums, handledElsewhere, source }
    expect(why({ suggestions: [again] }, answered)).toBeNull()
    expect(
      why({ suggestions: [again] }, { ...answered, round: { ...answered.round, answersBy: roughly('2026-11-21') } }),
    ).toBeNull()
    const taken = answerRound(answered, { ...sent, seen: 9 }, own, today)
    expect(taken).toMatchObject({
      ok: true,
      value: { themes: [{ type: 'themes.theme-recorded' }, { type: 'themes.theme-withdrawn' }] },
    })
  })
  test('given the id of another municipality’s suggestion, or a forum that is not there, then nothing of it is taken', () => {
    const others = { ...about, themes: [{ ...theme, code: b }] }
    expect(why({ suggestions: [{ ...written, id: 'tema' }] }, others)).toBe('not-yours')
    expect(why({ suggestions: [{ ...written, forums: ['intet'] }] })).toBe('no-such-forum')
  })
})
