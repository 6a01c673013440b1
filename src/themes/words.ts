import type { MunicipalityCode, RoughDay } from '#kernel'

/** Physical and mental health are discussed and ranked apart (S23). */
export const tracks = ['physical', 'mental'] as const
export type Track = (typeof tracks)[number]
/** How much a theme matters, from 1 (little) to 5 (very much). */
export const importances = [1, 2, 3, 4, 5] as const
export type Importance = (typeof importances)[number]
/** `lineage`: it came of merging or splitting others; `not-known`: nobody has recorded who put it forward. */
export const origins = ['municipality', 'secretariat', 'lineage', 'not-known'] as const
export type Origin = (typeof origins)[number]

/**
 * A theme is put forward, or what is recorded of it changes: a later fact of the same id takes its place. Importance to the community and
 * to the own municipality are kept apart (S28); null is what nobody has said.
 */
export type ThemeRecorded = {
  readonly type: 'themes.theme-recorded'
  readonly id: string
  /** The year of the paper that the process leads to. */
  readonly edition: number
  readonly origin: Origin
  /** The theme round that it was suggested in, and the municipality that suggested it. */
  readonly round: string | null
  readonly code: MunicipalityCode | null
  readonly on: RoughDay
  readonly track: Track | null
  readonly title: string
  readonly why: string
  readonly community: Importance | null
  readonly own: Importance | null
  /** Cannot be solved by one municipality alone (S30). */
  readonly notAlone: boolean | null
  /** The forums where it is handled already, as whoever put it forward says, and the same in words. */
  readonly forums: readonly string[]
  readonly handledElsewhere: string
  readonly source: string
}
/** A suggestion is taken back by its own municipality, while its round is open. */
export type ThemeWithdrawn = {
  readonly type: 'themes.theme-withdrawn'
  readonly id: string
  readonly title: string
  readonly on: RoughDay
}
/** A theme and what it was called then: a sentence must be readable without looking it up. */
export type Titled = { readonly id: string; readonly title: string }
/** A theme stands under a heading; the empty one is none. */
export type ThemeGrouped = Titled & {
  readonly type: 'themes.theme-grouped'
  readonly heading: string
  readonly on: RoughDay
}
export const stepKinds = ['merged', 'split'] as const
export type StepKind = (typeof stepKinds)[number]
/** Several themes become one (new, or one that was there), or one becomes several. */
export type LineageRecorded = {
  readonly type: 'themes.lineage-recorded'
  readonly kind: StepKind
  readonly from: readonly Titled[]
  readonly to: readonly Titled[]
  readonly on: RoughDay
  readonly reason: string
}
/** Deliberately left out for now (S29). */
export type LeftOut = Titled & {
  readonly type: 'themes.theme-left-out'
  readonly on: RoughDay
  readonly reason: string
  /** Where it is handled instead: a forum of the register, words, or both. */
  readonly forum: string | null
  readonly handledIn: string
  readonly lookAgain: RoughDay
}
export type TakenUp = Titled & { readonly type: 'themes.theme-taken-up'; readonly on: RoughDay; readonly reason: string }
export type ThemesFact = ThemeRecorded | ThemeWithdrawn | ThemeGrouped | LineageRecorded | LeftOut | TakenUp

/** Worked out: a theme is living until it is merged, split, left out, or taken back by whoever suggested it. */
export const themeStates = ['living', 'merged', 'split', 'left-out', 'withdrawn'] as const
export type ThemeState = (typeof themeStates)[number]

/** One arrow of lineage; those of one step have one sequence. */
export type ThemeStep = {
  readonly sequence: number
  readonly kind: StepKind
  readonly from: string
  readonly to: string
  readonly on: RoughDay
  readonly reason: string
}
/** A theme as it stands. */
export type Theme = Omit<ThemeRecorded, 'type'> & {
  readonly heading: string
  readonly state: ThemeState
  /** The day that its own municipality took it back; null while it has not. */
  readonly withdrawn: RoughDay | null
  readonly leftOut: Pick<LeftOut, 'on' | 'reason' | 'forum' | 'handledIn' | 'lookAgain'> | null
  /** The steps that it came by, and that it went by. */
  readonly cameBy: readonly ThemeStep[]
  readonly wentBy: readonly ThemeStep[]
  /** Its first place in the journal, and the last that touched it. */
  readonly sequence: number
  readonly latest: number
}
