/**
 * What a column holds, and how its cells are read. Spreadsheets and people write the same thing in several ways: a reader
 * takes every way that can mean only one thing, and refuses the rest.
 */
import { accept, type MunicipalityCode, parseCode, type Result, refuse } from '#kernel'
import { type ExpectedCell, limits } from './reading-words.ts'

export type Read<T> = Result<T, ExpectedCell>
/** `blank` is what an empty cell, or a column that is not in the file, means; null when the cell must be filled. */
export type Column<T> = { readonly blank: { readonly value: T } | null; read(cell: string): Read<T> }
/** Columns that share a prefix: `population_2020-01-01`, `population_2023-01-01`. Empty cells give no member. */
export type Family<K, V> = { readonly member: Column<K>; readonly atLeast: number; readonly cells: Column<V> }
export type FamilyMember<K, V> = { readonly key: K; readonly value: V }

const filled = <T>(read: (cell: string) => Read<T>): Column<T> => ({ blank: null, read })

/** The same column, where an empty cell means null. */
export const optional = <T>(column: Column<T>): Column<T | null> => optionally(column, null)
/** The same column, where an empty cell means `value`. */
export const optionally = <T, B>(column: Column<T>, value: B): Column<T | B> => ({ blank: { value }, read: column.read })
/** A family of columns named by its key in the table's description, an underscore, and what `member` reads. */
export const family = <K, V>(member: Column<K>, cells: Column<V>, atLeast = 0): Family<K, V> => ({ member, atLeast, cells })

/** Any text, at most `max` characters; line breaks within it stay. */
export const text = (max: number = limits.cell): Column<string> =>
  filled((cell) => (cell.length > max ? refuse({ kind: 'text', max, found: cell.length }) : accept(cell)))

/** A municipality code: 0101, and what spreadsheets make of it: 101, 101.0, ="0101", '0101. */
export const code = (): Column<MunicipalityCode> =>
  filled((cell) => {
    const digits = /^(?:=?"(\d{3,4})"|[='](\d{3,4})|(\d{3,4})(?:[.,]0)?)$/.exec(cell)
    const parsed = parseCode((digits?.[1] ?? digits?.[2] ?? digits?.[3] ?? '').padStart(4, '0'))
    return digits && parsed ? accept(parsed) : refuse({ kind: 'code' })
  })

const blanks = '[ \\u00a0\\u2007\\u2009\\u202f]'
const plain = /^(0|[1-9]\d*)(\.0)?$/
const grouped = new RegExp(`^[1-9]\\d{0,2}(?:(?:\\.\\d{3})+|(?:${blanks}\\d{3})+)$`)

/**
 * 632340, 632.340 or 632 340: in Danish a dot or a blank parts thousands, so it must stand before groups of three.
 * 632.34, 63.2340, 632,340 and 0632 could mean something else and are refused; 632340.0 is how some programs write a whole number.
 */
export const wholeNumber = ({ min = 0, max = 2_147_483_647 } = {}): Column<number> =>
  filled((cell) => {
    const digits = plain.exec(cell)?.[1] ?? (grouped.test(cell) ? cell.replace(/\D/g, '') : null)
    const value = Number(digits ?? Number.NaN)
    return value >= min && value <= max ? accept(value) : refuse({ kind: 'whole-number', min, max })
  })

/** A year by itself, as in `cluster_2017`. */
export const year = () => wholeNumber({ min: 1900, max: 2199 })

const folded = (cell: string) =>
  cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')

/** One of a few words; each with the other words for it. Case, blanks, hyphens and underscores make no difference. */
export function oneOf<const W extends string>(aliases: Readonly<Record<W, readonly string[]>>): Column<W> {
  const words = Object.keys(aliases) as W[]
  const byName = new Map<string, W>(
    words.flatMap((word) => [word, ...aliases[word]].map((name) => [folded(name), word] as const)),
  )
  return filled((cell) => {
    const word = byName.get(folded(cell))
    return word === undefined ? refuse({ kind: 'one-of', words }) : accept(word)
  })
}

/** Yes or no, in English or Danish, or as a Danish spreadsheet writes a truth value. */
export function yesNo(): Column<boolean> {
  const answer = oneOf({ yes: ['ja', 'true', 'sand', 'sandt'], no: ['nej', 'false', 'falsk'] })
  return filled((cell) => {
    const read = answer.read(cell)
    return read.ok ? accept(read.value === 'yes') : refuse({ kind: 'yes-no' })
  })
}

/** A web address with http or https and no password in it, kept as it is written. */
export const url = (): Column<string> =>
  filled((cell) => {
    const parsed = /^https?:\/\/[^\s\\"<>]+$/i.test(cell) && cell.length <= 2000 ? URL.parse(cell) : null
    const ok = parsed?.hostname.includes('.') && !parsed.username && !parsed.password
    return ok ? accept(cell) : refuse({ kind: 'url' })
  })

/** Several of the same in one cell, parted by `;` or whatever `between` says; the same twice is refused. */
export const listOf = <T>(column: Column<T>, between = /[;|\n]/): Column<readonly T[]> =>
  filled((cell) => {
    const values: T[] = []
    const seen = new Set<string>()
    for (const part of cell
      .split(between)
      .map((piece) => piece.trim())
      .filter(Boolean)) {
      const read = column.read(part)
      if (!read.ok) return refuse({ kind: 'part', part, of: read.refusal })
      if (seen.has(JSON.stringify(read.value))) return refuse({ kind: 'no-repeats', part })
      seen.add(JSON.stringify(read.value))
      values.push(read.value)
    }
    return accept(values)
  })
