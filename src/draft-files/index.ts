/** The draft as a Word file: out, and in again when the person has seen what would change. */
export { draftFrom } from './draft-in.ts'
export { draftDocument, goalLines } from './draft-out.ts'
export { areaHeading, goalHeading } from './headings.ts'
export { routes } from './routes.ts'
