/** Chance that can be repeated: the same seed and subject give the same numbers on every machine. */
export type Chance = {
  /** A whole number from 0 up to, and not with, `n`. */
  below(n: number): number
  between(least: number, most: number): number
  /** True in this share of the cases. */
  happens(share: number): boolean
  pick<T>(from: readonly T[]): T
  shuffled<T>(items: readonly T[]): T[]
}

/** FNV-1a, so that each subject has numbers of its own and a change to one leaves the others as they were. */
function mixed(seed: number, subject: string): number {
  let hash = 0x811c9dc5
  for (const letter of `${seed} ${subject}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** mulberry32: small, well spread, and nothing here is a secret. */
function numbers(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function chance(seed: number, subject: string): Chance {
  const next = numbers(mixed(seed, subject))
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    happens: (share) => next() < share,
    pick: <T>(from: readonly T[]) => from[below(from.length)] as T,
    shuffled<T>(items: readonly T[]) {
      const all = [...items]
      for (let last = all.length - 1; last > 0; last--) {
        const other = below(last + 1)
        ;[all[last], all[other]] = [all[other] as T, all[last] as T]
      }
      return all
    },
  }
}
