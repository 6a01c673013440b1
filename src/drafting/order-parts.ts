/** What stands where: a part is added, moved, taken out and put back. */
import { readEditions } from '#editions'
import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, accept, refuse } from '#kernel'
import { mostParts, nextId, noArea, noGoal, noText, partOf, placedAfter, prefixOf, siblingsOf, spotAfter } from './rules.ts'
import { placeParts, putPart, readPartIds, takeOut } from './store.ts'
import type { Content, Part, TextContent } from './words.ts'
import { type Desk, writingDraft } from './write.ts'

/** Ids that a new part must not have: a goal's goes with it through all versions. */
export async function takenIds({ read, draft }: Pick<Desk, 'read' | 'draft'>): Promise<string[]> {
  const editions = (await readEditions(read)).filter(({ year }) => year === draft.edition)
  const goals = editions.flatMap(({ versions }) => versions.flatMap((version) => version.goals.map(({ id }) => id)))
  return [...goals, ...(await readPartIds(read, draft.edition))]
}

/** Puts something new into the draft, and gives it its id. */
export async function insertPart(
  desk: Desk,
  content: Content,
  spot: { under: string | null; after: string | null },
  reason: 'written' | 'split' = 'written',
): Promise<string> {
  const { tx, draft } = desk
  const id = nextId(prefixOf(content, draft.edition), await takenIds(desk))
  await putPart(tx, draft.edition, { id, under: spot.under, place: 0 })
  await desk.save({ part: id, content, basedOn: null, stands: true, reason })
  await placeParts(tx, draft.edition, placedAfter(draft, { id, under: spot.under, content }, spot.after))
  return id
}

const fresh = { text: noText, goal: noGoal, area: noArea } as const
export type AddPart = {
  readonly edition: number
  readonly kind: keyof typeof fresh
  /** What it shall stand after; last where nothing is named. */
  readonly after: string | null
  readonly text?: TextContent
}
/** Something new, empty or with its text, to write in. */
export const addPart = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, { edition, kind, after, text }: AddPart) =>
  writingDraft<string>(ledger, alliance, actor, edition, async (desk) => {
    const { draft } = desk
    const before = after === null ? undefined : partOf(draft, after)
    if (after !== null && !before) return refuse('no-such-place')
    if (draft.parts.length >= mostParts) return refuse('too-many')
    return accept(await insertPart(desk, text ?? fresh[kind], spotAfter(draft, kind, before)))
  })

export type MovePart = {
  readonly edition: number
  readonly part: string
  /** Whose text it shall be: a goal's, an area's, or the paper's own (null); as it is where nothing is said. */
  readonly under?: string | null
  /** What it shall stand after; first where nothing is named. */
  readonly after: string | null
}
/** Puts a part after another. Said twice it is done once, for it says where to, not how far. */
export const movePart = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: MovePart) =>
  writingDraft<null>(ledger, alliance, actor, command.edition, async ({ tx, draft }) => {
    const part = partOf(draft, command.part)
    if (!part) return refuse('no-such-part')
    if (part.content.part === 'paper') return refuse('no-such-place')
    const under = command.under === undefined ? part.under : command.under
    const owner = under === null ? null : partOf(draft, under)
    const owns = owner === null || owner?.content.part === 'goal' || owner?.content.part === 'area'
    if (!owns || (under !== null && part.content.part !== 'text')) return refuse('no-such-place')
    const moved = { ...part, under }
    if (command.after !== null && !siblingsOf(draft, moved).some(({ id }) => id === command.after)) return refuse('no-such-place')
    await placeParts(tx, draft.edition, placedAfter(draft, moved, command.after))
    return accept(null)
  })

export type RemovePart = { readonly edition: number; readonly part: string; readonly because: string }
/** Takes a part out, a goal or an area with its texts; it can be put back as it was. */
export const removePart = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, { edition, part: id, because }: RemovePart) =>
  writingDraft<null>(ledger, alliance, actor, edition, async ({ tx, draft }) => {
    const part = partOf(draft, id)
    if (!part) return draft.removed.some((one) => one.id === id) ? accept(null) : refuse('no-such-part')
    if (part.content.part === 'paper') return refuse('cannot-be-removed')
    const own = draft.parts.filter(({ under }) => under === id).map((one) => one.id)
    await takeOut(tx, edition, [id, ...own], because, actor.now)
    return accept(null)
  })

const wentWith = (part: Part) => (other: Part) =>
  other.under === part.id && Number(other.removed?.at) === Number(part.removed?.at)

/** Puts a part that was taken out back, last among its own, with the texts that went with it. */
export const putBackPart = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, edition: number, id: string) =>
  writingDraft<null>(ledger, alliance, actor, edition, async ({ tx, draft }) => {
    const part = draft.removed.find((one) => one.id === id)
    if (!part) return partOf(draft, id) ? accept(null) : refuse('no-such-part')
    if (draft.parts.length >= mostParts) return refuse('too-many')
    const under = part.under !== null && partOf(draft, part.under) ? part.under : null
    const back = { ...part, under }
    const own = draft.removed.filter(wentWith(part))
    await placeParts(tx, edition, placedAfter(draft, back, siblingsOf(draft, back).at(-1)?.id ?? null))
    await placeParts(tx, edition, own)
    return accept(null)
  })
