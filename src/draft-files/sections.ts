import type { Draft } from '#drafting'
import type { Piece } from '#word'
import { areaTitleIn, goalTitleIn } from './headings.ts'
import { about } from './labels.ts'

/** A stretch of a document: the paper's particulars, a goal or an area with what follows it, or one text of the paper itself. */
export type Section = {
  readonly kind: 'about' | 'goal' | 'area' | 'top'
  readonly title: string
  readonly mark: string | null
  /** The heading's own level; 0 for a text of the paper. */
  readonly level: number
  readonly pieces: Piece[]
}
type Known = ReadonlyMap<string, Draft['parts'][number]>

/** What a heading begins: a mark of ours tells it, and so does how it is worded. */
function begun({ text, mark, level }: Piece, known: Known): Section | null {
  const part = known.get(mark ?? '')?.content.part
  const begin = (kind: Section['kind'], title: string): Section => ({ kind, title, mark: mark ?? null, level, pieces: [] })
  const [goal, area] = [goalTitleIn(text), areaTitleIn(text)]
  if (part === 'paper' || text === about) return begin('about', '')
  if (goal !== null) return begin('goal', goal)
  if (area !== null) return begin('area', area)
  return part === 'goal' || part === 'area' ? begin(part, text) : null
}

/** From the first text after a section's own that we know as the paper's: a goal has no end of its own in a document. */
function strays({ pieces, mark }: Section, known: Known): number {
  const owner = (piece: Piece) => known.get(piece.mark ?? '')?.under
  const own = pieces.findLastIndex((piece) => owner(piece) === mark && mark !== null)
  const stray = pieces.findIndex((piece, at) => at > own && owner(piece) === null)
  return stray < 0 ? pieces.length : stray
}
const alone = (piece: Piece): Section => ({ kind: 'top', title: '', mark: piece.mark ?? null, level: 0, pieces: [piece] })

/** A document in sections. A goal or an area lasts until the next, or until a heading that is as large as its own. */
export function sectionsOf(pieces: readonly Piece[], draft: Pick<Draft, 'parts' | 'removed'>): Section[] {
  const known: Known = new Map([...draft.removed, ...draft.parts].map((part) => [part.id, part]))
  const sections: Section[] = []
  let open: Section | null = null
  for (const piece of pieces) {
    const heading = piece.kind === 'heading'
    const next = heading ? begun(piece, known) : null
    if (next) sections.push(next)
    else if (open && !(heading && (piece.level <= open.level || open.kind === 'about'))) open.pieces.push(piece)
    else sections.push(alone(piece))
    open = next ?? (sections.at(-1)?.kind === 'top' ? null : open)
  }
  return sections.flatMap((section) => {
    if (section.kind === 'top' || section.kind === 'about') return [section]
    const end = strays(section, known)
    return [{ ...section, pieces: section.pieces.slice(0, end) }, ...section.pieces.slice(end).map(alone)]
  })
}
