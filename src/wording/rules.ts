import type { Version } from '#editions'
import type { Block, BlockPart, Founding, RecordedTerms, VersionWording, WordingRefusal } from './words.ts'

/** As many blocks as a paper of some hundred pages has, and as many characters as one of them may have. */
export const longest = { blocks: 2000, text: 5000, level: 6 } as const

const isId = (id: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 80

function partFault(part: BlockPart, { goals, areas }: Version): WordingRefusal | null {
  if (part.kind === 'goal') return goals.some(({ id }) => id === part.goal) ? null : 'no-such-goal'
  if (part.kind === 'area') return areas.some(({ place }) => place === part.place) ? null : 'no-such-area'
  return null
}

/** What is wrong with one block of a version's text; null when nothing is. */
export function blockFault({ id, text, level, part }: Block, version: Version): WordingRefusal | null {
  if (!isId(id)) return 'bad-id'
  if (text.trim() === '') return 'no-text'
  if (text.length > longest.text) return 'too-long'
  if (!Number.isInteger(level) || level < 1 || level > longest.level) return 'bad-level'
  return partFault(part, version)
}

const partKey = (part: BlockPart) => (part.kind === 'goal' ? part.goal : part.kind === 'area' ? part.place : '')
/** Do two blocks say the same in the same place of the paper, under the same name? */
export const isSameBlock = (a: Block, b: Block) =>
  a.id === b.id && a.kind === b.kind && a.level === b.level && a.text === b.text && isSamePart(a.part, b.part)
export const isSamePart = (a: BlockPart, b: BlockPart) => a.kind === b.kind && partKey(a) === partKey(b)

/** Is it another text? Where the version's own is not recorded, it may be filled in. */
export const changesText = ({ blocks }: Pick<VersionWording, 'blocks'>, after: readonly Block[]) =>
  blocks.length > 0 && (blocks.length !== after.length || blocks.some((block, at) => !isSameBlock(block, after[at] as Block)))

/** What is wrong with wording a version so; null when nothing is. `locked`: the version was approved for dispatch or sent. */
export function textFault(
  blocks: readonly Block[],
  version: Version,
  before: VersionWording,
  locked: boolean,
): WordingRefusal | null {
  if (blocks.length === 0) return 'no-text'
  if (blocks.length > longest.blocks) return 'too-long'
  if (new Set(blocks.map(({ id }) => id)).size < blocks.length) return 'same-id-twice'
  for (const block of blocks) {
    const fault = blockFault(block, version)
    if (fault) return fault
  }
  return locked && changesText(before, blocks) ? 'locked' : null
}

const filled = <T>(before: T, blank: T, after: T) => before === blank || before === after

/** Would saying these terms change what is recorded? What nobody had recorded may be filled in. */
export const changesTerms = (before: RecordedTerms | undefined, after: RecordedTerms) =>
  before !== undefined &&
  !(
    filled(before.obligation, 'not-known', after.obligation) &&
    filled(before.reason, '', after.reason) &&
    filled(before.economy, '', after.economy)
  )

/** The same of what a goal came from. */
export const changesFounding = (before: Founding | undefined, after: Founding) =>
  before !== undefined &&
  !(
    before.themes.length === after.themes.length &&
    before.themes.every((theme) => after.themes.includes(theme)) &&
    filled(before.vote, null, after.vote) &&
    filled(before.words, '', after.words)
  )

/** What is wrong with saying this of a goal of a version that stands so; null when nothing is. */
export const goalFault = (goal: string, { goals }: Version, changes: boolean, locked: boolean): WordingRefusal | null =>
  !goals.some(({ id }) => id === goal) ? 'no-such-goal' : locked && changes ? 'locked' : null
