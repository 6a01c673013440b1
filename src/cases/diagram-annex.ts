import { diagramOf } from '#diagram'
import type { CaseGround } from './ground.ts'
import type { CaseBlock } from './words.ts'

/** The edition's measures over time (annex 2 of the real case): the drawing, the same as a table, and what the reader must be warned of. */
export function diagramBlocks({ edition, measures }: Pick<CaseGround, 'edition' | 'measures'>): CaseBlock[] {
  const drawn = diagramOf(edition, measures)
  if (!drawn) return []
  const warnings = [...drawn.outside, ...drawn.undated.map((step) => `${step} har ingen registreret dato.`)]
  return [
    { kind: 'picture', svg: drawn.svg, alt: drawn.description },
    ...(warnings.length
      ? ([
          { kind: 'heading', level: 1, text: 'Vær opmærksom på' },
          ...warnings.map((text) => ({ kind: 'bullet' as const, level: 1, text })),
        ] as const)
      : []),
    { kind: 'table', caption: drawn.title, columns: drawn.columns, rows: drawn.rows },
  ]
}
