/** Where each tile goes: the schematic places as given, far-off ones in a frame of their own, and the rest in rows below. */
export type Placeable = { row?: number | null | undefined; column?: number | null | undefined }
export type Placed<T> = { tile: T; row: number; column: number }
export type TileFrame = { row: number; column: number; rows: number; columns: number }
export type TileLayout<T> = {
  rows: number
  columns: number
  placed: Placed<T>[]
  frame: TileFrame | null
  /** The first row of those without a place, or null. */
  unplacedFrom: number | null
}

const fewestColumns = 5
const gap = 0.6
const distance = (a: { row: number; column: number }, b: { row: number; column: number }) =>
  Math.max(Math.abs(a.row - b.row), Math.abs(a.column - b.column))
const isPlace = (value: number | null | undefined): value is number => Number.isInteger(value)

export function layTiles<T extends Placeable>(tiles: readonly T[]): TileLayout<T> {
  const { spots, homeless } = sortOut(tiles)
  const [main, apart] = split(spots)
  const home = toOrigin(main)
  const framed = frameFor(home, toOrigin(apart))
  const beside = [...home, ...framed.placed]
  const rows = Math.max(0, framed.bottom, ...beside.map((spot) => spot.row + 1))
  const columns = Math.max(0, ...beside.map((spot) => Math.ceil(spot.column) + 1))
  return addRows(beside, framed.frame, rows, columns, homeless)
}

function sortOut<T extends Placeable>(tiles: readonly T[]) {
  const taken = new Set<string>()
  const spots: Placed<T>[] = []
  const homeless: T[] = []
  for (const tile of tiles) {
    const { row, column } = tile
    // Two tiles on one place would hide each other: the second goes below the map.
    if (!isPlace(row) || !isPlace(column) || taken.has(`${row},${column}`)) homeless.push(tile)
    else {
      taken.add(`${row},${column}`)
      spots.push({ tile, row, column })
    }
  }
  return { spots, homeless }
}

/** The mainland is the largest group of neighbours; a small group more than one empty place away is apart. */
function split<T>(spots: Placed<T>[]): [Placed<T>[], Placed<T>[]] {
  const groups = neighbours(spots).sort((a, b) => b.length - a.length)
  const main = groups[0] ?? []
  const far = new Set(
    groups
      .slice(1)
      .filter(
        (group) => group.length * 4 <= main.length && group.every((spot) => main.every((other) => distance(spot, other) > 1)),
      )
      .flat(),
  )
  return [spots.filter((spot) => !far.has(spot)), spots.filter((spot) => far.has(spot))]
}

function neighbours<T>(spots: Placed<T>[]): Placed<T>[][] {
  const left = new Set(spots)
  const groups: Placed<T>[][] = []
  for (const start of spots) {
    if (!left.delete(start)) continue
    const group = [start]
    for (const spot of group)
      for (const other of left)
        if (distance(spot, other) <= 1) {
          left.delete(other)
          group.push(other)
        }
    groups.push(group)
  }
  return groups
}

function toOrigin<T>(spots: readonly Placed<T>[]): Placed<T>[] {
  const row = Math.min(...spots.map((spot) => spot.row))
  const column = Math.min(...spots.map((spot) => spot.column))
  return spots.map((spot) => ({ tile: spot.tile, row: spot.row - row, column: spot.column - column }))
}

/** In an empty corner of the map where there is one (top right first, as maps put Bornholm), else beneath it. */
function frameFor<T>(home: Placed<T>[], apart: Placed<T>[]) {
  if (apart.length === 0) return { frame: null, placed: [], bottom: 0 }
  const size = {
    rows: Math.max(...apart.map((spot) => spot.row)) + 1,
    columns: Math.max(...apart.map((spot) => spot.column)) + 1,
  }
  const bottom = Math.max(-1, ...home.map((spot) => spot.row)) + 1
  const right = Math.max(-1, ...home.map((spot) => spot.column)) + 1
  const corners = [
    [0, right - size.columns],
    [bottom - size.rows, right - size.columns],
    [bottom - size.rows, 0],
    [0, 0],
  ] as const
  const free = corners.find(([row, column]) => row >= 0 && column >= 0 && isFree(home, { row, column, ...size }))
  const [row, column] = free ?? [bottom === 0 ? 0 : bottom + gap, 0]
  const frame = { row, column, ...size }
  const placed = apart.map((spot) => ({ ...spot, row: spot.row + row, column: spot.column + column }))
  return { frame, placed, bottom: row + size.rows }
}

const isFree = <T>(home: Placed<T>[], frame: TileFrame) =>
  home.every(
    (spot) =>
      spot.row < frame.row - 1 ||
      spot.row > frame.row + frame.rows ||
      spot.column < frame.column - 1 ||
      spot.column > frame.column + frame.columns,
  )

function addRows<T>(
  placed: Placed<T>[],
  frame: TileFrame | null,
  rows: number,
  columns: number,
  homeless: readonly T[],
): TileLayout<T> {
  if (homeless.length === 0) return { rows, columns, placed, frame, unplacedFrom: null }
  const across = Math.max(columns, Math.min(homeless.length, Math.max(fewestColumns, Math.ceil(Math.sqrt(homeless.length)))))
  const from = placed.length === 0 ? 0 : rows + gap
  const below = homeless.map((tile, index) => ({ tile, row: from + Math.floor(index / across), column: index % across }))
  return {
    rows: from + Math.ceil(homeless.length / across),
    columns: across,
    placed: [...placed, ...below],
    frame,
    unplacedFrom: placed.length === 0 ? null : from,
  }
}
