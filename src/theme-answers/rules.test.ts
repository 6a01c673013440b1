import { describe, expect, test } from 'vitest'
import type { By } from '#journal'
import { type MunicipalityCode, roughly } from '#kernel'
import { a, answer, b, round, theme, today } from '../../test/intake/example.ts'
import { type Answering, type AnswerSent, answerRound } from './rules.ts'

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
  test('given a suggestion that was settled when it was shown, and is taken up again since, then it stays and is counted, once', () => {
    const of = { ...about, themes: [theme] }
    expect(why({ nothing: true, suggestions: [], settled: ['tema'] }, of)).toBe('both')
    const taken = answerRound(of, { ...sent, settled: ['tema'] }, own, today)
    expect(taken).toMatchObject({ ok: true, value: { themes: [{ id: 'ny' }], answer: { themes: ['ny', 'tema'] } } })
    const twice = answerRound(of, { ...sent, settled: ['tema'], suggestions: [{ ...written, id: 'tema' }] }, own, today)
    expect(twice).toMatchObject({ ok: true, value: { answer: { themes: ['tema'] } } })
  })
  test('given the id of another municipality’s suggestion, or a forum that is not there, then nothing of it is taken', () => {
    const others = { ...about, themes: [{ ...theme, code: b }] }
    expect(why({ suggestions: [{ ...written, id: 'tema' }] }, others)).toBe('not-yours')
    expect(why({ suggestions: [{ ...written, forums: ['intet'] }] })).toBe('no-such-forum')
  })
})
