import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roughly, unknownDay } from '#kernel'
import { compareVersions } from './compare.ts'
import { redline, redliner } from './redline.ts'
import type { Goal, Lineage, Version } from './words.ts'

const goal = (id: string, number: number, title = `Vi vil ${id}`): Goal => ({
  id,
  version: '',
  number,
  area: 'prevention',
  kind: 'task',
  title,
  shortTitle: id,
  deadline: unknownDay,
  cause: '',
})
const version = (number: number, goals: readonly Goal[], given: Partial<Version> = {}): Version => ({
  id: `2017-v${number}`,
  edition: 2017,
  number,
  dated: roughly(`2017-0${number}-01`),
  goalCount: goals.length,
  areaCount: given.areas?.length ?? 0,
  note: '',
  goals,
  areas: [],
  ...given,
})
const order = ['2017-v1', '2017-v2', '2017-v3']
const merged = (at: string, into: string, from: string): Lineage => ({
  version: at,
  kind: 'merged',
  goal: into,
  fromGoal: from,
  area: null,
})
const split = (at: string, into: string, from: string): Lineage => ({
  version: at,
  kind: 'split',
  goal: into,
  fromGoal: from,
  area: null,
})
const parked = (at: string, id: string, place: number): Lineage => ({
  version: at,
  kind: 'parked',
  goal: id,
  fromGoal: null,
  area: { version: at, place },
})

/** Six goals: a and b are merged to m, c stays and d is split off it, e and f are parked, g goes. */
const first = version(
  1,
  ['a', 'b', 'c', 'e', 'f', 'g'].map((id, at) => goal(id, at + 1)),
)
const second = version(
  2,
  ['m', 'c', 'e', 'f', 'g'].map((id, at) => goal(id, at + 1)),
)
const third = version(3, [goal('m', 1), goal('c', 2, 'Vi vil kun c'), goal('d', 3)], {
  areas: [
    { place: 1, title: 'e' },
    { place: 2, title: 'f' },
  ],
})
const lineage = [
  merged('2017-v2', 'm', 'a'),
  merged('2017-v2', 'm', 'b'),
  split('2017-v3', 'd', 'c'),
  parked('2017-v3', 'e', 1),
  parked('2017-v3', 'f', 2),
]
const ids = (goals: readonly { readonly goal: Goal; readonly how: string }[]) => goals.map((one) => `${one.goal.id} ${one.how}`)

test('given six goals that became three over two versions, then each is told as merged, split, stayed, parked or gone', () => {
  const { stayed, came, went, areas } = compareVersions(first, third, lineage, order)
  expect(stayed.map(({ after, reworded }) => [after.id, reworded.map(({ part }) => part)])).toEqual([['c', ['title']]])
  expect(ids(came)).toEqual(['m merged', 'd split'])
  expect(came[0]?.from.map(({ before }) => before.id)).toEqual(['a', 'b'])
  expect(ids(went)).toEqual(['a merged', 'b merged', 'e parked', 'f parked', 'g gone'])
  expect(areas.map(({ area, was }) => [area.title, was.map(({ id }) => id)])).toEqual([
    ['e', ['e']],
    ['f', ['f']],
  ])
})

test('given only the way between, then what happened later is not told of it', () => {
  expect(ids(compareVersions(first, second, lineage, order).went)).toEqual(['a merged', 'b merged'])
  const { stayed, came, went } = compareVersions(second, third, lineage, order)
  expect(stayed.map(({ after }) => after.id)).toEqual(['m', 'c'])
  expect(ids(came)).toEqual(['d split'])
  expect(ids(went)).toEqual(['e parked', 'f parked', 'g gone'])
})

test('given a draft whose goals are not all recorded, then nothing is said to have come or gone', () => {
  const known = compareVersions(version(1, [], { goalCount: 6 }), third, lineage, order)
  expect(ids(known.came)).toEqual(['m not-known', 'c not-known', 'd not-known'])
  expect(
    ids(compareVersions(first, version(3, [], { goalCount: null }), [], order).went).every((one) => one.endsWith('not-known')),
  ).toBe(true)
})

test('given an area that is taken up again, then the goal is told as revived and not as new', () => {
  const revived: Lineage = {
    version: '2017-v3',
    kind: 'revived',
    goal: 'x',
    fromGoal: null,
    area: { version: '2017-v2', place: 1 },
  }
  const from = version(2, [], { areas: [{ place: 1, title: 'x' }] })
  expect(ids(compareVersions(from, version(3, [goal('x', 1)]), [revived], order).came)).toEqual(['x revived'])
})

test('given any lineage, even one that goes in a ring, then every goal of both versions is told once', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const some = fc.uniqueArray(fc.constantFrom(...names))
  const step = fc.tuple(fc.constantFrom('2017-v2', '2017-v3'), fc.constantFrom(...names), fc.constantFrom(...names), fc.boolean())
  fc.assert(
    fc.property(some, some, fc.array(step), (before, after, steps) => {
      const [from, to] = [before, after].map((all, at) =>
        version(
          at ? 3 : 1,
          all.map((id, place) => goal(id, place + 1)),
        ),
      ) as [Version, Version]
      const way = steps.map(([at, into, out, both]) => (both ? merged(at, into, out) : split(at, into, out)))
      const { stayed, came, went } = compareVersions(from, to, way, order)
      expect([...stayed.map((one) => one.after.id), ...came.map((one) => one.goal.id)].sort()).toEqual([...after].sort())
      expect([...stayed.map((one) => one.before.id), ...went.map((one) => one.goal.id)].sort()).toEqual([...before].sort())
    }),
  )
})

test('given two wordings, then a redline holds every letter of both and nothing else', () => {
  const words = fc.array(fc.constantFrom('Vi', 'vil', 'børn', 'og', 'unge,', 'ø', '\n', '  ', '<b>')).map((all) => all.join(' '))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const stretches = redline(before, after)
      const text = (...kinds: string[]) =>
        stretches
          .filter(({ kind }) => kinds.includes(kind))
          .map((one) => one.text)
          .join('')
      expect(text('same', 'gone')).toBe(before)
      expect(text('same', 'new')).toBe(after)
    }),
  )
  expect(redline('Ét nummer', 'En åben dør')).toEqual([
    { kind: 'gone', text: 'Ét nummer' },
    { kind: 'new', text: 'En åben dør' },
  ])
  expect(redline('Vi vil hjælpe alle unge', 'Vi vil støtte alle unge')).toEqual([
    { kind: 'same', text: 'Vi vil ' },
    { kind: 'gone', text: 'hjælpe' },
    { kind: 'new', text: 'støtte' },
    { kind: 'same', text: ' alle unge' },
  ])
})

test('given two texts so long and so unlike that marking them would take long and tell nothing, then they stand whole, and so do those after a page has marked enough', () => {
  const text = (step: number) => Array.from({ length: 850 }, (_, at) => `ord${(at * step) % 997}`).join(' ')
  expect(redline(text(37), text(41)).map(({ kind }) => kind)).toEqual(['gone', 'new'])
  expect(redline(text(37), text(37).replaceAll(/ord5\d\b/g, 'x')).length).toBeGreaterThan(3)
  const mark = redliner(20)
  const marked = () => mark('Vi vil et', 'Vi vil to').map(({ kind }) => kind)
  expect([marked(), marked()]).toEqual([
    ['same', 'gone', 'new'],
    ['gone', 'new'],
  ])
})
