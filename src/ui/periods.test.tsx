import { expect, test } from 'vitest'
import { Periods } from './periods.tsx'

const draw = (periods: Parameters<typeof Periods>[0]['periods']) => String(<Periods label="Perioder" periods={periods} />)
const bars = (html: string) =>
  [...html.matchAll(/<rect[^>]* x="([\d.]+)%"[^>]* width="([\d.]+)%"/g)].map(([, x, width]) => [Number(x), Number(width)])

test('bars lie on one scale from the first year to the last', () => {
  const html = draw([
    { label: 'a', from: 2014, to: 2016, text: '2014–2015' },
    { label: 'b', from: 2015, to: 2018, text: '2015–2017' },
  ])
  expect(bars(html)).toEqual([
    [0, 50],
    [25, 75],
  ])
  expect([...html.matchAll(/<text[^>]*>(\d+)</g)].map(([, year]) => year)).toEqual(['2014', '2015', '2016', '2017'])
})

test('an open end reaches the edge, an unknown period has no bar, and nothing known draws nothing', () => {
  const known = { label: 'a', from: 2014, to: 2016, text: '' }
  expect(
    bars(draw([known, { label: 'b', from: 2015, to: null, text: '' }, { label: 'c', from: null, to: null, text: '' }])),
  ).toEqual([
    [0, 100],
    [50, 50],
  ])
  expect(draw([{ label: 'c', from: null, to: null, text: '' }])).not.toContain('svg')
})

test('a label is text and no markup', () => {
  expect(draw([{ label: '<b>', from: 2014, to: 2015, text: '' }])).toContain('&lt;b&gt;')
})
