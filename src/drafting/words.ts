import type { GoalArea, GoalKind } from '#editions'
import type { By } from '#journal'
import type { RoughDay } from '#kernel'
import type { BlockKind, Obligation } from '#wording'

/** What the edition itself says: it stands once, first in the draft. */
export type PaperContent = {
  readonly part: 'paper'
  readonly title: string
  readonly purpose: string
  readonly benefit: string
  readonly owner: string
  readonly periodFrom: RoughDay
  readonly periodTo: RoughDay
  /** Why the municipalities work together in an area of goals at all. */
  readonly arguments: Readonly<Record<GoalArea, string>>
}
/** A stretch of text: a heading, a paragraph, or an item of a list. */
export type TextContent = {
  readonly part: 'text'
  readonly kind: BlockKind
  readonly level: number
  readonly text: string
}
/** A goal as far as it is written; what nobody has chosen yet is empty. */
export type GoalContent = {
  readonly part: 'goal'
  readonly title: string
  readonly shortTitle: string
  readonly area: GoalArea | ''
  readonly kind: GoalKind | ''
  readonly obligation: Exclude<Obligation, 'not-known'> | ''
  readonly reason: string
  readonly economy: string
  readonly cause: string
  readonly deadline: RoughDay
  /** The themes that it is founded on, by id. */
  readonly themes: readonly string[]
  /** The goals that went up in it while it was written, and the one that it was split off. */
  readonly merged: readonly string[]
  readonly splitOff: string | null
}
/** A development area; `was` is the goal that it was parked from, as it stood then. */
export type AreaContent = { readonly part: 'area'; readonly title: string; readonly was: GoalContent | null }
export type Content = PaperContent | TextContent | GoalContent | AreaContent
export type Of<P extends Content['part']> = Extract<Content, { part: P }>

/** How a text came to be saved. */
export const saveReasons = [
  'begun',
  'written',
  'auto',
  'restored',
  'imported',
  'proposal',
  'parked',
  'revived',
  'merged',
  'split',
] as const
export type SaveReason = (typeof saveReasons)[number]
/** A text as somebody saved it. One that does not stand was written on a text that another had changed meanwhile. */
export type Save = {
  readonly id: number
  readonly part: string
  readonly content: Content
  readonly by: By
  readonly at: Date
  /** The save that it was written on; null for a part's first. */
  readonly basedOn: number | null
  readonly stands: boolean
  readonly reason: SaveReason
  /** The remark that proposed the wording. */
  readonly remark: string | null
}

/**
 * A part of the draft: the paper's own particulars, a goal, an area, or a text in the paper, in a goal or in an area (`under`).
 * Its id goes with it for good: a goal's is the goal's own. What it says is its newest save that stands.
 */
export type Part<C extends Content = Content> = {
  readonly id: string
  readonly under: string | null
  readonly place: number
  readonly content: C
  readonly save: number
  readonly savedAt: Date
  readonly savedBy: By
  /** When it was taken out, and why; null while it is in the draft. */
  readonly removed: { readonly at: Date; readonly because: string } | null
}
/** The working draft of an edition, which is to become version `number`. */
export type Draft = {
  readonly edition: number
  readonly number: number
  readonly begunAt: Date
  /** The version that it was begun from. */
  readonly from: string | null
  /** What the draft is known by as it stands, its order and what is in it too: whoever saw this mark saw that draft. */
  readonly mark: string
  /** It has become the version: nothing in it changes until the next is begun. */
  readonly numbered: boolean
  /** As they are read: the paper, its texts and goals each with its own texts, and the development areas last. */
  readonly parts: readonly Part[]
  /** What was taken out, the latest first; nothing is thrown away. */
  readonly removed: readonly Part[]
}

/** The writing group begins on a version. What it writes lies on the desk until the version is numbered. */
export type DraftBegun = {
  readonly type: 'drafting.draft-begun'
  readonly edition: number
  readonly number: number
  readonly from: string | null
}
export type DraftingFact = DraftBegun

export type Refusal =
  | 'not-yours'
  | 'no-such-draft'
  | 'already-begun'
  | 'is-numbered'
  | 'no-such-part'
  | 'no-such-place'
  | 'no-such-save'
  | 'cannot-be-removed'
  | 'is-removed'
  | 'not-a-goal'
  | 'not-an-area'
  | 'itself'
  | 'too-many'
  | 'changed-meanwhile'
