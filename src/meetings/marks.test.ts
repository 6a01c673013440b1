import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordMarks } from './marks.ts'

const marked = (text: string) => wordMarks(text).map(({ from, to, what }) => [text.slice(from, to), what])

test.each([
  ['Godkendt.', [['Godkendt', 'approved']]],
  ['Godkendt som indstillet.', [['Godkendt', 'approved']]],
  [
    'Ad 1. Taget til efterretning. Ad 2. Godkendt.',
    [
      ['Ad 1.', 'point'],
      ['Taget til efterretning', 'noted'],
      ['Ad 2.', 'point'],
      ['Godkendt', 'approved'],
    ],
  ],
  [
    'Anbefales med 3 stemmer for (A) og 1 stemme imod (C).',
    [
      ['Anbefales', 'recommended'],
      ['med 3 stemmer for (A) og 1 stemme imod (C)', 'votes'],
    ],
  ],
  ['Papiret blev vendt.', []],
])('»%s« is read from its own words', (text, marks) => {
  expect(marked(text)).toEqual(marks)
})

test('marks lie within the text, in order, and never overlap', () => {
  const words = fc.constantFrom(
    'Godkendt',
    'Ad 1.',
    'Ad 2 og 3:',
    'med 3 stemmer for (A)',
    'enstemmigt',
    '. ',
    '\n',
    'Udsat',
    'ikke',
    'A stemte imod',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
      const text = parts.join(' ')
      let end = 0
      for (const { from, to } of wordMarks(text)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        end = to
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})
