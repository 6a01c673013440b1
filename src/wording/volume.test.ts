import { expect, test } from 'vitest'
import { wordsIn } from './volume.ts'
import type { Block } from './words.ts'

const block = (id: string, text: string): Block => ({ id, kind: 'paragraph', level: 0, text, part: { kind: 'paper' } })

test.each([
  [['Vi vil, at borgerne får hjælp i 2028.'], 8],
  [['Mål 1: Akut', '', 'Ét tal: 1.845.939'], 6],
])('given the texts %j, then they have %i words', (texts, count) => {
  expect(wordsIn({ blocks: texts.map((text, at) => block(`b-${at}`, text)) })).toBe(count)
})
test('given no text, then nobody knows how long it is', () => {
  expect(wordsIn({ blocks: [] })).toBeNull()
})
