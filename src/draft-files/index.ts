/** The draft as a Word file: out, and in again when the person has seen what would change. */
export { draftFrom } from './draft-in.ts'
export { draftDocument, piecesFrom } from './draft-out.ts'
export { routes } from './routes.ts'
export { putFile } from './store.ts'
export { versionPieces } from './version-pieces.ts'
