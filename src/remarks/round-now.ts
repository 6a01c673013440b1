import type { ReadDb } from '#db'
import { type Draft, readDraft } from '#drafting'
import { readOpenRound } from './store.ts'
import type { OpenRound } from './words.ts'

/** The draft that is written on, and the round that it was shown in last; null where it has not been shown, or has become a version. */
export async function readRoundNow(read: ReadDb, edition: number): Promise<{ draft: Draft | null; round: OpenRound | null }> {
  const draft = await readDraft(read, edition)
  const round = await readOpenRound(read, edition)
  return { draft, round: draft && !draft.numbered && round?.version === draft.number ? round : null }
}
