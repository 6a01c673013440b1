/** One municipality under its many spellings: Københavns Kommune, KØBENHAVN, Høje Taastrup, Bornholms Regionskommune. */
import { accept, refuse } from '#kernel'
import type { Column } from './columns.ts'

/**
 * What is left of a name when case, blanks, hyphens, "Kommune" and the choice between å and aa are taken away. Both sides of
 * a comparison are folded alike, so nothing depends on which spelling is the right one. Empty when nothing is left.
 */
export function foldMunicipality(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’'´`]/g, '')
    .replace(/[\s\u200b\p{Pd}\u00ad.]+/gu, ' ')
    .trim()
  const bare = words.replace(/(^| )(regions ?)?kommunes?$/, '').trim()
  return bare.replaceAll(' ', '').replaceAll('aa', 'å').replaceAll('ae', 'æ').replaceAll('oe', 'ø')
}

/** København and Københavns: one of the two is the other's genitive. */
const areGenitive = (a: string, b: string) => a !== '' && b !== '' && (a === `${b}s` || b === `${a}s`)

/** Do the two name the same municipality? */
export function sameMunicipality(a: string, b: string): boolean {
  const [x, y] = [foldMunicipality(a), foldMunicipality(b)]
  return (x !== '' && x === y) || areGenitive(x, y)
}

/** The one known name that the text means; null when there is none, or more than one. */
export function findMunicipality(names: Iterable<string>, text: string): string | null {
  const sought = foldMunicipality(text)
  if (sought === '') return null
  const known = [...names].map((name) => ({ name, folded: foldMunicipality(name) }))
  const exact = known.filter(({ folded }) => folded === sought)
  const found = exact.length > 0 ? exact : known.filter(({ folded }) => areGenitive(folded, sought))
  return found.length === 1 ? (found[0]?.name ?? null) : null
}

/** A column of municipality names: gives the known name. */
export const municipality = (names: Iterable<string>): Column<string> => ({
  blank: null,
  read(cell) {
    const found = findMunicipality(names, cell)
    return found === null ? refuse({ kind: 'municipality' }) : accept(found)
  },
})
