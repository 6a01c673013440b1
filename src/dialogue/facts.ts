import type { FactsOf } from '#journal'
import type { DialogueFact } from './words.ts'

/** Every fact of this room. */
export const dialogueFacts: FactsOf<DialogueFact> = {}
