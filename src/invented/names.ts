import type { Chance } from './chance.ts'

const firsts =
  'Lærke Mejse Svale Ugle Trane Hejre Odder Sneppe Hyben Slåen Pors Gyvel Bregne Tjørne Pile Birke Ravne Lyng Ener Dun Kløver Humle Timian Mynte Ærte Ørne Egern Spurve Bille Siv Mos Iris Kamille Valmue Hvede Bølge Klit Åkande Aase'.split(
    ' ',
  )
const endings = 'holm sted lev rup ager vig bjerg høj sø strand å kilde bro næs skær'.split(' ')

/** What these would make that somebody could take for real: towns, an island, a lake, and what is one letter from them. */
const real = new Set(
  'Tranebjerg Birkeholm Mossø Mosbjerg Ravnebjerg Ørnehøj Lyngsø Lyngå Lyngbjerg Lynghøj Lyngholm Lyngvig Humlehøj Billerup Hvedeholm'.split(
    ' ',
  ),
)

/**
 * As many different invented names as wanted. No first half comes again before all have been used; one of the first two names begins
 * with Aa and one with Å, to be sorted last.
 */
export function inventNames(chance: Chance, wanted: number): string[] {
  const [starts, ends] = [chance.shuffled(firsts), chance.shuffled(endings)]
  const rounds = ends.flatMap((_, round) => starts.map((first, at) => first + ends[(at + round) % ends.length]))
  const names = rounds.filter((name) => !real.has(name))
  const last = ['Aase', 'Åkande'].map((first) => names.find((name) => name.startsWith(first)) as string)
  return [...last, ...names.filter((name) => !last.includes(name))].slice(0, wanted)
}

const bases = 'Skov Fjord Kyst Ådal Bakke Hede Eng Sø Mose Ås Klint Sund'.split(' ')
const sides = ['', 'Nordre ', 'Søndre ', 'Østre ', 'Vestre ', 'Indre ', 'Ydre ']

/** Names for the clusters: Skov, Fjord, then Nordre Skov and so on. */
export const clusterNames = (wanted: number) => sides.flatMap((side) => bases.map((base) => side + base)).slice(0, wanted)

/** What a web address can hold of a name. */
export const inAddress = (name: string) =>
  name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa').replaceAll(' ', '-')
