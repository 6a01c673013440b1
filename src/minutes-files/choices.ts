import { isDecision, type Minutes, type MinutesItem, type MinutesSection } from '#minutes'

/** What can be recorded of a file: one decision in one item. `key` names it in an address: 2-5 is the sixth section of the third item. */
export type Choice = {
  readonly key: string
  readonly item: MinutesItem
  readonly section: MinutesSection
  /** The item has the words that the paper is known by. */
  readonly likely: boolean
}

/** Words that say nothing of what a thing is about. */
const common = new Set(['kommune', 'kommuner', 'kommunerne', 'fælles', 'version', 'udgaven', 'papiret', 'hovedstaden', 'region'])
/** What a text is about: its longer words, and short names such as KKR. */
const wordsOf = (text: string) => [
  ...new Set([...(text.match(/(?<!\p{L})\p{Lu}{3,4}(?!\p{L})/gu) ?? []), ...(text.toLowerCase().match(/\p{L}{5,}/gu) ?? [])]),
]

/** How many of the words that the paper is known by an item has, alone or first in a longer word; in its title they count four times. */
export function nearness({ title, sections }: MinutesItem, known: readonly string[]): number {
  const among = (text: string) => {
    const words = wordsOf(text)
    return known.filter((one) => words.some((word) => word.startsWith(one))).length
  }
  return (
    4 * among(title) +
    among(
      sections
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 100_000),
    )
  )
}

/** What counts as decided in an item: its decisions; where none is named so, its last section. */
const decisionsIn = ({ sections }: MinutesItem): readonly MinutesSection[] => {
  const decisions = sections.filter(isDecision)
  return decisions.length ? decisions : sections.slice(-1)
}

/**
 * Every decision that a file has, those of the likeliest item first: the item that has most of the words that the paper is known by,
 * its title, the joint body and the alliance; an item with fewer than three of them is not likely.
 */
export function choicesIn({ items }: Minutes, knownBy: readonly string[]): Choice[] {
  const known = wordsOf(knownBy.join(' ')).filter((word) => !common.has(word))
  const near = items.map((item) => nearness(item, known))
  const best = Math.max(3, ...near)
  const all = items.flatMap((item, place) =>
    decisionsIn(item).map(
      (section): Choice => ({
        key: `${place}-${item.sections.indexOf(section)}`,
        item,
        section,
        likely: (near[place] ?? 0) >= best,
      }),
    ),
  )
  return [...all.filter(({ likely }) => likely), ...all.filter(({ likely }) => !likely)]
}

/** An item as somebody would call it: Punkt 7: Sundhedspapiret. */
export const itemName = ({ number, title }: MinutesItem) =>
  [number && `Punkt ${number}`, title].filter(Boolean).join(': ') || 'Punktet'
