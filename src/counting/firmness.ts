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
}

const at = ({ placed }: Outcome, place: number) => placed.filter((one) => one.place === place).map(({ theme }) => theme)
/** Who has a place: who stands on it, or shares one above it that reaches so far down. */
const holding = (outcome: Outcome, place: number) =>
  at(outcome, Math.max(...outcome.placed.map((one) => one.place).filter((one) => one <= place)))

/** Do the methods agree on a place? One that cannot tell some themes apart contradicts none that puts one of them there. */
function agrees(outcomes: readonly Outcome[], place: number): boolean {
  const [fewest, ...others] = outcomes.map((outcome) => holding(outcome, place)).sort((a, b) => a.length - b.length)
  return others.every((themes) => fewest?.every((theme) => themes.includes(theme)))
}

function sharedBy(outcome: Outcome, k: number): Shared[] {
  const places = new Set(outcome.placed.map(({ place }) => place).filter((place) => place <= k))
  return [...places]
    .map((place) => ({ method: outcome.method, place, themes: at(outcome, place) }))
    .filter(({ themes }) => themes.length > 1)
}

/** How firm the first k places are: where the methods agree, what is shared, and who is among the first by all of them. */
export function firmnessOf(outcomes: readonly Outcome[], k: number): Firmness {
  const runs: Run[] = []
  for (let place = 1; place <= k; place++) {
    const same = agrees(outcomes, place)
    const last = runs.at(-1)
    if (last?.same === same) runs[runs.length - 1] = { ...last, to: place }
    else runs.push({ from: place, to: place, same })
  }
  const among = outcomes.map(({ placed }) => new Set(placed.filter(({ place }) => place <= k).map(({ theme }) => theme)))
  const named = [...new Set(among.flatMap((one) => [...one]))]
  const inAll = (theme: string) => among.every((one) => one.has(theme))
  return {
    runs,
    shared: outcomes.flatMap((outcome) => sharedBy(outcome, k)),
    certain: named.filter(inAll),
    uncertain: named.filter((theme) => !inAll(theme)),
  }
}
