import { Heading, type HeadingLevel } from '#ui'
import type { TextList, TextNode } from './outline.ts'

const Lists = ({ lists }: { lists: readonly TextList[] }) => (
  <>
    {lists.map(({ ordered, items }) => {
      const all = items.map(({ text, lists: deeper }) => (
        <li>
          {text}
          <Lists lists={deeper} />
        </li>
      ))
      return ordered ? <ol>{all}</ol> : <ul>{all}</ul>
    })}
  </>
)

/** A text on a page, under a heading of level `under`. */
export const Text = ({ nodes, under }: { nodes: readonly TextNode[]; under: 1 | HeadingLevel }) => (
  <div class="prose">
    {nodes.map((node) => {
      if (node.kind === 'list') return <Lists lists={[node]} />
      if (node.kind === 'paragraph') return <p>{node.text}</p>
      return <Heading level={Math.min(6, under + node.depth) as HeadingLevel}>{node.text}</Heading>
    })}
  </div>
)
