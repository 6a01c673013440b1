import type { GoalArea } from '#editions'

export const blockKinds = ['heading', 'paragraph', 'bullet', 'number'] as const
export type BlockKind = (typeof blockKinds)[number]
/** What a block is part of: the paper itself, one of the version's goals, or one of its development areas. */
export type BlockPart =
  | { readonly kind: 'paper' }
  | { readonly kind: 'goal'; readonly goal: string }
  | { readonly kind: 'area'; readonly place: number }
/**
 * One paragraph of a version's text. Its `id` (lower-case letters, digits, hyphens) is its own in the version, and the same in the next version where the
 * paragraph is the same, however it is worded. `level` counts from 1: how deep a heading or a list item lies; 1 for a paragraph.
 */
export type Block = {
  readonly id: string
  readonly kind: BlockKind
  readonly level: number
  readonly text: string
  readonly part: BlockPart
}

/** What a municipality must do by a goal, or may do; `not-known` where nobody has said. */
export const obligations = ['must', 'may', 'not-known'] as const
export type Obligation = (typeof obligations)[number]
/** What a goal was agreed on; a text is empty where it is not recorded. */
export type GoalTerms = {
  readonly goal: string
  readonly obligation: Obligation
  /** Why this goal was chosen (S26). */
  readonly reason: string
  /** What it may cost, and what must hold of the economy (S76). */
  readonly economy: string
}

/** A version's whole text, in order. A later fact of the same version takes its place, until the version is locked. */
export type WordingRecorded = {
  readonly type: 'wording.text-recorded'
  readonly version: string
  readonly blocks: readonly Block[]
  readonly source: string
}
/** The terms of one goal in one version. */
export type TermsRecorded = {
  readonly type: 'wording.terms-recorded'
  readonly version: string
  readonly source: string
} & GoalTerms
/** Why the municipalities work together in an area of the paper at all (S64); an empty text says that it is not recorded after all. */
export type ArgumentRecorded = {
  readonly type: 'wording.argument-recorded'
  readonly version: string
  readonly area: GoalArea
  readonly text: string
  readonly source: string
}
/** Which themes a goal came from, the vote that chose them where there was one, and how that is said; nothing of it takes the record out. */
export type GoalFounded = {
  readonly type: 'wording.goal-founded'
  readonly version: string
  readonly goal: string
  readonly themes: readonly string[]
  readonly vote: string | null
  readonly words: string
}
export type WordingFact = WordingRecorded | TermsRecorded | ArgumentRecorded | GoalFounded

type Recorded<F extends WordingFact> = Omit<F, 'type' | 'version'>
export type RecordedTerms = Recorded<TermsRecorded>
export type AreaArgument = Recorded<ArgumentRecorded>
export type Founding = Recorded<GoalFounded>
/** All that is recorded of what a version says; `blocks` is empty where nobody has recorded its text. */
export type VersionWording = {
  readonly version: string
  readonly source: string
  readonly blocks: readonly Block[]
  readonly terms: readonly RecordedTerms[]
  readonly arguments: readonly AreaArgument[]
  readonly foundings: readonly Founding[]
}

/** Why a version cannot be worded so. */
export type WordingRefusal =
  | 'not-yours'
  | 'no-such-version'
  | 'no-such-goal'
  | 'no-such-area'
  | 'no-such-theme'
  | 'no-such-vote'
  | 'no-text'
  | 'too-long'
  | 'bad-id'
  | 'same-id-twice'
  | 'bad-level'
  | 'nothing-said'
  | 'locked'
