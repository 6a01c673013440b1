/** What every file of a case says around it: whose it is, what it was made from, and which annexes are files of their own. */
import { type CaseItem, itemName } from '#cases'
import { danishDay, danishNumber } from '#kernel'
import type { AnyCase } from './words.ts'
import { words } from './words-da.ts'

export type Line = { readonly label: string; readonly text: string }
/** Whose case it is; what is not recorded is said. */
export const linesOf = ({ municipality, council, version, caseNumber, subjectNumber }: AnyCase): Line[] => [
  { label: words.municipality, text: municipality },
  { label: words.council, text: council },
  { label: words.caseNumber, text: caseNumber || words.notRecorded },
  { label: words.subjectNumber, text: subjectNumber || words.notRecorded },
  { label: words.version, text: version === null ? words.notRecorded : danishNumber(version) },
]

/** What the file was made from: the same facts are the same words, whenever it is made. */
export const basisOf = ({ basis, day }: AnyCase) =>
  `${words.revision(danishNumber(basis.sequence))} ${danishDay(day)}, ${words.fingerprint} ${basis.hash.slice(0, 12)}`

/** Who may see it, and that it is invented where it is. */
export const noticesOf = ({ audience, invented }: AnyCase): string[] => [
  audience === 'public' ? words.publicText : words.ownText,
  ...(invented ? [`${words.invented} ${words.inventedText}`] : []),
]

/** An item's name with the mark of what is closed: Bilag 4: Notat (LUKKET). */
export const markedName = (item: CaseItem) => itemName(item).replace(/ \(lukket\)$/, item.closed ? ` (${words.closed})` : '$&')

/** What is said over an item's content: that it is closed, and that it is a file of its own. */
export const saidOf = ({ kind, closed, file }: CaseItem): string[] => [
  ...(closed ? [kind === 'case' ? words.closedCase : words.closedText] : []),
  ...(file ? [`${words.attached}: ${file.name}. ${words.inZip}`] : []),
]

/** Throws where a case for everyone holds something closed: that is a bug, and no file may come of it. */
export function refuseClosed({ audience, items }: AnyCase) {
  if (audience === 'public' && items.some((item: CaseItem) => item.closed))
    throw new Error('a case for everyone holds a closed item')
}
