/** Which block of one version is which of another. */
import { isSamePart } from './rules.ts'
import type { Block, BlockPart } from './words.ts'

/** A block of either version: in both, worded or placed otherwise or not; or in one of them only. */
export type AlignedBlock =
  | { readonly kind: 'both'; readonly before: Block; readonly after: Block; readonly moved: boolean }
  | { readonly kind: 'new'; readonly after: Block }
  | { readonly kind: 'gone'; readonly before: Block }

/** Is a part of the later version what a part of the earlier one is, or became? */
export type Became = (before: BlockPart, after: BlockPart) => boolean

/** Two texts with less in common than this, of all the words of both and in words, are not one paragraph worded anew. */
const enoughAlike = 0.5
const fewestShared = 4
/** How many blocks a word may stand in and still tell them apart, and how many candidates are looked at; together they bound the work. */
const rareAtMost = 40
const candidatesAtMost = 8

const wordsOf = (text: string) => text.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? []
const countsOf = (text: string) => {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
type Counts = ReadonlyMap<string, number>
const sizeOf = (counts: Counts) => [...counts.values()].reduce((sum, count) => sum + count, 0)

/** Dice's coefficient over the words of two texts, each word as often as it stands: 1 for the same words, 0 for too few in common. */
function likeness(a: Counts, b: Counts): number {
  const all = sizeOf(a) + sizeOf(b)
  let shared = 0
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0)
  return shared < fewestShared ? 0 : (2 * shared) / all
}

type Pairs = Map<number, number>
/** Pairs what is left of both by a key that is the same, in order. */
function pairBy(pairs: Pairs, before: readonly Block[], after: readonly Block[], key: (block: Block) => string): void {
  const taken = new Set(pairs.values())
  const places = Map.groupBy(
    before.flatMap((_, at) => (taken.has(at) ? [] : [at])),
    (at) => key(before[at] as Block),
  )
  after.forEach((block, at) => {
    const from = pairs.has(at) ? undefined : places.get(key(block))?.shift()
    if (from !== undefined) pairs.set(at, from)
  })
}

type Likely = { readonly at: number; readonly from: number; readonly alike: number }

/** Pairs what is left by likeness, the most alike first. Only blocks that share a rare word are held against each other. */
function pairByLikeness(pairs: Pairs, before: readonly Block[], after: readonly Block[]): void {
  const taken = new Set(pairs.values())
  const left = before.flatMap((block, from) => (taken.has(from) ? [] : [{ from, counts: countsOf(block.text), block }]))
  const holding = Map.groupBy(
    left.flatMap((one) => [...one.counts.keys()].map((word) => ({ word, one }))),
    ({ word }) => word,
  )
  const likely: Likely[] = after.flatMap((block, at) => {
    if (pairs.has(at)) return []
    const counts = countsOf(block.text)
    const shared = new Map<(typeof left)[number], number>()
    for (const word of counts.keys()) {
      const there = holding.get(word) ?? []
      if (there.length <= rareAtMost) for (const { one } of there) shared.set(one, (shared.get(one) ?? 0) + 1)
    }
    const most = [...shared].sort((a, b) => b[1] - a[1] || a[0].from - b[0].from).slice(0, candidatesAtMost)
    return most
      .filter(([one]) => (one.block.kind === 'heading') === (block.kind === 'heading'))
      .map(([one]) => ({ at, from: one.from, alike: likeness(counts, one.counts) }))
  })
  for (const { at, from, alike } of likely.sort((a, b) => b.alike - a.alike || a.at - b.at || a.from - b.from)) {
    if (alike < enoughAlike || pairs.has(at) || taken.has(from)) continue
    pairs.set(at, from)
    taken.add(from)
  }
}

/** The places of a longest run of numbers that only grow (patience sorting, O(n log n)). */
function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []
  const previous: number[] = []
  numbers.forEach((number, at) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tails[middle] as number] as number) < number) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = at
  })
  const run = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number) run.add(at)
  return run
}

/** The blocks that kept their part and their order among themselves; as few as can be are said to have moved. */
function keptPlace(pairs: Pairs, before: readonly Block[], after: readonly Block[], became: Became): ReadonlySet<number> {
  const partOf = (blocks: readonly Block[], at: number) => (blocks[at] as Block).part
  const ordered = [...pairs].filter(([at, from]) => became(partOf(before, from), partOf(after, at))).sort(([a], [b]) => a - b)
  const run = longestRun(ordered.map(([, from]) => from))
  return new Set(ordered.filter((_, place) => run.has(place)).map(([at]) => at))
}

/**
 * Every block of both versions, once each: first paired by id, then by the same text, then by likeness. They come in the later version's
 * order; what is gone stands after what it stood after. A block of a goal that became another one has not moved by that.
 */
export function align(before: readonly Block[], after: readonly Block[], became: Became = isSamePart): AlignedBlock[] {
  const pairs: Pairs = new Map()
  pairBy(pairs, before, after, ({ id }) => id)
  pairBy(pairs, before, after, ({ kind, text }) => `${kind} ${text}`)
  pairByLikeness(pairs, before, after)
  const kept = keptPlace(pairs, before, after, became)
  const later = new Map([...pairs].map(([at, from]) => [from, at]))
  // What is gone follows the nearest block above it that is still there, and has not moved away.
  const follows = new Map<number, AlignedBlock[]>()
  let last = -1
  before.forEach((block, from) => {
    const at = later.get(from)
    if (at === undefined) follows.set(last, [...(follows.get(last) ?? []), { kind: 'gone', before: block }])
    else if (kept.has(at)) last = at
  })
  return [
    ...(follows.get(-1) ?? []),
    ...after.flatMap((block, at): AlignedBlock[] => {
      const from = pairs.get(at)
      const was = from === undefined ? undefined : before[from]
      const own: AlignedBlock = was
        ? { kind: 'both', before: was, after: block, moved: !kept.has(at) }
        : { kind: 'new', after: block }
      return [own, ...(follows.get(at) ?? [])]
    }),
  ]
}
