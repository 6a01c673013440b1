import {
  type CaseHeading,
  caseText,
  type FieldValues,
  fieldsIn,
  filled,
  type HeadingPart,
  type LocalText,
  notRecorded,
  type PartId,
  partIds,
  partWords,
  placedParts,
  restHeading,
  type Template,
} from '#case-parts'
import { danishList } from '#kernel'
import type { Piece } from '#word'
import type { CaseAudience, Gap } from './words.ts'

/** What a municipality's case text is made of. */
export type Composed = {
  readonly audience: CaseAudience
  readonly headings: readonly CaseHeading[]
  readonly template: Pick<Template, 'parts'> | null
  readonly texts: readonly LocalText[]
  readonly values: FieldValues
  /** What is worked out from recorded facts, for parts that nobody has written. */
  readonly derived: Readonly<Partial<Record<HeadingPart, string>>>
}

/** Said where only a person can say something; such a line stands in the municipality's own view alone. */
const toBeWritten = 'Her skriver kommunen selv.'
const afterTheMeeting = 'Skrives efter mødet.'

const isCommon = (part: HeadingPart): part is PartId => (partIds as readonly HeadingPart[]).includes(part)
const writtenIn = ({ template }: Composed, part: HeadingPart) => template?.parts.find((one) => one.part === part)?.text
/** The words of a part: the common text, else what the facts say; undefined where there is neither. */
const wordsOf = (composed: Composed, part: HeadingPart) => writtenIn(composed, part) ?? composed.derived[part]
const fill = ({ values }: Composed, text: string) => filled(text, values, notRecorded, danishList)

/** One part: under a heading of its own where it shares the place with others, or came there for want of one. */
function partPieces(composed: Composed, part: HeadingPart, titled: boolean): Piece[] {
  const words = wordsOf(composed, part)
  const own: Piece[] = words === undefined ? [notWritten] : caseText(fill(composed, words), titled ? 2 : 1)
  return titled ? [{ kind: 'heading', level: 2, text: partWords[part] }, ...own] : own
}
const notWritten: Piece = { kind: 'paragraph', level: 0, text: notRecorded }

/** A text whose heading is no longer there comes after what is under the one that parts without a heading go to: nothing is lost. */
function standingTexts({ headings, texts }: Composed): LocalText[] {
  const rest = restHeading(headings)?.id
  const isThere = ({ heading }: LocalText) => headings.some(({ id }) => id === heading)
  return texts.map((text) => (isThere(text) || !rest ? text : { ...text, heading: rest, placement: 'after' }))
}

const textsAt = (composed: Composed, { id }: CaseHeading, placement: LocalText['placement']): Piece[] =>
  standingTexts(composed)
    .filter((one) => one.heading === id && one.placement === placement)
    .flatMap(({ text }) => caseText(fill(composed, text)))

/** What stands under a heading, the municipality's own texts around it or in its place. */
function under(composed: Composed, heading: CaseHeading, asRecorded: CaseHeading | undefined): Piece[] {
  const instead = textsAt(composed, heading, 'instead')
  const titled = (part: HeadingPart) => heading.parts.length > 1 || !asRecorded?.parts.includes(part)
  const common = instead.length ? instead : heading.parts.flatMap((part) => partPieces(composed, part, titled(part)))
  const own = [...textsAt(composed, heading, 'before'), ...common, ...textsAt(composed, heading, 'after')]
  if (own.length > 0 || composed.audience === 'public') return own
  return [{ kind: 'paragraph', level: 0, text: heading.filledBy === 'meeting' ? afterTheMeeting : toBeWritten }]
}

/** Which parts must be somewhere: those of the common text that are written, and those that the facts give words. */
const mustBePlaced = (composed: Composed): HeadingPart[] => [
  ...partIds.filter((part) => wordsOf(composed, part) !== undefined),
  ...(['annexes'] as const),
]
const placed = (composed: Composed) => placedParts(composed.headings, mustBePlaced(composed))

/** The case text under the municipality's headings, in its order. For the public a heading without words is left out. */
export function composed(given: Composed): Piece[] {
  return placed(given).flatMap((heading): Piece[] => {
    const asRecorded = given.headings.find(({ id }) => id === heading.id)
    const pieces = under(given, heading, asRecorded)
    return pieces.length ? [{ kind: 'heading', level: 1, text: heading.title }, ...pieces] : []
  })
}

/** What is missing in the text: parts that nobody has written, facts that nobody has recorded, headings that are the municipality's own. */
export function textGaps(given: Composed): Gap[] {
  const texts = standingTexts(given)
  const replaced = new Set(texts.filter(({ placement }) => placement === 'instead').map(({ heading }) => heading))
  const written = new Set(texts.map(({ heading }) => heading))
  const headings = placed(given).filter(({ id }) => !replaced.has(id))
  const parts = headings.flatMap((heading) => heading.parts)
  const missing = parts.filter(isCommon).filter((part) => wordsOf(given, part) === undefined)
  const said = [...parts.map((part) => wordsOf(given, part) ?? ''), ...texts.map(({ text }) => text)]
  const fields = [...new Set(said.flatMap(fieldsIn))].filter((field) => given.values[field] === null)
  const own = headings.filter(({ id, filledBy }) => filledBy === 'municipality' && !written.has(id))
  return [
    ...(given.template ? missing.map((part): Gap => ({ kind: 'no-part', part })) : [{ kind: 'no-template' } as const]),
    ...fields.map((field): Gap => ({ kind: 'no-fact', field })),
    ...own.map((heading): Gap => ({ kind: 'own-heading', heading })),
  ]
}
