import { isSamePart } from './rules.ts'
import type { Block, BlockPart, VersionWording } from './words.ts'

/** A text as it is set: headings by how deep they lie, paragraphs, and lists within lists. */
export type TextNode =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | TextList
export type TextList = { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly TextItem[] }
export type TextItem = { readonly text: string; readonly lists: readonly TextList[] }

type Outlined = Pick<Block, 'kind' | 'level' | 'text'>
type NoText = { readonly kind: 'table' | 'picture' }
type Item = Outlined & { readonly kind: 'bullet' | 'number' }
const isItem = (block: { readonly kind: string }): block is Item => block.kind === 'bullet' || block.kind === 'number'

/** Items that follow each other, as lists: a deeper one lies in the one above it, and another kind begins a list of its own. */
function listsOf(items: readonly Item[]): TextList[] {
  const lists: { kind: 'list'; ordered: boolean; items: TextItem[] }[] = []
  for (let at = 0; at < items.length; ) {
    const { kind, level, text } = items[at] as Item
    let end = at + 1
    while (end < items.length && (items[end] as Item).level > level) end += 1
    const item = { text, lists: listsOf(items.slice(at + 1, end)) }
    const last = lists.at(-1)
    if (last && last.ordered === (kind === 'number')) last.items.push(item)
    else lists.push({ kind: 'list', ordered: kind === 'number', items: [item] })
    at = end
  }
  return lists
}

/**
 * Blocks as a text that can be set. A heading lies at most one deeper than the one before it, so that none is passed over. What is no text
 * (a table, a picture) stays where it stands.
 */
export function outlineOf(blocks: readonly Outlined[]): TextNode[]
export function outlineOf<Other extends NoText>(blocks: readonly (Outlined | Other)[]): (TextNode | Other)[]
export function outlineOf<Other extends NoText>(blocks: readonly (Outlined | Other)[]): (TextNode | Other)[] {
  const nodes: (TextNode | Other)[] = []
  let depth = 0
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Outlined | Other
    let end = at + 1
    if (block.kind === 'heading') {
      depth = Math.min(block.level, depth + 1)
      nodes.push({ kind: block.kind, depth, text: block.text })
    } else if (block.kind === 'paragraph') nodes.push({ kind: block.kind, text: block.text })
    else if (isItem(block)) {
      while (end < blocks.length && isItem(blocks[end] as Outlined | Other)) end += 1
      nodes.push(...listsOf(blocks.slice(at, end) as Item[]))
    } else nodes.push(block as Other)
    at = end
  }
  return nodes
}

/** The text of one part; its first heading is left out where the page has `said` the same above it. */
export function partText({ blocks }: Pick<VersionWording, 'blocks'>, part: BlockPart, said: readonly string[]): TextNode[] {
  const own = blocks.filter((block) => isSamePart(block.part, part))
  const [first] = own
  return outlineOf(first?.kind === 'heading' && said.includes(first.text) ? own.slice(1) : own)
}

const lettersOf = (lists: readonly TextList[]): number =>
  lists.flatMap(({ items }) => items).reduce((sum, { text, lists: deeper }) => sum + text.length + lettersOf(deeper), 0)
/** How many characters a text has. */
export const lengthOf = (nodes: readonly TextNode[]): number =>
  nodes.reduce((sum, node) => sum + (node.kind === 'list' ? lettersOf([node]) : node.text.length), 0)
