import type { By } from '#journal'
import type { CalendarDay, MunicipalityCode } from '#kernel'

/** The parts of the case text that all councils have in common (S43), in the order that they are read. */
export const partIds = ['summary', 'background', 'goals', 'process', 'preconditions', 'follow-up', 'recommendation'] as const
export type PartId = (typeof partIds)[number]
/** What stands under a heading: parts of the common text, or what is worked out: who decides, and the list of annexes. */
export const headingParts = [...partIds, 'competence', 'annexes'] as const
export type HeadingPart = (typeof headingParts)[number]
/** Who fills a heading in: the case itself, the municipality with a text of its own, or the minutes after the meeting. */
export const fillers = ['case', 'municipality', 'meeting'] as const
export type Filler = (typeof fillers)[number]

/** A heading of a municipality's cases. `id` (lower-case letters, digits, hyphens) is its own in the municipality, however it is worded. */
export type CaseHeading = {
  readonly id: string
  readonly title: string
  readonly filledBy: Filler
  readonly parts: readonly HeadingPart[]
}
export type HeadingSet = { readonly headings: readonly CaseHeading[]; readonly source: string; readonly note: string }

/** One part of the common text: paragraphs, lists and fields such as {kommune}. */
export type TemplatePart = { readonly part: PartId; readonly text: string }
export type Template = {
  readonly edition: number
  readonly version: number
  readonly parts: readonly TemplatePart[]
  readonly source: string
}
/** The common case text of an edition; a later version takes its place, and each stays. */
export type TemplatePublished = { readonly type: 'cases.template-published' } & Template
/** A municipality's headings in its order; a later fact takes their place. */
export type HeadingsRecorded = { readonly type: 'cases.headings-recorded'; readonly code: MunicipalityCode } & HeadingSet
/** The municipality's own case number, and the subject number by KL's classification (N15); empty where none is known. */
export type CaseNumbers = {
  readonly edition: number
  readonly code: MunicipalityCode
  readonly caseNumber: string
  readonly subjectNumber: string
}
export type NumbersRecorded = { readonly type: 'cases.numbers-recorded' } & CaseNumbers

export const placements = ['before', 'after', 'instead'] as const
/** Where a municipality's own text stands: before or after what is under the heading, or in its place. */
export type Placement = (typeof placements)[number]
export type LocalText = {
  readonly kind: 'text'
  readonly heading: string
  readonly placement: Placement
  readonly text: string
}
/** A file on the desk, by its fingerprint (SHA-256 in hexadecimal digits). */
export type CaseFile = {
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}
/** A further annex of the municipality's own: a text, or a file. */
export type OwnAnnex = {
  readonly kind: 'annex'
  readonly title: string
  readonly text: string
  readonly file: CaseFile | null
  readonly closed: boolean
}
/** The case itself, or one of the annexes that every case has. */
export const commonItems = ['case', 'paper', 'time-diagram', 'assessment'] as const
export type CommonItem = (typeof commonItems)[number]
/** One of them is closed: for the council, and not for the public. */
export type Closing = { readonly kind: 'closing'; readonly item: CommonItem }
export type LocalContent = LocalText | OwnAnnex | Closing
/** Something that a municipality laid on the desk for its case; `save` counts how often it was saved. */
export type LocalPart<C extends LocalContent = LocalContent> = {
  readonly id: string
  readonly content: C
  readonly save: number
  readonly salt: string
  readonly savedAt: Date
  readonly savedBy: By
}
type Of = { readonly edition: number; readonly code: MunicipalityCode }
/** Something was laid on the desk; the fingerprint is of its content with its salt (decision 11). */
export type PartWritten = { readonly type: 'cases.part-written'; readonly part: string; readonly fingerprint: string } & Of
export type PartRemoved = { readonly type: 'cases.part-removed'; readonly part: string } & Of

/** What becomes public of a part that lay on the desk, with its salt, so that anyone can check it against its fingerprint. */
export type Told<C extends LocalContent> = { readonly id: string; readonly salt: string; readonly content: C }
/** An annex in a published case; `place` is its number: Bilag 1. */
export type PublishedItem = { readonly place: number } & (
  | { readonly kind: Exclude<CommonItem, 'case'> }
  | { readonly kind: 'other'; readonly annex: Told<OwnAnnex> }
)
/** The municipality shows its case to everyone as it stands, without what is closed. */
export type CasePublished = {
  readonly type: 'cases.case-published'
  /** The version of the common text; null where there was none. */
  readonly template: number | null
  readonly headings: readonly CaseHeading[]
  readonly texts: readonly Told<LocalText>[]
  readonly items: readonly PublishedItem[]
} & Of
export type CaseWithdrawn = { readonly type: 'cases.case-withdrawn'; readonly reason: string } & Of

export type CasesFact =
  | TemplatePublished
  | HeadingsRecorded
  | NumbersRecorded
  | PartWritten
  | PartRemoved
  | CasePublished
  | CaseWithdrawn

export type RecordedTemplate = Template & { readonly sequence: number; readonly publishedOn: CalendarDay }
export type RecordedHeadings = HeadingSet & { readonly code: MunicipalityCode; readonly sequence: number }
export type RecordedNumbers = CaseNumbers & { readonly sequence: number }
export type PublishedCase = Omit<CasePublished, 'type'> & { readonly sequence: number; readonly publishedOn: CalendarDay }

export type Refusal =
  | 'not-yours'
  | 'no-such-edition'
  | 'no-such-municipality'
  | 'nothing-said'
  | 'too-long'
  | 'unknown-field'
  | 'no-headings'
  | 'too-many-headings'
  | 'no-title'
  | 'same-heading-twice'
  | 'part-twice'
  | 'bad-case-number'
  | 'bad-subject-number'
  | 'no-such-heading'
  | 'no-such-part'
  | 'too-many-annexes'
  | 'case-is-closed'
  | 'not-published'
  | 'changed-meanwhile'
