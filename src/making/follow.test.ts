import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Version } from '#editions'
import type { RoughDay } from '#kernel'
import type { Theme } from '#themes'
import { endingsOf, endingsOfGoal, themesBehind } from './follow.ts'
import type { Ending, Making } from './words.ts'

const goal = (version: string, id: string, number: number) => ({ id, version, number, shortTitle: id })
const version = (number: number, goals: readonly string[], areas: readonly string[] = []) =>
  ({
    id: `2030-v${number}`,
    number,
    goals: goals.map((id, at) => goal(`2030-v${number}`, id, at + 1)),
    areas: areas.map((title, at) => ({ place: at + 1, title })),
  }) as unknown as Version
type Arrow = { readonly from: string; readonly to: string }
const theme = (id: string, arrows: readonly Arrow[], leftOut = false) =>
  ({
    id,
    origin: 'municipality',
    code: '9001',
    state: leftOut ? 'left-out' : 'living',
    wentBy: arrows.filter(({ from }) => from === id),
    cameBy: arrows.filter(({ to }) => to === id),
    on: '' as RoughDay,
  }) as unknown as Theme

const empty = { edition: null, final: null, themes: [], lineage: [], goalsLeftOut: [], foundings: [] }
const making = (parts: object) => ({ ...empty, ...parts }) as unknown as Making
const told = (endings: readonly Ending[]) =>
  endings.map((one) =>
    one.kind === 'area' ? `area ${one.area.place}` : `${one.kind} ${'goal' in one ? one.goal.id : one.theme.id}`,
  )
const founding = (number: number, id: string, ...themes: string[]) => ({
  version: `2030-v${number}`,
  goal: id,
  themes,
  vote: null,
  words: '',
})

/** Six ideas in a draft: two goals were merged, one was split in two, one was parked, and one is just gone. */
const versions = [version(1, ['a', 'b', 'c', 'd', 'e']), version(2, ['m', 'c', 'c2'], ['d'])]
const lineage = [
  { version: '2030-v2', kind: 'merged', goal: 'm', fromGoal: 'a', area: null },
  { version: '2030-v2', kind: 'merged', goal: 'm', fromGoal: 'b', area: null },
  { version: '2030-v2', kind: 'split', goal: 'c2', fromGoal: 'c', area: null },
  { version: '2030-v2', kind: 'parked', goal: 'd', fromGoal: null, area: { version: '2030-v2', place: 1 } },
]
const paper = { edition: { year: 2030, versions }, final: versions[1], lineage }

describe('where a goal ended', () => {
  test.each([
    ['a', ['goal m']],
    ['c', ['goal c', 'goal c2']],
    ['d', ['area 1']],
    ['e', ['gone e']],
  ])('given goal %s of the draft, then it ended in %j', (id, endings) => {
    expect(told(endingsOfGoal(making(paper), id))).toEqual(endings)
  })

  test('given that no version is approved yet, then a goal is in a draft, and nothing is said to be gone', () => {
    expect(told(endingsOfGoal(making({ ...paper, final: null }), 'e'))).toEqual(['drafted e'])
  })
})

describe('where a theme ended', () => {
  const arrows = [
    { from: 'x', to: 'z' },
    { from: 'y', to: 'z' },
  ]
  const themes = [theme('x', arrows), theme('y', arrows), theme('z', arrows), theme('out', [], true), theme('new', [])]
  const founded = making({ ...paper, themes, foundings: [founding(1, 'c', 'z'), founding(2, 'c2', 'z')] })
  const of = (id: string) => told(endingsOf(founded, founded.themes.find((one) => one.id === id) as Theme))

  test('given a goal that was split, then a theme is in the part that is founded on it only, and so is what it was merged from', () => {
    expect([of('z'), of('x'), of('y')]).toEqual([['goal c2'], ['goal c2'], ['goal c2']])
  })

  test('given one that was left out and one that nobody has decided on, then each says so', () => {
    expect([of('out'), of('new')]).toEqual([['left-out out'], ['open new']])
  })

  test('given a goal, then the themes behind it are those it is founded on and all that they were made from', () => {
    expect(
      themesBehind(founded, 'c2')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['x', 'y', 'z'])
    expect(themesBehind(founded, 'm')).toEqual([])
  })
})

test('whatever went into whatever, even in a circle, every theme ends somewhere', () => {
  const ids = ['p', 'q', 'r', 's', 't']
  const arrow = fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) })
  const foundings = fc.array(
    fc.tuple(fc.constantFrom(1, 2), fc.constantFrom('a', 'b', 'c', 'c2', 'd', 'e', 'm'), fc.subarray(ids)),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(fc.array(arrow, { maxLength: 8 }), foundings, fc.subarray(ids), (arrows, on, out) => {
      const themes = ids.map((id) => theme(id, arrows, out.includes(id)))
      const all = making({ ...paper, themes, foundings: on.map(([number, id, those]) => founding(number, id, ...those)) })
      for (const one of themes) expect(endingsOf(all, one).length, one.id).toBeGreaterThan(0)
    }),
  )
})
