import { borda } from './borda.ts'
import { schulze } from './schulze.ts'
import { top } from './top.ts'
import type { CountedBallot, Outcome } from './words.ts'

/** The same ballots by every method, in the order of `methods`. A ranking names each theme once at the most, and only `themes`. */
export const countAll = (themes: readonly string[], ballots: readonly CountedBallot[], k: number): readonly Outcome[] => [
  borda(themes, ballots),
  schulze(themes, ballots),
  top(themes, ballots, k),
]
