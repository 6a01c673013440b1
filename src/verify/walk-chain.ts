import { NoResultError } from 'kysely'
import type { ReadDb } from '#db'
import { emptyHash, type Head, openEntry, readHead, readSealed, type SealedEntry, type StoredEntry, seal } from '#journal'
import { accept, type Result, refuse } from '#kernel'
import type { Difference } from './words.ts'

const batch = 1000

/** What an entry says; null when its body is not one that the journal writes. */
function opened(entry: SealedEntry): StoredEntry | null {
  try {
    return openEntry(entry)
  } catch {
    return null
  }
}

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
      const fault = faultOf(entry, at)
      if (fault) return refuse(fault)
      const stored = opened(entry)
      const wrong = stored ? await visit(stored) : ({ kind: 'unreadable', sequence: entry.sequence } as const)
      if (wrong) return refuse(wrong)
      at = { sequence: entry.sequence, hash: entry.hash }
    }
    if (entries.length < batch) break
  }
  const fault = headFault(await headOf(read), at)
  return fault ? refuse(fault) : accept(at)
}

async function headOf(read: ReadDb): Promise<Head | null> {
  try {
    return await readHead(read)
  } catch (thrown) {
    if (thrown instanceof NoResultError) return null
    throw thrown
  }
}

function headFault(head: Head | null, last: Head): Difference | null {
  if (!head) return { kind: 'no-head' }
  if (head.sequence !== last.sequence) return { kind: 'head', sequence: head.sequence, last: last.sequence }
  return head.hash === last.hash ? null : { kind: 'head-hash', sequence: last.sequence }
}
