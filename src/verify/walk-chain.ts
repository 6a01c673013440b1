import type { ReadDb } from '#db'
import { emptyHash, type Head, openEntry, readHead, readSealed, type SealedEntry, type StoredEntry, seal } from '#journal'
import { accept, type Result, refuse } from '#kernel'
import type { Difference } from './words.ts'

const batch = 1000

/** Does this entry follow the one before, and does its own seal hold? */
export function faultOf(entry: SealedEntry, before: Head): Difference | null {
  const { sequence, at, type, body, previous, hash } = entry
  if (sequence !== before.sequence + 1) return { kind: 'gap', sequence: before.sequence + 1, found: sequence }
  if (previous !== before.hash) return { kind: 'previous', sequence }
  return seal(previous, sequence, at, type, body) === hash ? null : { kind: 'seal', sequence }
}

/** Walks the whole chain from its beginning to its head, telling each entry to `visit`; stops at the first fault. */
export async function walkChain(
  read: ReadDb,
  visit: (entry: StoredEntry) => Promise<Difference | null>,
): Promise<Result<Head, Difference>> {
  let at: Head = { sequence: 0, hash: emptyHash }
  for (;;) {
    const entries = await readSealed(read, at.sequence, batch)
    for (const entry of entries) {
      const fault = faultOf(entry, at) ?? (await visit(openEntry(entry)))
      if (fault) return refuse(fault)
      at = { sequence: entry.sequence, hash: entry.hash }
    }
    if (entries.length < batch) break
  }
  const head = await readHead(read)
  return head.sequence === at.sequence && head.hash === at.hash
    ? accept(at)
    : refuse({ kind: 'head', sequence: head.sequence, last: at.sequence })
}
