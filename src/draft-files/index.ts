export { draftFrom } from './draft-in.ts'
export { draftDocument } from './draft-out.ts'
