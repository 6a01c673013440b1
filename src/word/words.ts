export const pieceKinds = ['heading', 'paragraph', 'bullet', 'number'] as const
/**
 * One piece of a document's text, in reading order. A heading's level is 1-9, a list item's 1-9 (1 is outermost), a paragraph's 0.
 * The text is in the form that `plainText` gives; a line break is \n. `mark` is a name that we gave the piece when we wrote it (lower-case
 * letters, digits, hyphens, 30 at the most): a bookmark in the document, by which the piece is known again however it is worded.
 */
export type Piece = {
  readonly kind: (typeof pieceKinds)[number]
  readonly level: number
  readonly text: string
  readonly mark?: string
}

/** What Word has and a text of pieces has not. The wording in `sentences.ts` says of each whether its words are taken over. */
export const leftOutKinds = [
  'insertions',
  'deletions',
  'moves',
  'changed-formatting',
  'comments',
  'tables',
  'footnotes',
  'endnotes',
  'pictures',
  'text-boxes',
  'lost-text-boxes',
  'headers',
  'footers',
  'contents',
  'links',
  'fields',
  'hidden-text',
  'emphasis',
  'numbered-headings',
  'equations',
  'objects',
  'unknown',
  'own-notes',
] as const
export type LeftOutKind = (typeof leftOutKinds)[number]
/** Where something stands (the words before it) and its own words; each at most 80 characters, either may be empty. */
export type Place = { readonly near: string; readonly words: string }
/** How many there are of a kind, and the first places; `authors` counts who made tracked changes and comments, and never names them. */
export type LeftOut = {
  readonly kind: LeftOutKind
  readonly count: number
  readonly authors: number
  readonly places: readonly Place[]
}

/** What was read: the title where a paragraph has that style, else empty. */
export type WordText = { readonly title: string; readonly pieces: readonly Piece[]; readonly leftOut: readonly LeftOut[] }

export type WordRefusal =
  | 'too-large'
  | 'unpacks-too-large'
  | 'empty-file'
  | 'not-word'
  | 'old-word'
  | 'locked-by-password'
  | 'macros'
  | 'another-office-file'
  | 'broken'
  | 'outside-references'
  | 'no-text'
  | 'too-much-text'
  | 'too-heavy'
  | 'busy'

/** A table with a row of headings, every row as long as it; a line break is \n. */
export type WordTable = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
/** A drawing (SVG with a viewBox, without outside references) and what it says to whoever cannot see it. */
export type WordPicture = { readonly kind: 'picture'; readonly svg: string; readonly alt: string }
/** What comes next begins on a new page. */
export type WordNewPage = { readonly kind: 'new-page' }
/** What a document that we write can hold, in reading order; what is read has pieces only. */
export type WordPart = Piece | WordTable | WordPicture | WordNewPage

/** A document to be written; `day` (YYYY-MM-DD) stands in its properties, so that the same facts give the same bytes. */
export type WordDocument<Part extends WordPart = Piece> = {
  readonly title: string
  readonly author: string
  readonly day: string
  /** Said under the title, such as where the text is from. */
  readonly notes: readonly string[]
  readonly pieces: readonly Part[]
}
