import { pointPlaces } from './points.ts'
import { verbPlaces } from './verdicts.ts'
import { votePlaces } from './votes.ts'
import type { OutcomeKind } from './words.ts'

/** A stretch of minutes that the rules read something from, from one letter up to before another. */
export type WordMark = {
  readonly from: number
  readonly to: number
  readonly what: OutcomeKind | 'point' | 'votes'
}

/**
 * The words of a text that a proposal is made from, in their order and never overlapping, so that a person can see what was read.
 * A vote that holds a verb ("med 3 stemmer for") is a vote; what lies within another mark is not marked twice.
 */
export function wordMarks(text: string): WordMark[] {
  const all: WordMark[] = [
    ...pointPlaces(text).map(({ from, to }) => ({ from, to, what: 'point' as const })),
    ...verbPlaces(text).map(({ from, to, kind }) => ({ from, to, what: kind })),
    ...votePlaces(text).map(({ from, to }) => ({ from, to, what: 'votes' as const })),
  ]
  const chosen: WordMark[] = []
  for (const one of all) if (!chosen.some(({ from, to }) => one.from < to && from < one.to)) chosen.push(one)
  return chosen.toSorted((a, b) => a.from - b.from)
}
