/** Own copies of papers from elsewhere, each with its fingerprint. */
export { copyPath } from './copies.page.tsx'
export { eraseCopy } from './erase-copy.ts'
export { copiesFacts } from './facts.ts'
export { fingerprint, keepCopy } from './keep-copy.ts'
export { routes } from './routes.ts'
export { danishSize, originOf } from './sentences.ts'
export { readCopies, readPaper } from './store.ts'
export * from './words.ts'
