import { danishDay, danishNumber, ended } from '#kernel'
import type { Copy, CopyErased, CopyKept } from './words.ts'

/** How large a paper is: 999 byte, 12 KB, 2 MB. */
export function danishSize(bytes: number): string {
  if (bytes < 1000) return `${danishNumber(bytes)} byte`
  return bytes < 1_000_000 ? `${danishNumber(Math.round(bytes / 1000))} KB` : `${danishNumber(Math.round(bytes / 1_000_000))} MB`
}

/** Where a paper is from, for everyone: hentet 6.3.2027 fra https://…; or sendt ind 6.3.2027. */
export const originOf = ({ address, fetchedOn }: Pick<Copy, 'address' | 'fetchedOn'>) =>
  address ? `hentet ${danishDay(fetchedOn)} fra ${address}` : `sendt ind ${danishDay(fetchedOn)}`

/** What the journal tells of a copy. */
export const copySentence = ({ name, size, sha256, ...copy }: CopyKept) =>
  `En kopi af »${name}« er gemt (${danishSize(size)}, ${originOf(copy)}). Fingeraftrykket begynder ${sha256.slice(0, 12)}.`

export const erasedSentence = ({ sha256, reason }: CopyErased) =>
  `Kopien med det fingeraftryk, der begynder ${sha256.slice(0, 12)}, er slettet: ${ended(reason)}`
