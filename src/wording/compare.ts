import type { GoalArea } from '#editions'
import { type AlignedBlock, align, type Became } from './align.ts'
import type { GoalTerms, RecordedTerms, VersionWording } from './words.ts'
import { obligationWords } from './words-da.ts'

/** One of a goal's terms that is said otherwise; empty is what is not recorded. */
export type ChangedTerm = { readonly part: keyof typeof parts; readonly before: string; readonly after: string }

const parts = {
  obligation: ({ obligation }: GoalTerms) => (obligation === 'not-known' ? '' : obligationWords[obligation].word),
  reason: ({ reason }: GoalTerms) => reason,
  economy: ({ economy }: GoalTerms) => economy,
} as const
/** How a goal's terms changed, under the same identity or another. Where those of either are not recorded at all, nothing is said to have changed. */
export function changedTerms(before: RecordedTerms | undefined, after: RecordedTerms | undefined): ChangedTerm[] {
  if (!before || !after) return []
  return (Object.keys(parts) as ChangedTerm['part'][]).flatMap((part) =>
    parts[part](before) === parts[part](after) ? [] : [{ part, before: parts[part](before), after: parts[part](after) }],
  )
}

export type ChangedArgument = { readonly area: GoalArea; readonly before: string; readonly after: string }
/** How many blocks the later version has that the earlier had not, and so on; one that was both reworded and moved is counted as both. */
export type BlockCounts = Readonly<Record<'new' | 'gone' | 'reworded' | 'moved', number>>
export type WordingComparison = {
  readonly blocks: readonly AlignedBlock[]
  readonly counts: BlockCounts
  readonly arguments: readonly ChangedArgument[]
  /** Is the text of both recorded, so that they can be compared? */
  readonly known: { readonly before: boolean; readonly after: boolean }
}

/** Is a block said otherwise: other words, or another place in the lists and headings? */
export const isReworded = (one: AlignedBlock) =>
  one.kind === 'both' &&
  (one.before.text !== one.after.text || one.before.kind !== one.after.kind || one.before.level !== one.after.level)

function countsOf(blocks: readonly AlignedBlock[]): BlockCounts {
  const count = (is: (one: AlignedBlock) => boolean) => blocks.filter(is).length
  return {
    new: count(({ kind }) => kind === 'new'),
    gone: count(({ kind }) => kind === 'gone'),
    reworded: count(isReworded),
    moved: count((one) => one.kind === 'both' && one.moved),
  }
}

/** How the wording of one version became another's. Where the text of either is not recorded, no block is said to have come or gone. */
export function compareWordings(before: VersionWording, after: VersionWording, became?: Became): WordingComparison {
  const known = { before: before.blocks.length > 0, after: after.blocks.length > 0 }
  const blocks = known.before && known.after ? align(before.blocks, after.blocks, became) : []
  const areas = [...new Set([...before.arguments, ...after.arguments].map(({ area }) => area))]
  const said = ({ arguments: all }: VersionWording, area: GoalArea) => all.find((one) => one.area === area)?.text ?? ''
  return {
    blocks,
    counts: countsOf(blocks),
    arguments: areas
      .map((area) => ({ area, before: said(before, area), after: said(after, area) }))
      .filter((one) => one.before !== one.after),
    known,
  }
}
