import type { CaseField, CaseFile, CaseHeading, CommonItem, PartId } from '#case-parts'
import type { Head } from '#journal'
import type { CalendarDay, MunicipalityCode } from '#kernel'
import type { Piece } from '#word'

/** What a case is made of, in reading order: text, tables (the first cell of a row names it), and pictures with their words. */
export type CaseBlock =
  | Piece
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'picture'; readonly svg: string; readonly alt: string }

export const itemKinds = ['case', 'paper', 'time-diagram', 'assessment', 'other'] as const satisfies readonly (
  | CommonItem
  | 'other'
)[]
export type ItemKind = (typeof itemKinds)[number]

/** The case itself (place 1) or one of its annexes: the annex of place 2 is Bilag 1. Places have holes where an item is closed to whoever reads. */
export type CaseItem = {
  readonly place: number
  readonly kind: ItemKind
  /** Without its number: `itemName` says it with. */
  readonly title: string
  /** For the council, and not for the public. */
  readonly closed: boolean
  readonly content: readonly CaseBlock[]
  /** Where the annex is a file of its own; its bytes are `readCaseFile`'s. `content` is empty then, or what is said of it. */
  readonly file: CaseFile | null
}
type OpenItem = CaseItem & { readonly closed: false }

/** What nobody has recorded or written yet, that a case should have. */
export type Gap =
  | { readonly kind: 'no-template' }
  | { readonly kind: 'no-part'; readonly part: PartId }
  | { readonly kind: 'no-fact'; readonly field: CaseField }
  | { readonly kind: 'own-heading'; readonly heading: CaseHeading }
  | { readonly kind: 'no-case-number' | 'no-subject-number' | 'no-time-diagram' | 'no-assessment' }
  | { readonly kind: 'goal-not-assessed' | 'draft-assessment'; readonly number: number }

/** Who reads it: whoever may see the municipality's own work, or everyone. */
export const caseAudiences = ['own', 'public'] as const
export type CaseAudience = (typeof caseAudiences)[number]

/** One municipality's case of one edition. The same facts always give the same package: there is nothing of today in it. */
export type CasePackage = {
  readonly audience: CaseAudience
  readonly alliance: string
  readonly invented: boolean
  readonly edition: number
  /** The number of the paper's version that the case is about; null where none is recorded. */
  readonly version: number | null
  readonly code: MunicipalityCode
  readonly municipality: string
  /** What the municipality itself calls its council. */
  readonly council: string
  readonly title: string
  /** Both empty where they are not recorded. */
  readonly caseNumber: string
  readonly subjectNumber: string
  /** The day of the journal's newest entry, and the revision that the package was made from. */
  readonly day: CalendarDay
  readonly basis: Head
  readonly items: readonly CaseItem[]
  /** Empty for the public. */
  readonly gaps: readonly Gap[]
}
/** A case for everyone: what is closed is not in it, by its type. */
export type PublicCasePackage = Omit<CasePackage, 'audience' | 'items'> & {
  readonly audience: 'public'
  readonly items: readonly OpenItem[]
}
export type PackageFor<A extends CaseAudience> = A extends 'public' ? PublicCasePackage : CasePackage
