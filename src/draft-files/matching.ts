/** Something with words, in somebody's keeping: what came in, or what the draft knows. */
export type Worded = { readonly words: string; readonly owner: string | null }

const wordsOf = (text: string) => new Set(text.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? [])
/** How many words two texts share, from 0 to 1 (Dice's coefficient over their different words). */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  // Where one is three times the other they cannot be half alike, and need no counting.
  if (a.size + b.size === 0 || Math.max(a.size, b.size) > 3 * Math.min(a.size, b.size)) return 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return (2 * shared) / (a.size + b.size)
}
export const wordsAlike = (a: string, b: string) => alike(wordsOf(a), wordsOf(b))
const enough = 0.5

/**
 * Which known one each incoming one is, by place in `known`; -1 for none. The same words with the same owner are found first, then the same
 * words anywhere, then words that are at least half alike with the same owner; each known one once, in reading order.
 */
export function matched(incoming: readonly Worded[], known: readonly Worded[]): number[] {
  const found = incoming.map(() => -1)
  const free = new Set(known.keys())
  const sets = known.map(({ words }) => wordsOf(words))
  const take = (at: number, place: number | undefined) => {
    if (place === undefined) return
    found[at] = place
    free.delete(place)
  }
  const each = (choose: (one: Worded) => number | undefined) => {
    for (const [at, one] of incoming.entries()) if (found[at] === -1) take(at, choose(one))
  }
  const first = (fits: (place: number) => boolean) => [...free].find(fits)
  const same = ({ words }: Worded, place: number) => known[place]?.words === words
  each((one) => first((place) => same(one, place) && known[place]?.owner === one.owner))
  each((one) => first((place) => same(one, place)))
  each((one) => {
    const own = wordsOf(one.words)
    const likeness = (place: number) => alike(own, sets[place] ?? new Set())
    const near = [...free].filter((place) => known[place]?.owner === one.owner && likeness(place) >= enough)
    return near.sort((a, b) => likeness(b) - likeness(a) || a - b)[0]
  })
  return found
}
