export { deskPath, draftPath, noDraft, whoSees, yearAsked } from './asked.ts'
export { refusals } from './refusals.ts'
export { routes } from './routes.ts'
export { nameOf, partWords, textKindWords } from './words-da.ts'
