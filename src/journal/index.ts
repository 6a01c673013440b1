export { canonical, emptyHash, fingerprintOf, freshSalt, seal } from './chain.ts'
export { type Follower, Heads } from './heads.ts'
export {
  holdJournal,
  openEntry,
  readActs,
  readEntries,
  readFacts,
  readHead,
  readLatest,
  readSealed,
  record,
  recordAll,
  recordFacts,
  type Span,
} from './store.ts'
export type { Actor, By, Entry, Fact, FactsOf, FactWays, Head, Names, SealedEntry, StoredEntry } from './words.ts'
export { type Ledger, writing } from './writing.ts'
