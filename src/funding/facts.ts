import type { FactsOf } from '#journal'
import { fundingSentence as tell } from './sentences.ts'
import { applyFunding, applyFundingWithdrawn } from './store.ts'
import type { FundingFact } from './words.ts'

/** Every fact of this room. */
export const fundingFacts: FactsOf<FundingFact> = {
  'funding.funding-recorded': { apply: applyFunding, tell },
  'funding.funding-withdrawn': { apply: applyFundingWithdrawn, tell },
}
