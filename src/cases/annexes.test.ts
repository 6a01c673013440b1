import { expect, test } from 'vitest'
import type { Piece } from '#word'
import { withoutRepeats } from './annexes.ts'

const heading = (level: number, text: string): Piece => ({ kind: 'heading', level, text })
const paragraph: Piece = { kind: 'paragraph', level: 0, text: 'Vi vil mødes' }

test('given a text that begins with the name of its goal, then the name stands once, and no other words are left out', () => {
  const goal = heading(1, 'Mål 1: Vi vil mødes')
  const area = heading(1, 'Udviklingsområde 1: Et opkald')
  const kept = [goal, paragraph, heading(2, 'Sådan gør vi'), heading(1, 'Mål 2: Vi vil synge'), heading(2, 'Vi vil mødes'), area]
  const [first, ...rest] = kept as [Piece, ...Piece[]]
  expect(withoutRepeats([first, heading(2, 'Vi vil mødes'), ...rest, heading(2, 'Et opkald')])).toEqual(kept)
})
