import type { CaseHeading, HeadingPart } from './words.ts'

/** What is known to stand under a heading, by its words in small letters; more than one may fit ("Sagsfremstilling og økonomi"). */
const known: readonly (readonly [words: RegExp, parts: readonly HeadingPart[]])[] = [
  [/beslutningskompetence|hvem beslutter/, ['competence']],
  [/resum[eé]|anledning|sagens kerne|beslutningstema|problemstilling/, ['summary']],
  [/sagsfremstilling|løsning/, ['background', 'goals', 'process']],
  [/baggrund/, ['background']],
  [/historik/, ['process']],
  [/økonomi/, ['preconditions']],
  [/videre proces|tidsplan|opfølgning/, ['follow-up']],
  [/indstilling/, ['recommendation']],
  [/^bilag/, ['annexes']],
]
/** The minutes' own; "Indstilling og beslutning" still has the recommendation in it. */
const ofTheMeeting = /^beslutning$/

const partsOf = (title: string): HeadingPart[] => {
  const small = title.toLocaleLowerCase('da')
  return known.flatMap(([words, parts]) => (words.test(small) ? parts : []))
}

/** A heading's name in a case: lower-case letters, digits, hyphens. */
const nameOf = (title: string) =>
  title
    .toLocaleLowerCase('da')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '') || 'overskrift'

/** A name that no other heading has. */
export function freshName(title: string, taken: readonly string[]): string {
  const name = nameOf(title)
  for (let number = 1; ; number += 1) {
    const one = number === 1 ? name : `${name}-${number}`
    if (!taken.includes(one)) return one
  }
}

/**
 * Headings with what is likely to stand under each, by their words: where two would have the same part, the one that is about less
 * has it ("Historik" before "Sagsfremstilling"). A heading that nothing fits is the municipality's own to fill in.
 */
export function headingsFrom(titles: readonly string[]): CaseHeading[] {
  const wanted = titles.map((title, at) => ({ at, parts: partsOf(title) }))
  const owner = new Map<HeadingPart, number>()
  for (const { at, parts } of [...wanted].sort((a, b) => a.parts.length - b.parts.length))
    for (const part of parts) if (!owner.has(part)) owner.set(part, at)
  const ids: string[] = []
  return titles.map((title, at) => {
    const parts = partsOf(title).filter((part) => owner.get(part) === at)
    const id = freshName(title, ids)
    ids.push(id)
    if (parts.length > 0) return { id, title, filledBy: 'case', parts }
    return { id, title, filledBy: ofTheMeeting.test(title.toLocaleLowerCase('da')) ? 'meeting' : 'municipality', parts: [] }
  })
}

/** Our own, where nothing is known of a municipality's: it has been seen nowhere as such (`facts/council-case-headings.csv`). */
export const defaultHeadings: readonly CaseHeading[] = headingsFrom([
  'Resumé',
  'Indstilling',
  'Sagsfremstilling',
  'Økonomi',
  'Lovgrundlag',
  'Bilag',
  'Beslutning',
])

/** Where parts without a heading of their own go, so that nothing is lost: where the background is, else the first that the case fills in. */
export const restHeading = (headings: readonly CaseHeading[]): CaseHeading | undefined =>
  headings.find(({ parts }) => parts.includes('background')) ??
  headings.find(({ filledBy }) => filledBy === 'case') ??
  headings.find(({ filledBy }) => filledBy === 'municipality') ??
  headings[0]

/** The headings with every part of the common text under one of them. The list of annexes and who decides may be left out. */
export function placedParts(headings: readonly CaseHeading[], all: readonly HeadingPart[]): CaseHeading[] {
  const placed = new Set(headings.flatMap(({ parts }) => parts))
  const rest = restHeading(headings)
  const homeless = all.filter((part) => !placed.has(part))
  return headings.map((heading) =>
    heading === rest && homeless.length ? { ...heading, parts: inOrder([...heading.parts, ...homeless], all) } : heading,
  )
}
const inOrder = (parts: readonly HeadingPart[], all: readonly HeadingPart[]) =>
  [...parts].sort((a, b) => all.indexOf(a) - all.indexOf(b))
