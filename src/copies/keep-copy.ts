import { createHash } from 'node:crypto'
import type { Tx } from '#db'
import { type Actor, holdJournal, recordFacts } from '#journal'
import { copiesFacts } from './facts.ts'
import { findCopy, isErased, putBytes } from './store.ts'
import { type Copy, mostCopyBytes, type Paper } from './words.ts'

/** The fingerprint of a paper: SHA-256 in hexadecimal digits. */
export const fingerprint = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const mediaTypes = /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/
/** A file's name without folders and what no file's name may hold; a paper without one is called by what it is. */
export const nameOf = (name: string) =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\p{C}"*:<>?|]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200) || 'dokument'

/**
 * Keeps a paper from elsewhere in the transaction of the act that needs it, and answers with its fingerprint. The same paper from the
 * same address is kept once, however often it is fetched; one that was erased stays so. A caller that lets in more than `mostCopyBytes`, or nothing, has a bug: it throws.
 */
export async function keepCopy(tx: Tx, actor: Actor, { bytes, ...paper }: Paper): Promise<string> {
  if (bytes.length === 0 || bytes.length > mostCopyBytes) throw new RangeError(`a copy of ${bytes.length} bytes`)
  const copy: Copy = {
    ...paper,
    name: nameOf(paper.name),
    mediaType: mediaTypes.test(paper.mediaType) ? paper.mediaType : 'application/octet-stream',
    sha256: fingerprint(bytes),
    size: bytes.length,
  }
  await holdJournal(tx)
  if (!(await isErased(tx, copy.sha256))) await putBytes(tx, copy.sha256, bytes)
  if (!(await findCopy(tx, copy))) await recordFacts(tx, actor, copiesFacts, [{ type: 'copies.copy-kept', ...copy }])
  return copy.sha256
}
