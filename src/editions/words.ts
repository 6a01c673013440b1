import type { MunicipalityCode, RoughDay } from '#kernel'
import { versionMatter } from '#meetings'

export const goalAreas = ['acute-physical', 'acute-psychiatric', 'prevention'] as const
export type GoalArea = (typeof goalAreas)[number]
export const goalKinds = ['task', 'position', 'strategy'] as const
export type GoalKind = (typeof goalKinds)[number]

export type EditionRecorded = {
  readonly type: 'editions.edition-recorded'
  readonly year: number
  readonly title: string
  readonly periodFrom: RoughDay
  readonly periodTo: RoughDay
  readonly purpose: string
  readonly benefit: string
  readonly owner: string
  readonly source: string
}
/** A version as far as it is recorded. The counts are what is said of it, null where nothing is; its goals may be fewer, because nobody has seen their names. */
export type VersionRecorded = {
  readonly type: 'editions.version-recorded'
  readonly id: string
  readonly edition: number
  readonly number: number
  readonly dated: RoughDay
  readonly goalCount: number | null
  readonly areaCount: number | null
  readonly note: string
}
export type GoalRecorded = {
  readonly type: 'editions.goal-recorded'
  readonly id: string
  readonly edition: number
  readonly version: string
  readonly number: number
  readonly area: GoalArea
  readonly kind: GoalKind
  readonly title: string
  readonly shortTitle: string
  readonly deadline: RoughDay
  readonly cause: string
}
/** A development area; its title is empty where it is not recorded. */
export type AreaRecorded = {
  readonly type: 'editions.area-recorded'
  readonly version: string
  readonly place: number
  readonly title: string
}
/** A development area by its version and its place there. */
export type AreaRef = { readonly version: string; readonly place: number }

export const lineageKinds = ['parked', 'revived', 'merged', 'split'] as const
/**
 * What became of a goal: it is parked as an area of `version`, or it stands in `version` and was revived from an earlier area,
 * merged from `fromGoal` (one record for each), or split off it.
 */
export type Lineage = { readonly version: string; readonly goal: string } & (
  | { readonly kind: 'parked' | 'revived'; readonly fromGoal: null; readonly area: AreaRef }
  | { readonly kind: 'merged' | 'split'; readonly fromGoal: string; readonly area: null }
)
export type LineageRecorded = { readonly type: 'editions.lineage-recorded' } & Lineage
/** The record was a mistake, and nothing stands in its place. */
export type LineageWithdrawn = { readonly type: 'editions.lineage-withdrawn' } & Lineage

/** A goal of an earlier version is not in this one, nor did it become anything else in it; why. */
export type GoalLeftOut = {
  readonly type: 'editions.goal-left-out'
  readonly version: string
  readonly goal: string
  readonly reason: string
}
export type LeftOutGoal = Omit<GoalLeftOut, 'type'>

/** A municipality works on a development area of its own free will, and would like to do it with these. */
export type VoluntaryWork = AreaRef & {
  readonly id: string
  readonly code: MunicipalityCode
  readonly work: string
  readonly begun: RoughDay
  readonly withAnyone: boolean
  readonly partners: readonly MunicipalityCode[]
}
export type WorkBegun = { readonly type: 'editions.work-begun' } & VoluntaryWork
export type WorkEnded = { readonly type: 'editions.work-ended'; readonly ended: RoughDay } & AreaRef &
  Pick<VoluntaryWork, 'id' | 'code'>
/** `ended` is null while it goes on. */
export type RecordedWork = VoluntaryWork & { readonly ended: RoughDay | null }

export type EditionsFact =
  | EditionRecorded
  | VersionRecorded
  | GoalRecorded
  | AreaRecorded
  | LineageRecorded
  | LineageWithdrawn
  | GoalLeftOut
  | WorkBegun
  | WorkEnded

export type Goal = Omit<GoalRecorded, 'type' | 'edition'>
export type DevelopmentArea = Omit<AreaRecorded, 'type' | 'version'>
export type Version = Omit<VersionRecorded, 'type'> & {
  readonly goals: readonly Goal[]
  readonly areas: readonly DevelopmentArea[]
}
/** An edition with its versions, oldest first. The paper is its newest version that the joint body approved for dispatch. */
export type Edition = Omit<EditionRecorded, 'type'> & { readonly versions: readonly Version[] }

export const versionId = versionMatter
export const goalId = (edition: number, number: number) => `${edition}-goal-${number}`
/** The same thing said twice is one record. */
export const lineageId = ({ version, kind, goal, fromGoal, area }: Lineage) =>
  [version, kind, goal, fromGoal ?? `${area?.version} ${area?.place}`].join(' ')

export type LineageRefusal =
  | 'not-yours'
  | 'no-such-version'
  | 'no-such-goal'
  | 'no-such-area'
  | 'no-earlier-goal'
  | 'itself'
  | 'still-a-goal'
  | 'already-recorded'
  | 'not-recorded'
export type WorkRefusal =
  | 'not-yours'
  | 'no-such-area'
  | 'not-a-member'
  | 'partner-not-a-member'
  | 'partner-itself'
  | 'in-the-future'
  | 'already-working'
  | 'no-such-work'
  | 'already-ended'
  | 'ends-before-it-begins'
