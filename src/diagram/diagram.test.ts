import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edition } from '#editions'
import { roughly } from '#kernel'
import type { Measure, Step } from '#measures'
import { diagramOf } from './diagram.ts'
import { extentOf, lyingOf } from './rows.ts'
import { wrapped } from './shapes.ts'

const goals = [
  { id: 'g1', number: 1, shortTitle: 'Akutpladser' },
  { id: 'g2', number: 2, shortTitle: 'Kompetencer' },
]
const edition = {
  year: 2017,
  title: 'KKR-målene',
  periodFrom: roughly('2017'),
  periodTo: roughly('2018'),
  versions: [{ goals }],
} as unknown as Edition
const step = (id: string, from: string, to: string): Step =>
  ({ id, measure: 'm', title: `Trin ${id}`, from: roughly(from), to: roughly(to), reason: '', source: '', sequence: 1 }) as const
const measure = (id: string, goal: string, steps: readonly Step[], rest: Partial<Measure> = {}): Measure => ({
  id,
  edition: 2017,
  goal,
  place: 1,
  title: `Indsats ${id}`,
  text: '',
  obligation: 'must',
  newMoney: 'no',
  newTask: 'no',
  reason: '',
  source: '',
  sequence: 1,
  steps,
  ...rest,
})

describe('where a step lies', () => {
  test.each([
    ['2017-03', '2018', 'inside'],
    ['2016', '2016', 'before'],
    ['2016-12-31', '2017-01', 'before'],
    ['2018-12', '2019', 'after'],
    ['2018-12-31', '2018-12-31', 'inside'],
    ['2017', '', 'inside'],
    ['', '2019-spring', 'after'],
    ['', '', 'inside'],
  ])('%s to %s: %s', (from, to, lying) => {
    expect(lyingOf(step('a', from, to), edition)).toBe(lying)
  })
  test('given the period ends within what a day can be, then it may lie outside', () => {
    const short = { periodFrom: roughly('2017'), periodTo: roughly('2018-06-30') }
    expect(lyingOf(step('a', '2017', '2018'), short)).toBe('maybe')
    expect(lyingOf(step('a', '2017', '2018-06'), short)).toBe('inside')
  })
  test('given the edition has no period, then nothing lies outside it', () => {
    expect(lyingOf(step('a', '1990', '2100'), { periodFrom: roughly(''), periodTo: roughly('') })).toBe('inside')
  })
  test('what is sure lies within what can be, whatever the precision', () => {
    const rough = fc.constantFrom(...['2017-03-04', '2017-03', '2017-spring', '2017', '2018-01-01', '2018', ''].map(roughly))
    fc.assert(
      fc.property(rough, rough, (from, to) => {
        const { first, last, sure } = extentOf({ from, to })
        return !sure || (first !== null && last !== null && first <= sure.first && sure.first <= sure.last && sure.last <= last)
      }),
    )
  })
})

describe('the diagram', () => {
  const measures = [
    measure('b', 'g2', [step('sent', '2019', '2019')], { obligation: 'may', newMoney: 'yes' }),
    measure('a', 'g1', [step('dag', '2017-03-01', '2017-03-01'), step('halv', '2017-autumn', ''), step('ukendt', '', '')]),
    measure('c', 'g1', []),
  ]
  const made = diagramOf(edition, measures)

  test('given no measures of the edition, then there is nothing to draw', () => {
    expect(diagramOf(edition, [])).toBeNull()
    expect(diagramOf({ ...edition, year: 2013 }, measures)).toBeNull()
  })
  test('the table says every step, goals by number, and a measure without steps', () => {
    expect(made?.rows.map(([title, from, to, ...rest]) => [title, from, to, rest.at(-1)])).toEqual([
      ['Trin dag', '1.3.2017', '1.3.2017', 'inden for'],
      ['Trin halv', 'efteråret 2017', 'ikke registreret', 'inden for'],
      ['Trin ukendt', 'ikke registreret', 'ikke registreret', ''],
      ['Ingen trin registreret', '', '', ''],
      ['Trin sent', '2019', '2019', 'efter perioden'],
    ])
    expect(made?.rows.every((row) => row.length === made.columns.length)).toBe(true)
  })
  test('a step outside the period, and one without a day, are named', () => {
    expect(made?.outside).toEqual(['»Trin sent« (2019) i indsatsen »Indsats b« ligger efter udgavens periode, 2017–2018.'])
    expect(made?.undated).toEqual(['»Trin ukendt« i indsatsen »Indsats a«'])
  })
  test('the picture names itself, needs nothing from outside, and is the same bytes again', () => {
    expect(made?.svg).toMatch(/^<svg [^>]*role="img"[^>]*><title id="tidsplan-2017-titel">Tidsplan for KKR-målene<\/title><desc /)
    expect(made?.svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|[ <]style|<script|NaN|undefined/)
    expect(diagramOf(edition, measures)).toEqual(made)
  })
  test('whatever a title holds, then the picture is whole and shows it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }), (title) => {
        const { svg } = diagramOf(edition, [measure('a', 'g1', [], { title })]) ?? { svg: '' }
        const inside = svg.replace(/<\/?(svg|title|desc|rect|line|text|path|g)( [^<>]*)?>/g, '')
        return svg.endsWith('</svg>') && !/[<>\0]/.test(inside)
      }),
    )
  })
  test('lines hold every word, none longer than its most', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 5, max: 60 }), (text, most) => {
        const lines = wrapped(text, most)
        return lines.every((line) => line.length <= most) && lines.join('').replace(/\s/g, '') === text.replace(/\s/g, '')
      }),
    )
  })
})
