import type { Assessment } from '#assessments'
import type { CommonItem, LocalPart, OwnAnnex, PublishedCase } from '#case-parts'
import { caseText } from '#case-parts'
import { versionPieces } from '#draft-files'
import type { MunicipalityCode } from '#kernel'
import type { Piece } from '#word'
import { assessmentBlocks } from './assessment-annex.ts'
import { diagramBlocks } from './diagram-annex.ts'
import { aboutIn, type CaseGround } from './ground.ts'
import type { CaseBlock, CaseItem } from './words.ts'

/** An annex before it has its number. */
export type Annex = Omit<CaseItem, 'place'>
type Common = Exclude<CommonItem, 'case'>

/** A goal's or an area's text often begins with its own name, which stands over it already. */
export function withoutRepeats(pieces: readonly Piece[]): Piece[] {
  const bare = (text: string) =>
    text
      .replace(/^(Mål|Udviklingsområde) \d+:/i, '')
      .trim()
      .toLocaleLowerCase('da')
  let over = ''
  return pieces.filter(({ kind, level, text }) => {
    if (kind !== 'heading') return true
    if (level > 1) return bare(text) !== over
    over = bare(text)
    return true
  })
}

/** The annexes that every case has, as far as there is anything to put in them, in their order. */
export function commonAnnexes(
  ground: CaseGround,
  code: MunicipalityCode,
  assessments: readonly Assessment[],
): (Annex & { readonly kind: Common })[] {
  const { version } = aboutIn(ground, code)
  if (!version) return []
  const { edition, wordings, lineage } = ground
  const annex = (kind: Common, title: string, content: readonly CaseBlock[]) =>
    content.length ? [{ kind, title, content, closed: false, file: null }] : []
  return [
    ...annex('paper', edition.title, withoutRepeats(versionPieces(edition, version, wordings, lineage))),
    ...annex('time-diagram', 'Tidsplan for indsatserne', diagramBlocks(ground)),
    ...annex('assessment', 'Administrationens vurdering', assessmentBlocks(version, assessments)),
  ]
}

export const ownAnnex = ({ title, text, file, closed }: OwnAnnex): Annex => ({
  kind: 'other',
  title,
  closed,
  content: caseText(text, 0),
  file,
})

/** A municipality's annexes with their places (the case itself has 1): the common ones, then its own as they came. */
export function numbered(common: readonly Annex[], own: readonly Annex[], closed: readonly CommonItem[]): CaseItem[] {
  const whole = closed.includes('case')
  return [...common, ...own].map((annex, at) => ({
    ...annex,
    place: at + 2,
    closed: whole || annex.closed || closed.some((item) => item === annex.kind),
  }))
}

/** The annexes that were published, by the places that they had then. */
export function published({ items }: PublishedCase, common: readonly Annex[]): CaseItem[] {
  return items.flatMap((item): CaseItem[] => {
    const annex = item.kind === 'other' ? ownAnnex(item.annex.content) : common.find(({ kind }) => kind === item.kind)
    return annex ? [{ ...annex, place: item.place }] : []
  })
}

export const isAnnex = (part: LocalPart): part is LocalPart<OwnAnnex> => part.content.kind === 'annex'
