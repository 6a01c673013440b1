import type { Method, Outcome, Pair, Placed } from './words.ts'

/** Themes by falling score; equal scores share a place, and stand in the order they were given. */
export function placesOf(themes: readonly string[], score: (theme: string) => number): Placed[] {
  const scored = themes.map((theme) => ({ theme, score: score(theme) }))
  const placed = scored.map((one) => ({ ...one, place: 1 + scored.filter((other) => other.score > one.score).length }))
  return placed.sort((a, b) => a.place - b.place)
}

/** Every pair of themes of which this holds. */
export const pairsOf = (themes: readonly string[], holds: (a: string, b: string) => boolean): Pair[] =>
  themes.flatMap((a, place) => themes.slice(place + 1).flatMap((b) => (holds(a, b) ? [[a, b] as const] : [])))

/** The outcome of a method that gives every theme a number. */
export function outcomeOf(method: Method, themes: readonly string[], score: (theme: string) => number): Outcome {
  const placed = placesOf(themes, score)
  return { method, placed, even: pairsOf(themes, (a, b) => score(a) === score(b)) }
}
