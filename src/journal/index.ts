export { canonical, emptyHash, seal } from './chain.ts'
export { Heads } from './heads.ts'
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
  type Span,
} from './store.ts'
export type { Actor, By, Entry, Fact, Head, Names, SealedEntry, StoredEntry } from './words.ts'
export { type Ledger, writing } from './writing.ts'
