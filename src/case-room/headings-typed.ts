import { type CaseHeading, freshName, type HeadingPart, headingParts, headingsFrom } from '#case-parts'

/** Headings as they are typed, one a line, without empty lines and without spaces around them. */
export const titlesIn = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)

const same = (a: string, b: string) => a.toLocaleLowerCase('da') === b.toLocaleLowerCase('da')

/** Which earlier heading each title is: the one of the same words, else, where as many are new as are gone, the one in its place. */
function becameOf(titles: readonly string[], before: readonly CaseHeading[]): (CaseHeading | undefined)[] {
  const found = titles.map((title) => before.find((heading) => same(heading.title, title)))
  const gone = before.filter((heading) => !found.includes(heading))
  const isRenamed = found.filter((heading) => !heading).length === gone.length
  return found.map((heading) => heading ?? (isRenamed ? gone.shift() : undefined))
}

/**
 * The headings that were typed: those that were there keep their ids and what stands under them, so that nobody's text is lost when a
 * heading is worded anew; a new one gets what its words are known to mean, unless that stands elsewhere.
 */
export function retitled(titles: readonly string[], before: readonly CaseHeading[]): CaseHeading[] {
  const became = becameOf(titles, before)
  const kept = new Set(became.flatMap((heading) => heading?.parts ?? []))
  const guessed = headingsFrom(titles)
  const ids = before.map(({ id }) => id)
  return titles.map((title, at) => {
    const earlier = became[at]
    if (earlier) return { ...earlier, title }
    const { filledBy, parts } = guessed[at] as CaseHeading
    const free = parts.filter((part) => !kept.has(part))
    const id = freshName(title, ids)
    ids.push(id)
    return { id, title, parts: free, filledBy: free.length ? 'case' : filledBy === 'case' ? 'municipality' : filledBy }
  })
}

/** The headings with each part under the one that was chosen for it, and who fills in those that have none. */
export function rearranged(
  headings: readonly CaseHeading[],
  chosen: Readonly<Partial<Record<HeadingPart, string>>>,
  afterMeeting: ReadonlySet<string>,
): CaseHeading[] {
  return headings.map((heading) => {
    const parts = headingParts.filter((part) => chosen[part] === heading.id)
    return { ...heading, parts, filledBy: parts.length ? 'case' : afterMeeting.has(heading.id) ? 'meeting' : 'municipality' }
  })
}
