import type { Tx } from '#db'
import { type Entry, type Fact, recordAll } from '#journal'
import type { AnyTable, Place, Problem, ReadRow, ReadTable } from '#reading'
import { type Headed, retaining } from './content.ts'
import type { Known, Plan, Planned, Resolve, Values } from './words.ts'

/** A fact and how it changes the tables. */
export type Step = { readonly fact: Fact; readonly apply: (tx: Tx, entry: Entry) => Promise<unknown> }
export const step = <F extends Fact>(fact: F, apply: (tx: Tx, fact: F, entry: Entry) => Promise<unknown>): Step => ({
  fact,
  apply: (tx, entry) => apply(tx, fact, entry),
})

/** A row whose record is replaced whole when what it comes to changes. */
export const recording =
  (record: string, ...steps: readonly Step[]): Resolve =>
  async ({ tx, actor }) => {
    const facts = steps.map(({ fact }) => fact)
    const write = async () => {
      const entries = await recordAll(tx, actor, facts)
      for (const [place, entry] of entries.entries()) await steps[place]?.apply(tx, entry)
      return { record }
    }
    return { means: facts, record, write }
  }

/** What is wrong with a row that could be read; gathered by `plan`. */
class Unusable extends Error {
  readonly column: string | null
  readonly value: string | null
  constructor(column: string | null, value: string | null, sentence: string) {
    super(sentence)
    this.column = column
    this.value = value
  }
}
/** Refuses the row; the sentence follows after the value. */
export function unusable(column: string | null, value: string | null, sentence: string): never {
  throw new Unusable(column, value, sentence)
}

type RowOf<T extends AnyTable> = ReadRow<T['columns']>['values']

// biome-ignore lint/suspicious/noExplicitAny: a table's row type is worked out from its columns where it is described.
export type Loader<T extends AnyTable = any> = {
  readonly table: T
  /** Tells `known` what the file's rows will have recorded, for the files after it. */
  readonly announce?: (rows: readonly RowOf<T>[], known: Known) => void
  /** What tells this row from the others when the file is loaded again. */
  readonly key: (values: RowOf<T>, known: Known) => string
  /** What one row comes to; all rows are there to look at. Refuses by `unusable`. */
  readonly row: (rows: readonly RowOf<T>[], known: Known) => (values: RowOf<T>) => Resolve
  /** Which record a fact is about, or which: a record that a person has made or changed since is not written over by a file. */
  readonly records: Readonly<Record<string, (fact: never) => string | readonly string[]>>
}

const headed = ({ table }: Loader, { present, members }: ReadTable<AnyTable['columns']>): Headed => ({
  present,
  families: new Map(
    Object.entries(table.columns as AnyTable['columns'])
      .filter(([, column]) => 'member' in column)
      .map(([name]) => [name, members.get(name) ?? []]),
  ),
})

type Keyed = Omit<Planned, 'resolve'>

/** Works through the rows, putting aside what is wrong with each. */
class Rows {
  readonly problems: Problem[] = []
  private readonly file: string
  constructor(file: string) {
    this.file = file
  }
  each<A extends { readonly place: Place }, B>(rows: readonly A[], work: (row: A) => B): B[] {
    return rows.flatMap((row) => {
      try {
        return [work(row)]
      } catch (thrown) {
        if (!(thrown instanceof Unusable)) throw thrown
        const { column, value, message } = thrown
        this.problems.push({ file: this.file, ...row.place, column, value, expected: { kind: 'other', sentence: message } })
        return []
      }
    })
  }
}

const placed = ({ row, line, values }: Place & { readonly values: unknown }) => ({
  place: { row, line },
  values: values as Values,
})

/** Makes one file's plan, a row at a time; a row may stand once. */
export function plan(loader: Loader, read: ReadTable<AnyTable['columns']>, known: Known): Plan {
  const rows = new Rows(read.file)
  const before = known.loaded.get(loader.table.file)
  const seen = new Map<string, Place>()
  const keyed = rows.each(read.rows.map(placed), ({ place, values }): Keyed => {
    const key = loader.key(values, known)
    const first = seen.get(key)
    if (first) unusable(null, key, `står allerede i række ${first.row}. Behold kun den ene række.`)
    seen.set(key, place)
    return { place, key, ...retaining(values, before?.get(key) ?? null, headed(loader, read)) }
  })
  const one = loader.row(
    keyed.map(({ values }) => values),
    known,
  )
  const planned = rows.each(keyed, (row): Planned => ({ ...row, resolve: one(row.values) }))
  return { rows: planned, problems: rows.problems }
}
