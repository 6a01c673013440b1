import { outcomeOf } from './places.ts'
import type { CountedBallot, Outcome } from './words.ts'

/**
 * Borda's count: of n themes the first on a ballot gets n-1 points, the next n-2, and so on. The themes that a ballot does not name
 * share the points that are left, so that every ballot gives the same sum and nobody gains by naming fewer.
 * Sources: J.-C. de Borda, Mémoire sur les élections au scrutin (1781); sharing among equals: D. Black, Partial justification of the
 * Borda count, Public Choice 28 (1976).
 */
export function borda(themes: readonly string[], ballots: readonly CountedBallot[]): Outcome {
  const points = new Map(themes.map((theme) => [theme, 0]))
  for (const { ranking, weight } of ballots) {
    const left = themes.length - ranking.length
    const ranks = new Map(ranking.map((theme, place) => [theme, place]))
    for (const theme of themes) {
      const place = ranks.get(theme)
      // Kept doubled until the end: halves would not add up alike in every order.
      const doubled = place === undefined ? left - 1 : 2 * (themes.length - 1 - place)
      points.set(theme, (points.get(theme) ?? 0) + weight * doubled)
    }
  }
  return outcomeOf('borda', themes, (theme) => (points.get(theme) ?? 0) / 2)
}
