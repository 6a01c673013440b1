/** Files become typed rows, or a list of all that is wrong with them. Nothing here knows the database. */
import { accept, type Result, refuse } from '#kernel'
import { decode } from './decode.ts'
import { Gathering, joinProblems } from './gathering.ts'
import { type Bound, bindHeader, type Columns, isKnown, nearest } from './header.ts'
import { type Expected, nowhere, type Place, type Problem, type Problems } from './reading-words.ts'
import { readRows, refuseRepeats, type Tell } from './rows.ts'
import { readSheet, type Sheet } from './sheet.ts'
import type { AnyTable, ReadRow, ReadTable, Table } from './table.ts'

export type Files = ReadonlyMap<string, Uint8Array | string>

/** Reads one file; `file` is its name as the person knows it. */
export function readTable<C extends Columns>(
  described: Table<C>,
  input: Uint8Array | string,
  file: string = described.file,
): Result<ReadTable<C>, Problems> {
  const gathering = new Gathering()
  const read = readContent(described, input, (problem) => gathering.add({ ...problem, file }))
  if (!read || gathering.total > 0) return refuse({ shown: gathering.kept, total: gathering.total })
  return accept({ file, given: true, ...read } as ReadTable<C>)
}

const atFile = (expected: Expected, { row, line }: Place = nowhere) => ({ row, line, column: null, value: null, expected })

function readContent(described: AnyTable, input: Uint8Array | string, tell: Tell) {
  const decoded = decode(input)
  if (!decoded.ok) return tell({ ...decoded.refusal, column: null })
  const sheet = readSheet(decoded.value.text, isKnown(described.columns))
  const [top, ...body] = sheet.rows
  if (!top) return tell(sheet.broken ? atFile(sheet.broken.expected, sheet.broken) : atFile({ kind: 'content' }))
  const header = bindHeader(described.columns, top.cells)
  if (!header.ok) for (const wrong of header.refusal) tell({ row: top.row, line: top.line, ...wrong })
  const rows = header.ok ? readRows(described.columns, header.value, body, tell) : []
  refuseRepeats(described.key ?? [], rows, tell)
  tellEnd(described, sheet, tell)
  return { ...headed(header.ok ? header.value.bound : []), rows }
}

/** Which columns the file has, and which members of each family. */
const headed = (bound: readonly Bound[]) => ({
  present: new Set(bound.map(({ name }) => name)),
  members: new Map(
    [...Map.groupBy(bound, ({ name }) => name)].map(([name, all]) => [
      name,
      all.flatMap(({ member }) => (member ? [member.key] : [])),
    ]),
  ),
})

function tellEnd(described: AnyTable, sheet: Sheet, tell: Tell): void {
  if (sheet.broken) tell(atFile(sheet.broken.expected, sheet.broken))
  else if (sheet.rows.length < 2 && !described.mayBeEmpty) tell(atFile({ kind: 'rows' }))
}

export type Tables = Readonly<Record<string, AnyTable>>
export type ReadTables<T extends Tables> = { readonly [N in keyof T]: ReadTable<T[N]['columns']> }

const fold = (file: string) => file.normalize('NFC').toLowerCase()

/**
 * Reads a folder's files against the tables that are known, and gathers what is wrong in all of them. A CSV file that no table
 * describes is refused, lest it be thought loaded; other files are left alone.
 */
export function readFiles<const T extends Tables>(files: Files, tables: T): Result<ReadTables<T>, Problems> {
  const read = Object.entries(tables).map(([name, described]) => [name, readGiven(files, described)] as const)
  const known = Object.values(tables).map(({ file }) => file)
  const wrong = [...read.flatMap(([, result]) => (result.ok ? [] : [result.refusal])), strangers(files, known)]
  const problems = joinProblems(wrong)
  if (problems.total > 0) return refuse(problems)
  return accept(Object.fromEntries(read.map(([name, result]) => [name, result.ok && result.value])) as ReadTables<T>)
}

function readGiven(files: Files, described: AnyTable): Result<ReadTable<Columns>, Problems> {
  const [given, second] = [...files].filter(([file]) => fold(file) === fold(described.file))
  if (given && second) return refuse(one(second[0], { kind: 'file-once', first: given[0] }))
  if (given) return readTable(described, given[1], given[0])
  if (!described.optional) return refuse(one(described.file, { kind: 'file-present' }))
  return accept({ file: described.file, given: false, ...headed([]), rows: [] as ReadRow<Columns>[] })
}

const one = (file: string, expected: Expected): Problems => ({ shown: [{ file, ...atFile(expected) }], total: 1 })

function strangers(files: Files, known: readonly string[]): Problems {
  const mayBe = new Set(known.map(fold))
  const strange = [...files.keys()].filter((file) => fold(file).endsWith('.csv') && !mayBe.has(fold(file)))
  const problems = strange.map(
    (file): Problem => ({ file, ...atFile({ kind: 'known-file', nearest: nearest(known, file), known }) }),
  )
  return { shown: problems, total: problems.length }
}
