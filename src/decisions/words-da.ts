import { danishDay } from '#kernel'
import type { Decision, Doubt } from './words.ts'

/** What is asked of an answer that may hold a slip. */
export function doubtText(doubt: Doubt, { metOn }: Pick<Decision, 'metOn'>): string {
  const sentences: Record<Doubt, string> = {
    'another-year': `I ordene eller linket står den samme dag i et andet år end ${danishDay(metOn)}. Tjek årstallet begge steder.`,
    'year-ahead': 'I ordene eller linket står et årstal, der ligger langt ude i fremtiden. Tjek, om det er en trykfejl.',
    'over-a-year': `${danishDay(metOn)} er mere end et år efter, at papiret blev sendt. Tjek årstallet.`,
    'day-off': `${danishDay(metOn)} er ikke en hverdag. Tjek datoen.`,
  }
  return sentences[doubt]
}

/** Where a record comes from, as everyone reads it. */
export const sourceOf = (office: string): string =>
  office === 'secretariat' || office === 'operator' ? 'Skrevet ind af sekretariatet på kommunens vegne' : 'Kommunens eget svar'
