import { isSamePart } from './rules.ts'
import type { Block, BlockPart, VersionWording } from './words.ts'

/** A text as it is set: headings by how deep they lie, paragraphs, and lists within lists. */
export type TextNode =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | TextList
export type TextList = { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly TextItem[] }
export type TextItem = { readonly text: string; readonly lists: readonly TextList[] }

type Item = Block & { readonly kind: 'bullet' | 'number' }
const isItem = (block: Block): block is Item => block.kind === 'bullet' || block.kind === 'number'

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

/** Blocks as a text that can be set. A heading lies at most one deeper than the one before it, so that none is passed over. */
export function outlineOf(blocks: readonly Block[]): TextNode[] {
  const nodes: TextNode[] = []
  let depth = 0
  for (let at = 0; at < blocks.length; ) {
    const { kind, level, text } = blocks[at] as Block
    let end = at + 1
    if (kind === 'heading') {
      depth = Math.min(level, depth + 1)
      nodes.push({ kind, depth, text })
    } else if (kind === 'paragraph') nodes.push({ kind, text })
    else {
      while (end < blocks.length && isItem(blocks[end] as Block)) end += 1
      nodes.push(...listsOf(blocks.slice(at, end) as Item[]))
    }
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
