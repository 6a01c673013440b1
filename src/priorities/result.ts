import { concordance, countAll, type Firmness, firmnessOf, type Outcome, ranksOn, type Spread, spreads } from '#counting'
import type { MunicipalityCode } from '#kernel'
import { counts } from './turnout.ts'
import type { Vote } from './words.ts'

/** A ranking that counts, and whose it is. */
export type Ranked = { readonly code: MunicipalityCode; readonly ranking: readonly string[] }
export type Result = {
  readonly ballots: readonly Ranked[]
  readonly outcomes: readonly Outcome[]
  readonly firmness: Firmness
  /** How far the ballots lie from each other about each theme. */
  readonly spreads: readonly Spread[]
  /** Kendall's W; null where it says nothing. */
  readonly agreement: number | null
}

/** What these ballots come to in this vote. Agreement is between municipalities, so each counts once there, whatever it weighs. */
export function countUp(
  { themes, places, electorate }: Pick<Vote, 'themes' | 'places' | 'electorate'>,
  ballots: readonly Ranked[],
): Result {
  const weights = new Map(electorate.map(({ code, weight }) => [code, weight]))
  const weighed = ballots.map(({ code, ranking }) => ({ ranking, weight: weights.get(code) ?? 0 }))
  const outcomes = countAll(themes, weighed, places)
  return {
    ballots,
    outcomes,
    firmness: firmnessOf(outcomes, places),
    spreads: spreads(themes, ballots, places),
    agreement: concordance(ballots.map((ballot) => ranksOn(ballot, themes))),
  }
}

/** The result of the public ballots; null while there are none that count. */
export function resultOf(vote: Vote): Result | null {
  const ballots = vote.ballots.filter(counts)
  return ballots.length ? countUp(vote, ballots) : null
}
