import type { Chance } from './chance.ts'
import { clusterNames } from './names.ts'

export type Place = { readonly row: number; readonly column: number; readonly cluster: string }
type Spot = Omit<Place, 'cluster'>

const middle = 20
const fromMiddle = ({ row, column }: Spot) => Math.hypot(row - middle, (column - middle) * 0.85)

/** Cells of one compact land, from its middle outwards with an uneven coast. */
function land(chance: Chance, size: number): Spot[] {
  const cells = Array.from({ length: 39 * 39 }, (_, at) => ({ row: 1 + Math.floor(at / 39), column: 1 + (at % 39) }))
  const uneven = cells.map((cell) => ({ cell, off: fromMiddle(cell) + chance.below(80) / 100 }))
  return uneven
    .sort((a, b) => a.off - b.off)
    .slice(0, size)
    .map(({ cell }) => cell)
}

/** Divides a land into parts of about the same size, always across its longer side. */
function divided(spots: readonly Spot[], parts: number): Spot[][] {
  if (parts <= 1) return [[...spots]]
  const length = (side: keyof Spot) => Math.max(...spots.map((spot) => spot[side])) - Math.min(...spots.map((spot) => spot[side]))
  const [along, across] = length('row') > length('column') ? (['row', 'column'] as const) : (['column', 'row'] as const)
  const sorted = [...spots].sort((a, b) => a[along] - b[along] || a[across] - b[across])
  const half = Math.floor(parts / 2)
  const cut = Math.round((sorted.length * half) / parts)
  return [...divided(sorted.slice(0, cut), half), ...divided(sorted.slice(cut), parts - half)]
}

const perCluster = 6

/**
 * A place and a cluster for each municipality: the land from its middle to its coast, and last an island or two far out, side by
 * side, which are a cluster of their own.
 */
export function inventPlaces(chance: Chance, size: number): Place[] {
  const islands = size < 40 ? 1 : 2
  const main = land(chance, size - islands)
  const parts = divided(main, Math.max(1, Math.round(main.length / perCluster)))
  const names = clusterNames(parts.length)
  const clusterOf = (spot: Spot) => names[parts.findIndex((part) => part.includes(spot))] as string
  const [bottom, right] = [Math.max(...main.map(({ row }) => row)), Math.max(...main.map(({ column }) => column))]
  const far = Array.from({ length: islands }, (_, at) => ({ row: bottom - at, column: right + 3, cluster: 'Øerne' }))
  const all = [...main.map((spot) => ({ ...spot, cluster: clusterOf(spot) })), ...far]
  const [top, left] = [Math.min(...all.map(({ row }) => row)), Math.min(...all.map(({ column }) => column))]
  return all.map((place) => ({ ...place, row: place.row - top + 1, column: place.column - left + 1 }))
}
