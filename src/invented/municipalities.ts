import { type Chance, chance } from './chance.ts'
import { inventPlaces, type Place } from './map.ts'
import { inventNames } from './names.ts'
import { type Municipality, newestYear, type Size } from './words.ts'

/** Who joins comes between the last edition but one and the newest, and who leaves goes before the newest. */
export const joinedOn = `${newestYear - 1}-07-01`
const leftOn = `${newestYear - 1}-12-31`
export const firstYear = ({ years }: Size) => newestYear - years
/** The year from which those who changed cluster are in the one they are in now. */
export const clustersMoved = (size: Size) => Math.max(firstYear(size) + 1, newestYear - Math.floor(size.years / 2))

/** Codes that no Danish municipality has: the real ones of today end at 0860. */
const firstCode = 9001

/** The last day of a former name: one change for every four years, the newest about half way back. */
function renamings(size: Size, names: readonly string[]): { name: string; until: string }[] {
  const newest = newestYear - Math.ceil(size.years / 2)
  const wanted = Math.max(1, Math.min(Math.floor(size.years / 4), names.length))
  return names.slice(0, wanted).map((name, place) => ({ name, until: `${newest - 2 * place}-03-31` }))
}

function inhabitantsOver(size: Size, capital: boolean, by: Chance): number[] {
  let count = capital ? by.between(240_000, 320_000) : Math.round(11_000 * Math.exp(by.below(2100) / 1000))
  const yearly = by.between(-4, 14) / 1000
  return Array.from({ length: size.years + 1 }, () => {
    count += Math.round(count * yearly) + by.between(-60, 60)
    return count
  })
}

/** Land first, then islands: the leaver and the newcomer are on the coast, so that no hole is left in the map. */
function roles(places: readonly Place[], by: Chance) {
  const coast = places.findLastIndex(({ cluster }) => cluster !== 'Øerne')
  const rest = by.shuffled([...places.keys()].filter((at) => at !== 0 && at !== coast && at !== coast - 1))
  return { leaver: coast, newcomer: coast - 1, rest }
}

/** Another cluster than one's own, as it may have been before. */
const otherCluster = (places: readonly Place[], own: string, by: Chance) =>
  by.pick([...new Set(places.map(({ cluster }) => cluster))].filter((one) => one !== own && one !== 'Øerne'))

/** Everyone who is or was a member, by code. The first place is the middle of the land, where the largest one lies. */
export function inventMunicipalities(size: Size): Municipality[] {
  const places = inventPlaces(chance(size.seed, 'map'), size.members + 1)
  const names = inventNames(chance(size.seed, 'names'), places.length + 10)
  const by = chance(size.seed, 'municipalities')
  const { leaver, newcomer, rest } = roles(places, by)
  const former = renamings(size, names.slice(places.length))
  const own = by.shuffled(names.slice(0, places.length))
  return places.map(({ row, column, cluster }, at) => {
    const place = rest.indexOf(at)
    const moves = place >= 0 && place % 12 === 3 && cluster !== 'Øerne' && size.members > 11
    return {
      code: String(firstCode + at),
      name: own[at] as string,
      formerly: former[place] ?? null,
      capital: at === 0,
      cluster,
      clusterBefore: moves ? otherCluster(places, cluster, by) : null,
      inferred: by.happens(0.2),
      row,
      column,
      joined: at === newcomer ? joinedOn : null,
      left: at === leaver ? leftOn : null,
      inhabitants: inhabitantsOver(size, at === 0, by),
    }
  })
}

export const inAllianceOn = (day: string) => (one: Municipality) => (one.joined ?? day) <= day && day <= (one.left ?? day)
