import type { VersionWording } from './words.ts'

const words = new Intl.Segmenter('da', { granularity: 'word' })

/** How many words a version's text has, by Unicode's rules for words (UAX 29); null where no text is recorded. */
export const wordsIn = ({ blocks }: Pick<VersionWording, 'blocks'>): number | null =>
  blocks.length === 0
    ? null
    : blocks.reduce((sum, { text }) => sum + [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length, 0)
