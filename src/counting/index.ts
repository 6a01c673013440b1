/** Counting rankings and telling how alike they are: pure, knows no vote and no municipality. */
export { concordance, medianOf, ranksOn, type Spread, spreads } from './agreement.ts'
export { countAll } from './count.ts'
export { type Firmness, firmnessOf, type Run, type Shared } from './firmness.ts'
export * from './words.ts'
