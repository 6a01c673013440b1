/** One municipality under its many spellings: Københavns Kommune, KØBENHAVN, Høje Taastrup, Bornholms Regionskommune. */

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

/** Those of the known whose name the text means; more than one when it could mean several. */
export function municipalitiesNamed<T>(known: Iterable<readonly [one: T, name: string]>, text: string): T[] {
  const sought = foldMunicipality(text)
  const folded = [...known].map(([one, name]) => ({ one, name: foldMunicipality(name) }))
  const exact = sought === '' ? [] : folded.filter(({ name }) => name === sought)
  const found = exact.length > 0 ? exact : folded.filter(({ name }) => areGenitive(name, sought))
  return [...new Set(found.map(({ one }) => one))]
}
