import type { CalendarDay, MunicipalityCode, RoughDay } from '#kernel'

export const groupingKinds = ['cluster', 'health-council', 'other'] as const
export type GroupingKind = (typeof groupingKinds)[number]
export const bodyKinds = [
  'council',
  'finance-committee',
  'committee',
  'advisory',
  'joint-body',
  'officials',
  'writing-group',
  'secretariat',
  'cluster',
  'partner',
] as const
export type BodyKind = (typeof bodyKinds)[number]
/** The bodies inside one municipality; the others belong to the alliance. */
export const localKinds = ['committee', 'finance-committee', 'council', 'advisory'] as const satisfies readonly BodyKind[]
export type LocalKind = (typeof localKinds)[number]

export type Described = {
  readonly type: 'members.alliance-described'
  readonly name: string
  readonly shortName: string
  readonly jointBody: string
  readonly secretariat: string
  readonly paperName: string
  readonly about: string
  readonly invented: boolean
}
export type Grouped = {
  readonly grouping: string
  readonly kind: GroupingKind
  readonly inferred: boolean
  readonly from: RoughDay
  readonly to: RoughDay
}
export type Counted = { readonly on: CalendarDay; readonly inhabitants: number }
export type MunicipalityRecorded = {
  readonly type: 'members.municipality-recorded'
  readonly code: MunicipalityCode
  readonly name: string
  readonly memberFrom: RoughDay
  readonly memberTo: RoughDay
  readonly tile: { readonly row: number; readonly column: number } | null
  readonly groupings: readonly Grouped[]
  readonly populations: readonly Counted[]
}
export type NameRecorded = {
  readonly type: 'members.name-recorded'
  readonly code: MunicipalityCode
  readonly name: string
  readonly from: RoughDay
  readonly to: RoughDay
}
/** One more grouping of a municipality, beside those that its own row names. `id` tells the record from others. */
export type GroupingRecorded = {
  readonly type: 'members.grouping-recorded'
  readonly id: string
  readonly code: MunicipalityCode
} & Grouped
export type Body = {
  readonly id: string
  readonly name: string
  readonly kind: BodyKind
  readonly code: MunicipalityCode | null
  readonly parent: string | null
  readonly role: string
  readonly from: RoughDay
  readonly to: RoughDay
}
export type BodyRecorded = { readonly type: 'members.body-recorded' } & Body
/** What a body was called until a day, that day included, where it got another name since. */
export type EarlierBodyName = { readonly body: string; readonly name: string; readonly until: CalendarDay }
export type BodyWasNamed = { readonly type: 'members.body-was-named' } & EarlierBodyName
export type MembersFact = Described | MunicipalityRecorded | NameRecorded | GroupingRecorded | BodyRecorded | BodyWasNamed

/** The alliance as the public sees it. */
export type Alliance = Omit<Described, 'type'>

/** One municipality as it was, or is, on a day. */
export type Member = {
  readonly code: MunicipalityCode
  readonly name: string
  readonly memberFrom: RoughDay
  readonly memberTo: RoughDay
  readonly groupings: readonly Grouped[]
  readonly tile: { readonly row: number; readonly column: number } | null
  readonly populations: readonly Counted[]
  /** Inhabitants on the membership's population date; null when not counted on it. */
  readonly population: number | null
}

/** Who the alliance was, or is, on a day, in Danish order, with the newest population date that covers everyone. */
export type Membership = {
  readonly on: CalendarDay
  readonly members: readonly Member[]
  readonly populationDate: CalendarDay | null
}

/** The councils of one municipality have this id without anyone entering it; every Danish municipality has both by law. */
export const councilOf = (code: MunicipalityCode) => `${code}-council`
export const financeCommitteeOf = (code: MunicipalityCode) => `${code}-finance`
