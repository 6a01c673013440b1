import type { GoalArea } from '#editions'
import type { RoughDay } from '#kernel'
import type { TextNode } from '#wording'

/** What a joint body did with a version, in a sentence, and where that is known from. */
export type TreatedLine = { readonly sentence: string; readonly words: string; readonly source: string; readonly address: string }
export type PaperLine = { readonly label: string; readonly text: string }
export type PaperGoal = {
  readonly number: number
  readonly title: string
  readonly lines: readonly PaperLine[]
  /** The goal's own text; empty where it is not recorded. */
  readonly text: readonly TextNode[]
}
/** The goals of one area, with why the municipalities work together in it, where that is recorded. */
export type GoalGroup = {
  readonly area: GoalArea
  readonly title: string
  readonly argument: string
  readonly goals: readonly PaperGoal[]
}
export type PaperArea = {
  readonly place: number
  readonly name: string
  /** Which goals it was, in a sentence; empty where that is not recorded. */
  readonly was: string
  readonly text: readonly TextNode[]
}
/** How far a version came: worked out from what bodies did with it and from dispatches, the furthest that is recorded. */
export type VersionStanding = 'draft' | 'laid-before' | 'approved' | 'sent'
export type PaperVersion = {
  readonly number: number
  readonly dated: RoughDay
  readonly heading: string
  /** The paper's own version, or one that led to it. */
  readonly final: boolean
  readonly standing: VersionStanding
  readonly contents: string
  readonly treated: readonly TreatedLine[]
  readonly note: string
  /** Said where nobody has recorded the wording of the version's goals. */
  readonly missing: string
}

/** The paper as we render it from recorded facts: what the page and the PDF both say, so that they never differ. */
export type Paper = {
  readonly year: number
  readonly title: string
  readonly approved: boolean
  readonly standing: string
  readonly lines: readonly PaperLine[]
  /** The goals in one sentence each. */
  readonly summary: readonly string[]
  /** What the paper says besides its goals and areas; empty where it is not recorded. */
  readonly text: readonly TextNode[]
  /** Is the paper's own text recorded? */
  readonly worded: boolean
  readonly textSource: string
  readonly groups: readonly GoalGroup[]
  readonly missingGoals: string
  readonly versions: readonly PaperVersion[]
  readonly areas: readonly PaperArea[]
  readonly areasIntro: string
  /** The number of the version that is shown, and whether it is the paper. */
  readonly shown: number | null
  readonly final: boolean
  readonly source: string
}
