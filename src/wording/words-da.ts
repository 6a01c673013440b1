import type { GoalTerms, Obligation } from './words.ts'

/** What a goal asks of a municipality, as the screen says it. */
export const obligationWords: Record<Obligation, { readonly word: string; readonly meaning: string }> = {
  must: { word: 'Skal', meaning: 'Hver kommune, der har vedtaget målet, skal gøre det.' },
  may: { word: 'Kan', meaning: 'Den enkelte kommune bestemmer selv, om den vil gøre det.' },
  'not-known': { word: 'ikke registreret', meaning: '' },
}

export const termWords = { obligation: 'Skal eller kan', reason: 'Hvorfor målet er valgt', economy: 'Økonomi' } as const
const notRecorded = obligationWords['not-known'].word

/** What a goal was agreed on, in the order that it is asked about; what nobody has recorded says so. */
export function termLines(terms: Omit<GoalTerms, 'goal'> | undefined): { label: string; text: string; note?: string }[] {
  const { word, meaning } = obligationWords[terms?.obligation ?? 'not-known']
  return [
    { label: termWords.obligation, text: word, note: meaning },
    { label: termWords.reason, text: terms?.reason || notRecorded },
    { label: termWords.economy, text: terms?.economy || notRecorded },
  ]
}
