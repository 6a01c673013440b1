import type { RoughDay } from '#kernel'

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
export type EditionsFact = EditionRecorded | VersionRecorded | GoalRecorded | AreaRecorded

export type Goal = Omit<GoalRecorded, 'type' | 'edition'>
export type DevelopmentArea = Omit<AreaRecorded, 'type' | 'version'>
export type Version = Omit<VersionRecorded, 'type'> & {
  readonly goals: readonly Goal[]
  readonly areas: readonly DevelopmentArea[]
}
/** An edition with its versions, oldest first. The paper is its newest version that the joint body approved for dispatch. */
export type Edition = Omit<EditionRecorded, 'type'> & { readonly versions: readonly Version[] }

export const versionId = (edition: number, number: number) => `${edition}-v${number}`
export const goalId = (edition: number, number: number) => `${edition}-goal-${number}`
