/** The name of a municipality as it is recorded: alone, without "Kommune". */
import { foldMunicipality, sameMunicipality } from '#reading'

/** The Danish municipalities whose own name ends in s; "Halsnæs Kommune" is Halsnæs. */
const withOwnS = 'assens halsnæs horsens norddjurs nordfyns randers stevns syddjurs vesthimmerlands århus'.split(' ')
/** The two that put their name in the genitive: Københavns Kommune, Bornholms Regionskommune. */
const inGenitive = ['københavns', 'bornholms']

const isShouted = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase()

/**
 * What a municipality shall be called that a file calls `written`. Where it is `before` in another spelling it stays so, unless
 * only blanks, hyphens or å/aa were put right. Null where an s may or may not belong to the name.
 */
export function bareName(written: string, before: string | null): string | null {
  const full = /^(.*?)\s*(?:regions?)?kommune$/i.exec(written)
  if (before && sameMunicipality(before, written)) {
    const isSpelling = foldMunicipality(before) === foldMunicipality(written)
    return full || isShouted(written) || !isSpelling ? before : written
  }
  const bare = (full ? (full[1] ?? '') : written).trim()
  const folded = foldMunicipality(bare)
  if (folded === '') return null
  if (!full || !folded.endsWith('s') || withOwnS.includes(folded)) return bare
  return inGenitive.includes(folded) ? bare.slice(0, -1) : null
}
