import { diffWordsWithSpace } from 'diff'

/** A stretch of a text: in both wordings, only in the earlier one, or only in the later one. */
export type Stretch = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Two wordings with less than this in common are two texts: marked word by word they would be read by nobody. */
const enoughAlike = 0.35

/** How one wording became another, word by word; what is taken out stands before what took its place. */
export function redline(before: string, after: string): Stretch[] {
  const stretches = diffWordsWithSpace(before, after).map(({ added, removed, value }): Stretch => {
    return { kind: added ? 'new' : removed ? 'gone' : 'same', text: value }
  })
  const shared = stretches.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.trim().length, 0)
  if (shared >= enoughAlike * Math.min(before.length, after.length)) return stretches
  return [
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ]
}
