import { expect, test } from 'vitest'
import type { Goal, Version } from '#editions'
import { unknownDay } from '#kernel'
import { unworded } from '#wording'
import { groundsOf, keepGrounds, markOf, type Standing } from './rules.ts'
import type { Grounds } from './words.ts'

const goal: Goal = {
  id: 'maal',
  version: '2017-v1',
  number: 1,
  area: 'prevention',
  kind: 'task',
  title: 'Vi vil',
  shortTitle: 'Vi',
  deadline: unknownDay,
  cause: '',
}
const version: Version = {
  id: '2017-v1',
  edition: 2017,
  number: 1,
  dated: unknownDay,
  goalCount: 1,
  areaCount: 0,
  note: '',
  goals: [goal],
  areas: [],
}
const secretariat = { by: { office: 'secretariat' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const
const clerk = { ...secretariat, by: { office: 'clerk', municipality: '0183' as never } } as const
const empty: Standing = { version, wording: unworded(version.id), themes: ['tema'], locked: false }
const blank = groundsOf(goal, empty.wording)
const may: Grounds = { ...blank, terms: { ...blank.terms, obligation: 'may', reason: 'Derfor' } }
const standing = (given: Partial<Standing> = {}): Standing => ({
  ...empty,
  wording: { ...empty.wording, terms: [may.terms] },
  ...given,
})
const keep = (
  said: Grounds,
  of: Standing,
  seen = markOf(groundsOf(goal, of.wording)),
  actor: typeof secretariat | typeof clerk = secretariat,
) => keepGrounds(actor, { ...said, seen }, of)
const types = (outcome: ReturnType<typeof keep>) => (outcome.ok ? outcome.value.map(({ type }) => type) : outcome.refusal)

test('given what is said, then only what differs from what stands becomes facts, and the same form again becomes none', () => {
  expect(types(keep(may, empty))).toEqual(['wording.terms-recorded'])
  expect(types(keep(may, standing(), 'seen before it was recorded'))).toEqual([])
  const all: Grounds = {
    ...may,
    argument: { area: 'prevention', text: 'Alene går det ikke', source: '' },
    founding: { goal: 'maal', themes: ['tema'], vote: null, words: '' },
  }
  expect(types(keep(all, standing()))).toEqual(['wording.argument-recorded', 'wording.goal-founded'])
})

test('given somebody else who changed it meanwhile, then the second is told', () => {
  expect(types(keep({ ...may, terms: { ...may.terms, reason: 'Noget andet' } }, standing(), markOf(blank)))).toBe(
    'changed-meanwhile',
  )
})

test('given a locked version, then only blanks are filled in', () => {
  const locked = standing({ locked: true })
  const said = (given: Partial<Grounds['terms']>) => types(keep({ ...may, terms: { ...may.terms, ...given } }, locked))
  expect(said({ economy: 'Inden for rammen' })).toEqual(['wording.terms-recorded'])
  expect([said({ reason: 'Noget andet' }), said({ obligation: 'must' }), said({ obligation: 'not-known' })]).toEqual([
    'locked',
    'locked',
    'locked',
  ])
})

test('given an office that may not, a goal that is not there, or a theme that nobody has recorded, then it is refused', () => {
  expect(types(keep(may, empty, undefined, clerk))).toBe('not-yours')
  expect(types(keep(may, { ...empty, version: undefined }))).toBe('no-such-goal')
  expect(types(keep({ ...may, founding: { ...may.founding, themes: ['andet'] } }, empty))).toBe('no-such-theme')
})
