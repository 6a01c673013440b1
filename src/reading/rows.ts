/** Rows of cells become values; what is wrong is told cell by cell. */
import { type Bound, type Columns, type Header, isFamily } from './header.ts'
import { type Expected, limits, type Place, type Problem } from './reading-words.ts'
import type { SheetRow } from './sheet.ts'

export type Tell = (problem: Omit<Problem, 'file'>) => void
export type Values = Record<string, unknown>
export type ValuesAt = Place & { readonly values: Values }

/** The values of every row of the right width, as far as its cells could be read. */
export function readRows(columns: Columns, header: Header, body: readonly SheetRow[], tell: Tell): ValuesAt[] {
  const absent = absentColumns(columns, header)
  return body.flatMap(({ row, line, cells }) => {
    const found = Math.max(cells.findLastIndex((cell) => cell !== '') + 1, Math.min(cells.length, header.width))
    if (found === header.width)
      return [{ row, line, values: { ...absent(), ...readCells(header.bound, { row, line, cells }, tell) } }]
    const expected = { kind: 'as-many-cells-as-the-header', header: header.width, found } as const
    tell({ row, line, column: null, value: null, expected })
    return []
  })
}

/** What columns mean that are not in the file, and families that have no cell filled. */
function absentColumns(columns: Columns, header: Header): () => Values {
  const present = new Set(header.bound.map(({ name }) => name))
  const absent = Object.entries(columns).filter(([name, column]) => isFamily(column) || !present.has(name))
  return () => Object.fromEntries(absent.map(([name, column]) => [name, isFamily(column) ? [] : column.blank?.value]))
}

function readCells(bound: readonly Bound[], { row, line, cells }: SheetRow, tell: Tell): Values {
  const values: Values = {}
  for (const { at, title, name, member, column } of bound) {
    const cell = cells[at] ?? ''
    if (member && cell === '') continue
    const read = readCell(column, cell)
    if (!read.ok) tell({ row, line, column: title, value: cell === '' ? null : cell, expected: read.refusal })
    else if (member) values[name] = [...((values[name] as unknown[]) ?? []), { key: member.key, value: read.value }]
    else values[name] = read.value
  }
  return values
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacter = /[\0-\x08\x0b-\x1f\x7f-\x9f]/

function readCell(column: Bound['column'], cell: string): ReturnType<Bound['column']['read']> {
  if (cell === '') return column.blank ? { ok: true, value: column.blank.value } : { ok: false, refusal: { kind: 'filled' } }
  if (cell.length > limits.cell) return { ok: false, refusal: { kind: 'text', max: limits.cell, found: cell.length } }
  if (cell.includes('\ufffd')) return { ok: false, refusal: { kind: 'no-lost-letters' } }
  if (controlCharacter.test(cell)) return { ok: false, refusal: { kind: 'no-control-characters' } }
  return column.read(cell)
}

/** Refuses a row whose key an earlier row already has, and names both rows. */
export function refuseRepeats(key: readonly string[], rows: readonly ValuesAt[], tell: Tell): void {
  if (key.length === 0) return
  const seen = new Map<string, Place>()
  for (const { row, line, values } of rows) {
    if (!key.every((name) => name in values)) continue
    const written = key.map((name) => String(values[name]))
    const first = seen.get(JSON.stringify(written))
    const expected = (firstRow: number): Expected => ({ kind: 'row-once', firstRow, key })
    if (first) tell({ row, line, column: null, value: written.join(', '), expected: expected(first.row ?? 0) })
    else seen.set(JSON.stringify(written), { row, line })
  }
}
