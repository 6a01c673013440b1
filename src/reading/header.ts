/** The header's names are matched with the columns that a table knows. */
import { accept, type Result, refuse } from '#kernel'
import type { Column, Family } from './columns.ts'
import { type ExpectedFile, type ExpectedHeader, limits } from './reading-words.ts'

export type AnyColumn = Column<unknown> | Family<unknown, unknown>
export type Columns = Readonly<Record<string, AnyColumn>>

/** One column of the file: where it stands, its name there, and which column it is; a family's member has its key. */
export type Bound = {
  readonly at: number
  readonly title: string
  readonly name: string
  readonly member: { readonly key: unknown } | null
  readonly column: Column<unknown>
}
export type WrongHeader = {
  readonly column: string | null
  readonly value: string | null
  readonly expected: ExpectedHeader | ExpectedFile
}
/** The file's width leaves out trailing columns without a name. */
export type Header = { readonly width: number; readonly bound: readonly Bound[] }

export const isFamily = (column: AnyColumn): column is Family<unknown, unknown> => 'member' in column
/** Case and blanks in a column's name make no difference. */
const fold = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/g, '_')

type Match = { name: string; column: AnyColumn; rest: string }

/** The column that a title names; a family by its prefix. The longest name wins. */
function match(columns: Columns, title: string): Match | null {
  const folded = fold(title)
  const found = Object.entries(columns).flatMap(([name, column]): Match[] => {
    if (!isFamily(column)) return fold(name) === folded ? [{ name, column, rest: '' }] : []
    const prefix = `${fold(name)}_`
    return folded.startsWith(prefix) ? [{ name, column, rest: folded.slice(prefix.length) }] : []
  })
  return found.find(({ rest }) => rest === '') ?? found.sort((a, b) => a.rest.length - b.rest.length)[0] ?? null
}

/** Does the title name a column of the table? */
export const isKnown = (columns: Columns) => (title: string) => match(columns, title) !== null

/** Where each column stands, or all that is wrong with the header. */
export function bindHeader(columns: Columns, cells: readonly string[]): Result<Header, readonly WrongHeader[]> {
  const width = cells.findLastIndex((cell) => cell !== '') + 1
  if (width > limits.columns) return refuse([{ column: null, value: null, expected: { kind: 'fewer-columns', found: width } }])
  const read = cells.slice(0, width).map((title, at) => bind(columns, title, at))
  const bound = read.flatMap((one) => ('expected' in one ? [] : [one]))
  const wrong = [...read.flatMap((one) => ('expected' in one ? [one] : [])), ...repeated(bound), ...missing(columns, read)]
  return wrong.length > 0 ? refuse(wrong) : accept({ width, bound })
}

function bind(columns: Columns, title: string, at: number): Bound | WrongHeader {
  const wrong = (expected: ExpectedHeader): WrongHeader => ({ column: null, value: title, expected })
  if (title === '') return wrong({ kind: 'named-column', letter: columnLetter(at) })
  const found = match(columns, title)
  if (!found) return wrong({ kind: 'known-column', nearest: likely(columns, title), known: titles(columns) })
  if (!isFamily(found.column)) return { at, title, name: found.name, member: null, column: found.column }
  const key = found.column.member.read(found.rest)
  if (!key.ok) return wrong({ kind: 'column-named-by', prefix: `${found.name}_`, of: key.refusal })
  return { at, title, name: found.name, member: { key: key.value }, column: found.column.cells }
}

/** The column that was likely meant; of a family, by what stands before the last underscore. */
function likely(columns: Columns, written: string): string | null {
  const families = Object.entries(columns).flatMap(([name, column]) => (isFamily(column) ? [name] : []))
  const others = Object.keys(columns).filter((name) => !families.includes(name))
  const prefix = nearest(families, fold(written).replace(/_[^_]*$/, ''))
  return nearest(others, written) ?? (prefix && `${prefix}_…`)
}

const repeated = (bound: readonly Bound[]): WrongHeader[] =>
  bound.flatMap((one, index) => {
    const first = bound.slice(0, index).find((other) => other.name === one.name && other.member?.key === one.member?.key)
    return first ? [{ column: null, value: one.title, expected: { kind: 'column-once', first: first.title } }] : []
  })

/** Columns that must be there; a title that was refused for its own sake is not also missing. */
function missing(columns: Columns, read: readonly (Bound | WrongHeader)[]): WrongHeader[] {
  const tried = read.map((one) => ('expected' in one ? (match(columns, one.value ?? '')?.name ?? null) : one.name))
  return Object.entries(columns).flatMap(([name, column]) => {
    const least = isFamily(column) ? column.atLeast : column.blank ? 0 : 1
    if (tried.filter((one) => one === name).length >= least) return []
    return [{ column: null, value: null, expected: { kind: 'column-present', column: title(name, column) } }]
  })
}

const title = (name: string, column: AnyColumn) => (isFamily(column) ? `${name}_…` : name)
const titles = (columns: Columns) => Object.entries(columns).map(([name, column]) => title(name, column))

/** A, B, ... Z, AA: as spreadsheets call their columns. */
const columnLetter = (at: number): string =>
  (at < 26 ? '' : columnLetter(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

/** The known name that is likely meant: at most a third of its letters are wrong. */
export function nearest(known: readonly string[], written: string): string | null {
  const ranked = known
    .map((name) => ({ name, off: distance(fold(name), fold(written).slice(0, 100)) }))
    .sort((a, b) => a.off - b.off)
  const best = ranked[0]
  return best && best.off <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : null
}

/** How many letters must be added, taken or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}
