import type { DraftBegun } from './words.ts'

/** What a fact of this room says, as the journal tells it. */
export const draftingSentence = ({ edition, number, from }: DraftBegun): string =>
  `Skrivegruppen er begyndt på et udkast til version ${number} af udgaven ${edition}${from ? `, som tager udgangspunkt i version ${from.replace(/^.*-v/, '')}` : ''}. Udkastet er ikke offentligt, før det er en version.`
