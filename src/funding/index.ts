/** Where money for what the municipalities do comes from. */
export { fundingAct, withdrawFundingAct } from './acts.ts'
export { fundingFacts } from './facts.ts'
export { routes } from './routes.ts'
export { fundingFault } from './rules.ts'
export { lasting } from './sentences.ts'
export { applyFunding, readFunding } from './store.ts'
export * from './words.ts'
