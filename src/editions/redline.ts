import { diffWordsWithSpace } from 'diff'

/** A stretch of a text: in both wordings, only in the earlier one, or only in the later one. */
export type Stretch = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** How one wording became another, word by word; what is taken out stands before what took its place. */
export const redline = (before: string, after: string): Stretch[] =>
  diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }))
