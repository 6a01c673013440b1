import { pairsOf, placesOf } from './places.ts'
import type { CountedBallot, Outcome } from './words.ts'

type Table = number[][]
const square = (size: number): Table => Array.from({ length: size }, () => new Array<number>(size).fill(0))

/** How much weight sets each theme (row) above each other (column). */
function preferences(themes: readonly string[], ballots: readonly CountedBallot[]): Table {
  const at = new Map(themes.map((theme, place) => [theme, place]))
  const prefers = square(themes.length)
  for (const { ranking, weight } of ballots) {
    const below = new Set(themes.keys())
    for (const theme of ranking) {
      const one = at.get(theme) as number
      below.delete(one)
      const row = prefers[one] as number[]
      for (const other of below) row[other] = (row[other] ?? 0) + weight
    }
  }
  return prefers
}

const cell = (table: Table, row: number, column: number) => table[row]?.[column] ?? 0

/** The strength of the strongest path from each theme to each other: Floyd's and Warshall's way, with the weakest link counting. */
function strongestPaths(prefers: Table): Table {
  const size = prefers.length
  const paths = square(size)
  const strength = (i: number, j: number) => (cell(prefers, i, j) > cell(prefers, j, i) ? cell(prefers, i, j) : 0)
  for (const [i, row] of paths.entries()) for (const j of row.keys()) row[j] = strength(i, j)
  for (let by = 0; by < size; by++)
    for (const [from, row] of paths.entries()) {
      const first = row[by] ?? 0
      if (from === by || first === 0) continue
      for (const to of row.keys()) if (to !== from) row[to] = Math.max(row[to] ?? 0, Math.min(first, cell(paths, by, to)))
    }
  return paths
}

/**
 * Schulze's method: one theme is above another when its strongest path of won comparisons to the other is stronger than the path back;
 * a won comparison is as strong as the weight behind it (winning votes). The score is how many themes it is above; the fewer there are
 * above it, the higher its place, and as many share a place. That order never contradicts a comparison of two; pairs without one are told as even.
 * Source: M. Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method,
 * Social Choice and Welfare 36 (2011), section 2.
 */
export function schulze(themes: readonly string[], ballots: readonly CountedBallot[]): Outcome {
  const paths = strongestPaths(preferences(themes, ballots))
  const at = new Map(themes.map((theme, place) => [theme, place]))
  const beats = (a: string, b: string) => {
    const [i, j] = [at.get(a) as number, at.get(b) as number]
    return cell(paths, i, j) > cell(paths, j, i)
  }
  const above = (theme: string) => themes.filter((other) => beats(other, theme)).length
  const placed = placesOf(themes, (theme) => -above(theme)).map(({ theme, place }) => ({
    theme,
    place,
    score: themes.filter((other) => beats(theme, other)).length,
  }))
  return { method: 'schulze', placed, even: pairsOf(themes, (a, b) => !beats(a, b) && !beats(b, a)) }
}
