import type { Edition, Municipality } from '#invented'
import type { RoadDays } from './days.ts'

export const source = 'Opdigtet.'
export type Track = 'physical' | 'mental'

export type Theme = {
  readonly id: string
  readonly track: Track
  readonly title: string
  readonly why: string
  /** Who suggested it; null where it was made by merging or splitting. */
  readonly by: Municipality | null
  /** How important it is to all together, and to the one that suggested it, from 1 to 5. */
  readonly community: number
  readonly own: number
  /** Can it not be solved by one municipality alone? */
  readonly notAlone: boolean
  readonly forums: readonly string[]
  readonly group: string
}
export type ThemeLineage = {
  readonly kind: 'merged' | 'split'
  /** Several became one, or one became several. */
  readonly from: readonly string[]
  readonly into: readonly string[]
  readonly on: string
  readonly reason: string
}
export type ThemeLeftOut = {
  readonly theme: string
  readonly on: string
  readonly reason: string
  /** The forum that handles it instead; empty where none does. */
  readonly forum: string
  readonly lookAgain: string
}

/** What the themes of a paper came to. */
export type Sorted = {
  readonly themes: readonly Theme[]
  readonly lineage: readonly ThemeLineage[]
  readonly leftOut: readonly ThemeLeftOut[]
  /** By a goal's short title: the themes that it is founded on, the one that was voted on first. */
  readonly founding: ReadonlyMap<string, readonly string[]>
  /** What was voted on in each track, as most would rank it. */
  readonly ranked: Readonly<Record<Track, readonly string[]>>
}

/** What the municipalities did in a theme round. */
export type Round = {
  readonly id: string
  readonly asked: readonly Municipality[]
  readonly suggesting: readonly Municipality[]
  readonly nothing: readonly Municipality[]
  readonly silent: readonly Municipality[]
  /** The one of those that suggest whose answer the office wrote down after the last day. */
  readonly late: Municipality | null
  /** The day of each answer, by the municipality's code. */
  readonly answered: ReadonlyMap<string, string>
}

/** The road to one edition. */
export type Road = Sorted & {
  readonly round: Round
  readonly edition: Edition
  readonly days: RoadDays
  /** Has it all that a road can have? Older editions have less. */
  readonly whole: boolean
  readonly seed: number
  /** Everyone who is or was a member. */
  readonly everyone: readonly Municipality[]
}
