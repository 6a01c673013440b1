import type { CaseBlock, CaseItem } from '#cases'
import { type WordPart, writeWord } from '#word'
import { basisOf, linesOf, markedName, noticesOf, saidOf } from './sayings.ts'
import type { AnyCase } from './words.ts'

const paragraph = (text: string): WordPart => ({ kind: 'paragraph', level: 0, text })
/** Below a heading of the annex's own; Word has six levels that we give a look. */
const lower = (block: CaseBlock): CaseBlock => (block.kind === 'heading' ? { ...block, level: block.level + 1 } : block)

/** The case's own text stands under its title with the headings that the municipality uses; each annex begins on a new page. */
const partsOf = (item: CaseItem): WordPart[] =>
  item.kind === 'case'
    ? [...saidOf(item).map(paragraph), ...item.content]
    : [
        { kind: 'new-page' },
        { kind: 'heading', level: 1, text: markedName(item) },
        ...saidOf(item).map(paragraph),
        ...item.content.map(lower),
      ]

/** A case as a Word file (.docx), to paste into the municipality's case system: headings, lists and tables are Word's own. */
export const writeCase = (of: AnyCase): Promise<Uint8Array> =>
  writeWord({
    title: of.title,
    author: of.alliance,
    day: of.day,
    notes: [...noticesOf(of), ...linesOf(of).map(({ label, text }) => `${label}: ${text}`), `${basisOf(of)}.`],
    pieces: of.items.flatMap(partsOf),
  })
