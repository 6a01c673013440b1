/** What a case says, on a page. */
import { raw } from 'hono/html'
import type { CaseBlock, CaseItem } from '#cases'
import { DataTable, type HeadingLevel } from '#ui'
import type { Piece } from '#word'
import { type Block, outlineOf, Text } from '#wording'

const isPiece = (block: CaseBlock): block is Piece => block.kind !== 'table' && block.kind !== 'picture'
const asBlock = ({ kind, level, text }: Piece): Block => ({
  id: '',
  kind,
  level: Math.max(1, level),
  text,
  part: { kind: 'paper' },
})

/** Blocks that belong in one text, and those that stand alone. */
function runsOf(blocks: readonly CaseBlock[]): (readonly Piece[] | Exclude<CaseBlock, Piece>)[] {
  const runs: (Piece[] | Exclude<CaseBlock, Piece>)[] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (!isPiece(block)) runs.push(block)
    else if (Array.isArray(last)) last.push(block)
    else runs.push([block])
  }
  return runs
}

const CaseTable = ({ id, table }: { id: string; table: Extract<CaseBlock, { kind: 'table' }> }) => (
  <DataTable
    id={id}
    caption={table.caption}
    stacked
    columns={table.columns.map((header, at) => ({ key: String(at), header }))}
    rows={table.rows.map((row) => Object.fromEntries(row.map((cell, at) => [String(at), cell])))}
  />
)

/** The blocks of one item under a heading of level `under`; `id` tells its tables from others on the page. */
export const CaseContent = ({ id, blocks, under }: { id: string; blocks: readonly CaseBlock[]; under: HeadingLevel }) => (
  <div class="case-text">
    {runsOf(blocks).map((run, at) => {
      if ('kind' in run && run.kind === 'table') return <CaseTable id={`${id}-tabel-${at}`} table={run} />
      // Drawn by us on the server, with its own title and description.
      if ('kind' in run && run.kind === 'picture')
        return (
          <section class="case-picture" aria-label="Tegning" tabindex={0}>
            {raw(run.svg)}
          </section>
        )
      return <Text nodes={outlineOf((run as readonly Piece[]).map(asBlock))} under={under} />
    })}
  </div>
)

/** Where an annex begins on a page. */
export const itemId = ({ place }: Pick<CaseItem, 'place'>) => (place === 1 ? 'sagen' : `bilag-${place - 1}`)
