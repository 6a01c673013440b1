import { type Actor, canonical } from '#journal'
import { accept, type MunicipalityCode, type Result, refuse } from '#kernel'
import { unknownFields } from './fields.ts'
import { most } from './limits.ts'
import { isCaseNumber, subjectNumberOf } from './numbers.ts'
import {
  type CaseHeading,
  type CaseNumbers,
  type HeadingSet,
  type HeadingsRecorded,
  type LocalContent,
  type LocalPart,
  type LocalText,
  type NumbersRecorded,
  type OwnAnnex,
  type PublishedCase,
  partIds,
  type RecordedHeadings,
  type RecordedNumbers,
  type RecordedTemplate,
  type Refusal,
  type Template,
  type TemplatePublished,
} from './words.ts'

/** What was seen when a form was made; null where nothing was there. */
type Seen = { readonly seen: number | null }
/** Facts to record, none where the very same was recorded already, so that a form sent twice counts once. */
export type Decided<F> = Result<readonly F[], Refusal>

/** The common text is the secretariat's. */
export const mayKeepTemplate = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'
/** A municipality keeps its own case, its clerk or whoever came by its letter; the secretariat any, on its behalf. */
export function mayKeepCase({ by }: Actor, code: MunicipalityCode): boolean {
  if (by.office === 'secretariat' || by.office === 'operator') return true
  return (by.office === 'clerk' || by.office === 'link') && by.municipality === code
}

export type PublishTemplate = Omit<Template, 'version'> & Seen
/** The common text gets a new version; parts without words are left out. */
export function publishTemplate(
  before: readonly RecordedTemplate[],
  { seen, ...wanted }: PublishTemplate,
): Decided<TemplatePublished> {
  const parts = partIds.flatMap((id) => wanted.parts.filter(({ part, text }) => part === id && text !== ''))
  if (parts.length === 0) return refuse('nothing-said')
  if (parts.some(({ text }) => text.length > most.text)) return refuse('too-long')
  if (parts.some(({ text }) => unknownFields(text).length > 0)) return refuse('unknown-field')
  const newest = before.findLast(({ edition }) => edition === wanted.edition)
  const said = ({ parts, source }: Pick<Template, 'parts' | 'source'>) =>
    canonical([source, partIds.map((id) => parts.find(({ part }) => part === id)?.text ?? '')])
  if (newest && said(newest) === said({ ...wanted, parts })) return accept([])
  if ((newest?.sequence ?? null) !== seen) return refuse('changed-meanwhile')
  return accept([{ type: 'cases.template-published', ...wanted, parts, version: (newest?.version ?? 0) + 1 }])
}

function headingsFault(headings: readonly CaseHeading[]): Refusal | null {
  if (headings.length === 0) return 'no-headings'
  if (headings.length > most.headings) return 'too-many-headings'
  if (headings.some(({ title }) => title === '')) return 'no-title'
  if (headings.some(({ title }) => title.length > most.title)) return 'too-long'
  const names = headings.map(({ title }) => title.toLocaleLowerCase('da'))
  if (new Set(names).size < names.length || new Set(headings.map(({ id }) => id)).size < headings.length)
    return 'same-heading-twice'
  const parts = headings.flatMap((heading) => heading.parts)
  return new Set(parts).size < parts.length ? 'part-twice' : null
}

export type RecordHeadings = HeadingSet & { readonly code: MunicipalityCode } & Seen
/** A municipality's headings, in its order, and what stands under each. */
export function recordHeadings(before: RecordedHeadings | null, { seen, ...wanted }: RecordHeadings): Decided<HeadingsRecorded> {
  const fault = headingsFault(wanted.headings)
  if (fault) return refuse(fault)
  const said = ({ headings, source, note }: HeadingSet) => canonical([headings, source, note])
  if (before && said(before) === said(wanted)) return accept([])
  if ((before?.sequence ?? null) !== seen) return refuse('changed-meanwhile')
  return accept([{ type: 'cases.headings-recorded', ...wanted }])
}

/** The case's numbers, in the forms that they are kept in; either may be empty. */
export function recordNumbers(before: RecordedNumbers | null, { seen, ...typed }: CaseNumbers & Seen): Decided<NumbersRecorded> {
  const subjectNumber = typed.subjectNumber && subjectNumberOf(typed.subjectNumber)
  if (subjectNumber === null) return refuse('bad-subject-number')
  if (typed.caseNumber && !isCaseNumber(typed.caseNumber)) return refuse('bad-case-number')
  const wanted = { ...typed, subjectNumber }
  const [caseNumber, subject] = [before?.caseNumber ?? '', before?.subjectNumber ?? '']
  if (caseNumber === wanted.caseNumber && subject === subjectNumber) return accept([])
  if ((before?.sequence ?? null) !== seen) return refuse('changed-meanwhile')
  return accept([{ type: 'cases.numbers-recorded', ...wanted }])
}

/** What a municipality's case is changed from. */
export type CaseDesk = { readonly headings: readonly CaseHeading[]; readonly parts: readonly LocalPart[] }

const textFault = ({ heading, text }: LocalText, { headings }: CaseDesk): Refusal | null => {
  if (text === '') return 'nothing-said'
  if (text.length > most.text) return 'too-long'
  if (unknownFields(text).length > 0) return 'unknown-field'
  return headings.some(({ id }) => id === heading) ? null : 'no-such-heading'
}
const annexFault = ({ title, text, file }: OwnAnnex): Refusal | null => {
  if (title === '') return 'no-title'
  if (title.length > most.title || text.length > most.annexText) return 'too-long'
  return text === '' && file === null ? 'nothing-said' : null
}
const contentFault = (content: LocalContent, desk: CaseDesk): Refusal | null => {
  if (content.kind === 'text') return textFault(content, desk)
  return content.kind === 'annex' ? annexFault(content) : null
}

/** Texts have their places, and common items are closed once; annexes are known by their ids. */
const isSame = (a: LocalContent, b: LocalContent) => {
  if (a.kind === 'text' && b.kind === 'text') return a.heading === b.heading && a.placement === b.placement
  return a.kind === 'closing' && b.kind === 'closing' && a.item === b.item
}

/** `id` names the part to change, or is to be the name of a new one; `seen` is how often it had been saved then. */
export type WritePart = { readonly id: string; readonly content: LocalContent } & Seen
/** What the part is to be after this; null where the very same is there already. */
export type Written = Pick<LocalPart, 'id' | 'content' | 'save'> | null
/** Something is laid on the desk, or what lies there is changed. */
export function writePart(desk: CaseDesk, { id, content, seen }: WritePart): Result<Written, Refusal> {
  const fault = contentFault(content, desk)
  if (fault) return refuse(fault)
  const before = desk.parts.find((part) => part.id === id || isSame(part.content, content))
  if (before && canonical(before.content) === canonical(content)) return accept(null)
  if ((before?.save ?? null) !== seen || (before && before.content.kind !== content.kind)) return refuse('changed-meanwhile')
  const annexes = desk.parts.filter((part) => part.content.kind === 'annex').length
  if (content.kind === 'annex' && !before && annexes >= most.annexes) return refuse('too-many-annexes')
  return accept({ id: before?.id ?? id, content, save: (before?.save ?? 0) + 1 })
}

/** What lies on the desk is taken away again; `null` where it is gone already. */
export function removePart(desk: CaseDesk, id: string, seen: number | null): Result<LocalPart | null, Refusal> {
  const before = desk.parts.find((part) => part.id === id)
  if (!before) return accept(null)
  return before.save === seen ? accept(before) : refuse('changed-meanwhile')
}

/** What everyone may still see of a shown case: nothing that its municipality has closed since. Null where the case itself is closed. */
export function stillOpen(shown: PublishedCase, parts: readonly Pick<LocalPart, 'id' | 'content'>[]): PublishedCase | null {
  const closings = parts.flatMap(({ content }) => (content.kind === 'closing' ? [content.item] : []))
  if (closings.includes('case')) return null
  const closed = parts.filter(({ content }) => content.kind === 'annex' && content.closed).map(({ id }) => id)
  const items = shown.items.filter((item) =>
    item.kind === 'other' ? !closed.includes(item.annex.id) : !closings.includes(item.kind),
  )
  return { ...shown, items }
}
