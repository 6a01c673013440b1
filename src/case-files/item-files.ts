import type { CaseItem } from '#cases'
import { safeFileName } from '#kernel'
import type { AnyCase } from './words.ts'
import { words } from './words-da.ts'

/** The end of a file's own name: .docx; nothing where it has none that is one. */
const endOf = (name: string) => /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? ''

/**
 * What an item's file is called: 02 - Titel.pdf; one that is closed says so. Its number is its place, so that no two have the same name
 * and they lie in the order of the case.
 */
export function fileNameOf({ items }: Pick<AnyCase, 'items'>, { place, title, closed, file }: CaseItem): string {
  const digits = Math.max(2, String(Math.max(...items.map((item: CaseItem) => item.place))).length)
  const mark = closed ? ` (${words.closed})` : ''
  return `${String(place).padStart(digits, '0')} - ${safeFileName(title)}${mark}${file ? endOf(file.name) : '.pdf'}`
}
