import { diffWordsWithSpace } from 'diff'

/** A stretch of a text: in both wordings, only in the earlier one, or only in the later one. */
export type Stretch = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Two wordings with less than this in common are two texts: marked word by word they would be read by nobody. */
const enoughAlike = 0.35
/** The work grows with the square of what differs: more edits than this are not looked for, nor would anybody read them one by one. */
const editsAtMost = 300

const wholes = (before: string, after: string): Stretch[] => [
  { kind: 'gone', text: before },
  { kind: 'new', text: after },
]

/** How one wording became another, word by word; what is taken out stands before what took its place. */
export function redline(before: string, after: string): Stretch[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: editsAtMost })
  if (!found) return wholes(before, after)
  const stretches = found.map(({ added, removed, value }): Stretch => {
    return { kind: added ? 'new' : removed ? 'gone' : 'same', text: value }
  })
  const shared = stretches.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.trim().length, 0)
  return shared >= enoughAlike * Math.min(before.length, after.length) ? stretches : wholes(before, after)
}

/**
 * Marks many wordings for one page, word by word as long as all of them together are at most `letters` long; those after that are shown
 * whole. What a page takes is then bounded, and the same two versions always give the same page.
 */
export function redliner(letters: number): (before: string, after: string) => Stretch[] {
  let left = letters
  return (before, after) => {
    left -= before.length + after.length
    return left < 0 ? wholes(before, after) : redline(before, after)
  }
}
