import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, accept, refuse } from '#kernel'
import { partOf, sameContent } from './rules.ts'
import { readSave, readSaves } from './store.ts'
import type { Content, SaveReason } from './words.ts'
import { type Desk, writingDraft } from './write.ts'

export type SavePart = {
  readonly edition: number
  readonly part: string
  /** The save that the person wrote on. */
  readonly seen: number
  readonly content: Content
  readonly reason: Extract<SaveReason, 'written' | 'auto'>
}
/**
 * What became of a text: it stands; it says what stood already; or it is kept beside what stands now, because somebody had changed
 * the part meanwhile (`standing` is theirs), or had taken it out (`standing` is null).
 */
export type Saved =
  | { readonly kind: 'saved' | 'same'; readonly save: number }
  | { readonly kind: 'beside'; readonly save: number; readonly standing: number | null }

/** Keeps a text beside what stands; the same text that the same office kept last is kept once. */
async function beside({ read, actor, draft, save }: Desk, { part, content, seen, reason }: SavePart): Promise<number> {
  const [last] = await readSaves(read, draft.edition, part)
  if (last && !last.stands && sameContent(last.content, content) && last.by.office === actor.by.office) return last.id
  const basedOn = (await readSave(read, draft.edition, seen))?.id ?? null
  return save({ part, content, basedOn, stands: false, reason })
}

/** Saves what a person wrote. Nothing that was written is lost, whoever else wrote meanwhile. */
export const savePart = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: SavePart) =>
  writingDraft<Saved>(ledger, alliance, actor, command.edition, async (desk) => {
    const { part: id, content, seen, reason } = command
    const part = partOf(desk.draft, id)
    if (!part) {
      if (!desk.draft.removed.some((one) => one.id === id)) return refuse('no-such-part')
      return accept({ kind: 'beside', save: await beside(desk, command), standing: null })
    }
    if (sameContent(part.content, content)) return accept({ kind: 'same', save: part.save })
    if (part.save !== seen || part.content.part !== content.part)
      return accept({ kind: 'beside', save: await beside(desk, command), standing: part.save })
    const save = await desk.save({ part: id, content, basedOn: part.save, stands: true, reason })
    return accept({ kind: 'saved', save })
  })

export type RestoreSave = { readonly edition: number; readonly part: string; readonly save: number }
/** An earlier text stands again, as a new save; what stood meanwhile stays in the history. */
export const restoreSave = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, { edition, part: id, save }: RestoreSave) =>
  writingDraft<number>(ledger, alliance, actor, edition, async (desk) => {
    const part = partOf(desk.draft, id)
    if (!part) return refuse(desk.draft.removed.some((one) => one.id === id) ? 'is-removed' : 'no-such-part')
    const earlier = await readSave(desk.read, edition, save)
    if (earlier?.part !== id || earlier.content.part !== part.content.part) return refuse('no-such-save')
    if (sameContent(earlier.content, part.content)) return accept(part.save)
    const { content, remark } = earlier
    return accept(await desk.save({ part: id, content, basedOn: earlier.id, stands: true, reason: 'restored', remark }))
  })
