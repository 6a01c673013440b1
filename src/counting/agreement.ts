import type { CountedBallot } from './words.ts'

/** A ballot's rank of each theme; those that it does not name are alike, and get the middle of the ranks that are left. */
export function ranksOn({ ranking }: Pick<CountedBallot, 'ranking'>, themes: readonly string[]): number[] {
  const places = new Map(ranking.map((theme, place) => [theme, place + 1]))
  const middle = (ranking.length + 1 + themes.length) / 2
  return themes.map((theme) => places.get(theme) ?? middle)
}

/** t cubed minus t over every group of t equal ranks. */
const tiesIn = (ranks: readonly number[]) =>
  [...Map.groupBy(ranks, (rank) => rank).values()].reduce((sum, { length }) => sum + length ** 3 - length, 0)

/**
 * Kendall's coefficient of concordance W, corrected for ties: how alike raters rank, from 0 (no common order) to 1 (the very same).
 * `ranks` has a row per rater and a number per theme. Null where it says nothing: fewer than two raters or themes, or only ties.
 * Source: M. G. Kendall and B. Babington Smith, The problem of m rankings, Annals of Mathematical Statistics 10 (1939), with its
 * correction for ties.
 */
export function concordance(ranks: readonly (readonly number[])[]): number | null {
  const raters = ranks.length
  const size = ranks[0]?.length ?? 0
  if (raters < 2 || size < 2) return null
  const sums = Array.from({ length: size }, (_, theme) => ranks.reduce((sum, row) => sum + (row[theme] ?? 0), 0))
  const mean = (raters * (size + 1)) / 2
  const deviation = sums.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  const ties = ranks.reduce((sum, row) => sum + tiesIn(row), 0)
  const most = raters ** 2 * (size ** 3 - size) - raters * ties
  return most > 0 ? Math.min(1, (12 * deviation) / most) : null
}

/** How far ballots lie from each other about one theme; places are those on the ballots that name it. */
export type Spread = {
  readonly theme: string
  readonly named: number
  readonly unnamed: number
  /** How many ballots have it among their first k. */
  readonly top: number
  readonly best: number | null
  readonly median: number | null
  readonly worst: number | null
  /** How many ballots have it at each place, the first place first. */
  readonly at: readonly number[]
}

/** The middle value; halfway between the two middle ones where there is no one in the middle. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** The spread of places of every theme; a ballot counts once here, whatever its weight. */
export function spreads(
  themes: readonly string[],
  ballots: readonly Pick<CountedBallot, 'ranking'>[],
  k: number,
): readonly Spread[] {
  return themes.map((theme) => {
    const places = ballots.map(({ ranking }) => ranking.indexOf(theme) + 1).filter((place) => place > 0)
    const at = themes.map((_, place) => places.filter((one) => one === place + 1).length)
    return {
      theme,
      named: places.length,
      unnamed: ballots.length - places.length,
      top: places.filter((place) => place <= k).length,
      best: places.length ? Math.min(...places) : null,
      median: medianOf(places),
      worst: places.length ? Math.max(...places) : null,
      at,
    }
  })
}
