import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layTiles } from './tile-layout.ts'
import { nameLines, shortNames } from './tile-names.ts'

const place = fc.option(fc.integer({ min: 0, max: 14 }))
const tile = fc.record({ row: place, column: place })

test('every tile gets one place inside the map, and no two overlap', () => {
  fc.assert(
    fc.property(fc.array(tile, { maxLength: 98 }), (tiles) => {
      const { placed, rows, columns } = layTiles(tiles)
      expect(new Set(placed.map((spot) => spot.tile)).size).toBe(tiles.length)
      for (const spot of placed) {
        expect(spot.row).toBeGreaterThanOrEqual(0)
        expect(spot.column).toBeGreaterThanOrEqual(0)
        expect(spot.row + 1).toBeLessThanOrEqual(rows + 1e-9)
        expect(spot.column + 1).toBeLessThanOrEqual(columns)
        const clash = placed.some(
          (other) => other !== spot && Math.abs(other.row - spot.row) < 0.99 && other.column === spot.column,
        )
        expect(clash).toBe(false)
      }
    }),
  )
})

test('an island far off is framed in an empty corner and makes the map no wider', () => {
  const mainland = Array.from({ length: 12 }, (_, index) => ({ row: 1 + Math.floor(index / 3), column: 1 + (index % 3) }))
  const wide = [...mainland, { row: 4, column: 4 }, { row: 4, column: 5 }]
  const island = { row: 7, column: 9 }
  const layout = layTiles([...wide, island])
  expect(layout.frame).toEqual({ row: 0, column: 4, rows: 1, columns: 1 })
  expect(layout.columns).toBe(5)
  expect(layTiles(wide).frame).toBeNull()
})

test('without an empty corner the frame goes beneath', () => {
  const full = Array.from({ length: 16 }, (_, index) => ({ row: Math.floor(index / 4), column: index % 4 }))
  expect(layTiles([...full, { row: 9, column: 9 }]).frame?.row).toBeGreaterThan(3)
})

test('two on one place: the second is laid below', () => {
  expect(
    layTiles([
      { row: 1, column: 1 },
      { row: 1, column: 1 },
    ]).unplacedFrom,
  ).toBeGreaterThan(1)
})

test('long names break where Danes would', () => {
  expect(nameLines('Frederikssund')).toEqual(['Frederiks-', 'sund'])
  expect(nameLines('Lyngby-Taarbæk')).toEqual(['Lyngby-', 'Taarbæk'])
  expect(nameLines('Ny Højbjerglund')).toEqual(['Ny', 'Højbjerglund'])
  expect(nameLines('Albertslund')).toEqual(['Albertslund'])
})

test('short names are short and differ', () => {
  const names = ['Fredensborg', 'Frederiksberg', 'Frederikssund', 'Frederikshavn', 'Frederiksværk', 'Gladsaxe', 'København']
  const short = shortNames(names)
  expect(short.get('Gladsaxe')).toBe('Gladsaxe')
  expect(short.get('Frederiksberg')).toBe('Fr.berg')
  expect(new Set(short.values()).size).toBe(names.length)
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 98 }), (some) => {
      expect(new Set(shortNames(some).values()).size).toBe(some.length)
    }),
  )
})
