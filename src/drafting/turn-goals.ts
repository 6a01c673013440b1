/** What becomes of a goal while it is written: parked, taken up again, merged, split. All that it was is kept. */
import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, accept, refuse } from '#kernel'
import { insertPart } from './order-parts.ts'
import { goalsOf, isOf, mostParts, parked, partOf, placedAfter, revived, siblingsOf, textsUnder } from './rules.ts'
import { placeParts, takeOut } from './store.ts'
import type { Content, Part } from './words.ts'
import { type Desk, writingDraft } from './write.ts'

/** A part says another kind of thing, and stands last among those: a goal after the goals, not after what the paper ends with. */
async function turn({ tx, draft, save }: Desk, part: Part, content: Content, reason: 'parked' | 'revived') {
  await save({ part: part.id, content, basedOn: part.save, stands: true, reason })
  const turned = { id: part.id, under: null, content }
  const after = (reason === 'revived' ? goalsOf(draft).at(-1) : undefined) ?? siblingsOf(draft, turned).at(-1)
  await placeParts(tx, draft.edition, placedAfter(draft, turned, after?.id ?? null))
}

type OnGoal = { readonly edition: number; readonly goal: string }
/** A goal becomes a development area, with its texts. */
export const parkGoal = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, { edition, goal }: OnGoal) =>
  writingDraft<null>(ledger, alliance, actor, edition, async (desk) => {
    const part = partOf(desk.draft, goal)
    if (!part) return refuse('no-such-part')
    if (part.content.part === 'area') return accept(null)
    if (!isOf('goal')(part)) return refuse('not-a-goal')
    await turn(desk, part, parked(part.content), 'parked')
    return accept(null)
  })

/** A development area becomes a goal, the one that it was where it was one. */
export const reviveArea = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, edition: number, area: string) =>
  writingDraft<string>(ledger, alliance, actor, edition, async (desk) => {
    const part = partOf(desk.draft, area)
    if (!part) return refuse('no-such-part')
    if (part.content.part === 'goal') return accept(part.id)
    if (!isOf('area')(part)) return refuse('not-an-area')
    await turn(desk, part, revived(part.content), 'revived')
    return accept(part.id)
  })

/** A goal goes up in another, which gets its texts, its themes, and the memory of it. */
export const mergeGoal = (
  ledger: Ledger,
  alliance: AllianceSlug,
  actor: Actor,
  { edition, goal, into }: OnGoal & { into: string },
) =>
  writingDraft<null>(ledger, alliance, actor, edition, async ({ tx, draft, save }) => {
    if (goal === into) return refuse('itself')
    const [from, to] = [partOf(draft, goal), partOf(draft, into)]
    if (!from || !to) return refuse('no-such-part')
    if (!isOf('goal')(from) || !isOf('goal')(to)) return refuse('not-a-goal')
    const themes = [...new Set([...to.content.themes, ...from.content.themes])]
    const merged = [...new Set([...to.content.merged, goal, ...from.content.merged])]
    const content = { ...to.content, themes, merged }
    await save({ part: into, content, basedOn: to.save, stands: true, reason: 'merged' })
    const texts = [...textsUnder(draft, into), ...textsUnder(draft, goal)]
    await placeParts(
      tx,
      edition,
      texts.map(({ id }, place) => ({ id, under: into, place: place + 1 })),
    )
    await takeOut(tx, edition, [goal], `Slået sammen med »${to.content.shortTitle || to.content.title}«`, actor.now)
    return accept(null)
  })

/** A new goal is split off one, begins as a copy of what it says, and is written on from there. */
export const splitGoal = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, { edition, goal }: OnGoal) =>
  writingDraft<string>(ledger, alliance, actor, edition, async (desk) => {
    const part = partOf(desk.draft, goal)
    if (!part) return refuse('no-such-part')
    if (!isOf('goal')(part)) return refuse('not-a-goal')
    if (desk.draft.parts.length >= mostParts) return refuse('too-many')
    const content = { ...part.content, merged: [], splitOff: goal }
    return accept(await insertPart(desk, content, { under: null, after: goal }, 'split'))
  })
