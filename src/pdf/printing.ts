import { Press } from './press.ts'
import type { Manuscript } from './words.ts'

/** One press for all rooms: its process takes more memory than all the documents that it sets. */
const press = new Press()
/** The press starts by itself with the next document; whoever ends the program ends it. */
export const closePress = () => press.close()

/** What is being set now: whoever asks for the same meanwhile waits for the same. */
const underWay = new Map<string, Promise<Uint8Array>>()

/** Sets a document; `key` is the same where its words are. Throws PressTrouble where none came of it. */
export function printOnce(key: string, manuscript: Manuscript): Promise<Uint8Array> {
  const already = underWay.get(key)
  if (already) return already
  const printed = press.print(manuscript).finally(() => underWay.delete(key))
  underWay.set(key, printed)
  return printed
}
