/** A municipality's case as files: Word, PDF, HTML, text, and a ZIP of its items. */
export { makeFile, readAnnexes } from './make-file.ts'
export { routes } from './routes.ts'
export { type AnyCase, type CaseFormat, caseFormats, mediaTypes } from './words.ts'
