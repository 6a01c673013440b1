import type { CaseItem } from './words.ts'

/** What an annex is called where it lies: Bilag 1. The case itself has no such name. */
export const annexName = ({ place }: Pick<CaseItem, 'place'>) => `Bilag ${place - 1}`
/** The same with its title, and that it is closed: Bilag 4: Notat (lukket). */
export const itemName = (item: Pick<CaseItem, 'place' | 'title' | 'closed'>) =>
  `${item.place === 1 ? '' : `${annexName(item)}: `}${item.title}${item.closed ? ' (lukket)' : ''}`
