import { danishDay, ended } from '#kernel'
import type { Funding, FundingFact } from './words.ts'

/** How long it comes: varige fra 2016, midlertidige fra 2016 til 2018, fra 2016 (varighed ikke registreret). */
export function lasting({ from, permanent, until }: Pick<Funding, 'from' | 'permanent' | 'until'>): string {
  const since = from ? ` fra ${danishDay(from)}` : ''
  if (permanent === 'yes') return `varige${since}`
  if (permanent === 'no') return `midlertidige${since}${until ? ` til ${danishDay(until)}` : ''}`
  return from ? `fra ${danishDay(from)}, varighed ikke registreret` : 'ikke registreret'
}

/** What a fact of this room says, as the journal tells it. */
export function fundingSentence(fact: FundingFact): string {
  if (fact.type === 'funding.funding-withdrawn')
    return `Finansieringen »${fact.title}« er trukket tilbage. Begrundelse: ${ended(fact.reason)}`
  const corrected = fact.reason ? ` Rettet: ${ended(fact.reason)}` : ''
  const plan = fact.plan ? ` (${fact.plan})` : ''
  return `Finansieringen »${fact.title}«${plan} er registreret: ${lasting(fact)}.${corrected}`
}
