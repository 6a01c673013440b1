import type { Obligation } from './words.ts'

/** What a goal asks of a municipality, as the screen says it. */
export const obligationWords: Record<Obligation, { readonly word: string; readonly meaning: string }> = {
  must: { word: 'Skal', meaning: 'Hver kommune, der har vedtaget målet, skal gøre det.' },
  may: { word: 'Kan', meaning: 'Den enkelte kommune bestemmer selv, om den vil gøre det.' },
  'not-known': { word: 'ikke registreret', meaning: '' },
}
