import type { Method, Outcome } from './words.ts'

/** Places in a row, both included, that are the same by every method, or are not. */
export type Run = { readonly from: number; readonly to: number; readonly same: boolean }
/** A place that themes share by a method. */
export type Shared = { readonly method: Method; readonly place: number; readonly themes: readonly string[] }
export type Firmness = {
  readonly runs: readonly Run[]
  readonly shared: readonly Shared[]
  /** The themes that every method has among the first k. */
  readonly certain: readonly string[]
  /** Those that some methods have there, and some have not. */
  readonly uncertain: readonly string[]
  /** Those that no method has below them, and some have on a shared place that reaches below them: nobody can say. */
  readonly edge: readonly string[]
}

const at = ({ placed }: Outcome, place: number) => placed.filter((one) => one.place === place).map(({ theme }) => theme)
/** Who has a place: who stands on it, or shares one above it that reaches so far down. */
const holding = (outcome: Outcome, place: number) =>
  at(outcome, Math.max(...outcome.placed.map((one) => one.place).filter((one) => one <= place)))

/** Does the place that holds this one reach below the first k? */
const reachesBelow = (outcome: Outcome, place: number, k: number) => {
  const themes = holding(outcome, place)
  const first = outcome.placed.find(({ theme }) => theme === themes[0])?.place ?? place
  return first + themes.length - 1 > k
}

/**
 * Do the methods agree on a place among the first k? One that cannot tell some of the first k apart contradicts none that puts one of
 * them there; one that cannot tell them from those below says less than the others, and does not agree.
 */
function agrees(outcomes: readonly Outcome[], place: number, k: number): boolean {
  const held = outcomes.map((outcome) => ({ themes: holding(outcome, place), open: reachesBelow(outcome, place, k) }))
  const [fewest, ...others] = held.sort((a, b) => a.themes.length - b.themes.length)
  return others.every(
    ({ themes, open }) =>
      fewest?.themes.every((theme) => themes.includes(theme)) && (!open || themes.length === fewest.themes.length),
  )
}

function sharedBy(outcome: Outcome, k: number): Shared[] {
  const places = new Set(outcome.placed.map(({ place }) => place).filter((place) => place <= k))
  return [...places]
    .map((place) => ({ method: outcome.method, place, themes: at(outcome, place) }))
    .filter(({ themes }) => themes.length > 1)
}

type Side = 'in' | 'edge' | 'out'
/** Is a theme among the first k, below them, or on a shared place that reaches from the one to the other? */
function sideOf(outcome: Outcome, theme: string, k: number): Side {
  const place = outcome.placed.find((one) => one.theme === theme)?.place ?? Number.POSITIVE_INFINITY
  if (place > k) return 'out'
  return place + at(outcome, place).length - 1 > k ? 'edge' : 'in'
}

/** How firm the first k places are: where the methods agree, what is shared, and who is among the first by all of them. */
export function firmnessOf(outcomes: readonly Outcome[], k: number): Firmness {
  const runs: Run[] = []
  for (let place = 1; place <= k; place++) {
    const same = agrees(outcomes, place, k)
    const last = runs.at(-1)
    if (last?.same === same) runs[runs.length - 1] = { ...last, to: place }
    else runs.push({ from: place, to: place, same })
  }
  const sides = new Map(outcomes[0]?.placed.map(({ theme }) => [theme, outcomes.map((outcome) => sideOf(outcome, theme, k))]))
  const some = (theme: string, side: Side) => sides.get(theme)?.includes(side) ?? false
  const themes = [...sides.keys()]
  return {
    runs,
    shared: outcomes.flatMap((outcome) => sharedBy(outcome, k)),
    certain: themes.filter((theme) => !some(theme, 'edge') && !some(theme, 'out')),
    uncertain: themes.filter((theme) => some(theme, 'in') && some(theme, 'out')),
    edge: themes.filter((theme) => some(theme, 'edge') && !some(theme, 'out')),
  }
}
