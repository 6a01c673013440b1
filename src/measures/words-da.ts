import type { MeasureObligation } from './words.ts'

/** What a measure asks of a municipality: its word, the letter that stands for it where there is no room, and what it means. */
export const measureObligationWords: Readonly<
  Record<MeasureObligation, { readonly word: string; readonly letter: string; readonly meaning: string }>
> = {
  must: { word: 'Skal', letter: 'S', meaning: 'Alle kommuner, der har vedtaget målet, gør det.' },
  may: { word: 'Kan', letter: 'K', meaning: 'Den enkelte kommune bestemmer selv, om den vil gøre det.' },
}
