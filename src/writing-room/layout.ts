/** How a draft lies on the page. Pure. */
import { type Draft, isOf, type Part, textsUnder } from '#drafting'

const isArea = ({ content }: Part) => content.part === 'area'
const peersOf = (draft: Draft, part: Part): readonly Part[] =>
  part.under === null
    ? draft.parts.filter((one) => one.under === null && !isOf('paper')(one) && isArea(one) === isArea(part))
    : textsUnder(draft, part.under)

/** After what a part would stand one step up (null: first) and one step down; undefined where it cannot. */
export function neighbours(draft: Draft, part: Part): { up: string | null | undefined; down: string | undefined } {
  if (part.content.part === 'paper') return { up: undefined, down: undefined }
  const peers = peersOf(draft, part)
  const at = peers.findIndex(({ id }) => id === part.id)
  return { up: at > 0 ? (peers[at - 2]?.id ?? null) : undefined, down: peers[at + 1]?.id }
}

/** The level that each heading has on the page, where goals have 3: never more than one below what came before it. */
export function shownLevels(parts: readonly Part[]): ReadonlyMap<string, number> {
  let before = 2
  const levels = new Map<string, number>()
  for (const { id, under, content } of parts) {
    if (content.part === 'paper') continue
    if (content.part !== 'text') before = 3
    else if (content.kind === 'heading') {
      before = Math.min(before + 1, content.level + (under === null ? 2 : 3), 5)
      levels.set(id, before)
    }
  }
  return levels
}
