import { outcomeOf } from './places.ts'
import type { CountedBallot, Outcome } from './words.ts'

/**
 * Top-k approval: a ballot approves the themes that it has among its first k, and the most approved is first.
 * Source: S. J. Brams and P. C. Fishburn, Approval voting, American Political Science Review 72 (1978); with k fixed it is the positional
 * rule called k-approval.
 */
export function top(themes: readonly string[], ballots: readonly CountedBallot[], k: number): Outcome {
  const approvals = new Map<string, number>()
  for (const { ranking, weight } of ballots)
    for (const theme of ranking.slice(0, k)) approvals.set(theme, (approvals.get(theme) ?? 0) + weight)
  return outcomeOf('top', themes, (theme) => approvals.get(theme) ?? 0)
}
