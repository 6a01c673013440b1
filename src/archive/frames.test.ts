import { expect, test } from 'vitest'
import type { Edition } from '#editions'
import { roughly } from '#kernel'
import type { Paper } from '#library'
import { barOf, framesOf, overlapping, predecessors, successor } from './frames.ts'

const paper = (id: string, from: string, to: string, given: Partial<Paper> = {}): Paper => ({
  id,
  kind: 'frame-paper',
  area: 'somatic',
  title: `Papir ${id}`,
  from: roughly(from),
  to: roughly(to),
  replacedBy: 'Fælles mål 2017',
  note: '',
  ...given,
})
const edition = { year: 2017, title: 'Fælles mål 2017', periodFrom: roughly('2017'), periodTo: roughly('2018') } as Edition
const papers = [
  paper('c', '2014', '2016'),
  paper('b', '2014', '2015'),
  paper('a', '2013', '2013'),
  paper('f', '2014', '', { kind: 'follow-up' }),
]
const frames = framesOf([edition], papers)
const named = (id: string) => frames.find((frame) => frame.id === id) as (typeof frames)[number]
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id)

test('the frames stand in order of time, and a follow-up is none', () => {
  expect(ids(frames)).toEqual(['a', 'b', 'c', '2017'])
})

test('what replaced a paper is found both ways', () => {
  expect(successor(named('a'), frames)?.path).toBe('/papirer/2017')
  expect(ids(predecessors(named('2017'), frames))).toEqual(['a', 'b', 'c'])
  expect(successor(named('2017'), frames)).toBeNull()
  const lost = framesOf([], papers)
  expect(successor(lost[0] as (typeof lost)[number], lost)).toBeNull()
})

test('papers that held at the same time are told, and those that met at a new year did not', () => {
  expect(ids(overlapping(named('b'), frames))).toEqual(['c'])
  expect(ids(overlapping(named('a'), frames))).toEqual([])
  expect(ids(overlapping(named('c'), frames))).toEqual(['b'])
})

test('given an unknown end, then the paper may still hold; given an unknown start, then nothing can be said', () => {
  const open = framesOf([edition], [paper('open', '2014', ''), paper('dark', '', '2016')])
  expect(ids(overlapping(open.find(({ id }) => id === 'open') as (typeof open)[number], open))).toEqual(['2017'])
  expect(overlapping(open.find(({ id }) => id === 'dark') as (typeof open)[number], open)).toEqual([])
})

test('a bar begins and ends where its days do', () => {
  expect(barOf(named('b'))).toEqual({ from: 2014, to: 2016 })
  const [half] = framesOf([], [paper('half', '2015-07', '')])
  expect(barOf(half as (typeof frames)[number])).toEqual({ from: 2015 + 181 / 365, to: null })
})
