import type { ReferenceKind, Relation } from './words.ts'

export const referenceKindWords: Readonly<Record<ReferenceKind, string>> = {
  'national-plan': 'national plan',
  standard: 'standard',
  other: 'andet papir',
}
/** What the paper is to a goal. */
export const relationWords: Readonly<Record<Relation, string>> = {
  causes: 'er anledning til',
  carries: 'ligger til grund for',
}
