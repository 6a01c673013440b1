import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, accept, refuse } from '#kernel'
import { takenIds } from './order-parts.ts'
import { type Incoming, type Replacement, replacementOf } from './replacing.ts'
import { mostParts } from './rules.ts'
import { placeParts, putPart, takeOut } from './store.ts'
import type { SaveReason } from './words.ts'
import { type Desk, writingDraft } from './write.ts'

/** Does what a replacement says: every text that comes in is a save, and what goes out can be put back. */
export async function replaceParts(desk: Desk, { parts, out }: Replacement, reason: SaveReason, because: string): Promise<void> {
  const { tx, draft, actor } = desk
  for (const { id, under, place, content, what, before } of parts) {
    if (!before) await putPart(tx, draft.edition, { id, under, place })
    if (what !== 'same') await desk.save({ part: id, content, basedOn: before?.save ?? null, stands: true, reason })
  }
  await placeParts(tx, draft.edition, parts)
  const ids = out.map(({ id }) => id)
  if (ids.length) await takeOut(tx, draft.edition, ids, because, actor.now)
}

/** What an import would do to the draft as it stands, to be shown before anything is saved. */
export const previewReplacement = async (desk: Pick<Desk, 'read' | 'draft'>, incoming: readonly Incoming[]) =>
  replacementOf(desk.draft, incoming, await takenIds(desk))

export type ReplaceDraft = {
  readonly edition: number
  readonly incoming: readonly Incoming[]
  /** The draft's mark when the person was shown what would change. */
  readonly seen: string
  /** What those who find a part taken out are told: "Stod ikke i Word-filen udkast.docx". */
  readonly because: string
}
/** A paper from elsewhere takes the draft's place. Refused where anybody changed anything since it was shown what would change. */
export const replaceDraft = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: ReplaceDraft) =>
  writingDraft<Replacement>(ledger, alliance, actor, command.edition, async (desk) => {
    if (desk.draft.mark !== command.seen) return refuse('changed-meanwhile')
    const replacement = await previewReplacement(desk, command.incoming)
    if (replacement.parts.length > mostParts) return refuse('too-many')
    await replaceParts(desk, replacement, 'imported', command.because)
    return accept(replacement)
  })
