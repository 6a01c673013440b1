import type { Tx } from '#db'
import { type Actor, type Entry, type Fact, recordAll } from '#journal'
import type { MunicipalityCode } from '#kernel'
import { parseCode } from '#kernel'
import { type AnyTable, findMunicipality, type Place, type Problem, type ReadTable } from '#reading'
import type { Known, Plan, Planned, Wrote } from './words.ts'

/** A fact and how it changes the tables. */
export type Step = { readonly fact: Fact; readonly apply: (tx: Tx, entry: Entry) => Promise<unknown> }
export const step = <F extends Fact>(fact: F, apply: (tx: Tx, fact: F, entry: Entry) => Promise<unknown>): Step => ({
  fact,
  apply: (tx, entry) => apply(tx, fact, entry),
})

/** A row whose record is replaced whole when the row changes. */
export const recording =
  (record: string, steps: readonly Step[]) =>
  async (tx: Tx, actor: Actor): Promise<Wrote> => {
    const entries = await recordAll(
      tx,
      actor,
      steps.map(({ fact }) => fact),
    )
    for (const [place, entry] of entries.entries()) await steps[place]?.apply(tx, entry)
    return { record }
  }

/** What a row names but nobody knows; thrown by `refer...` and gathered by `plan`. */
class Unknown extends Error {
  readonly column: string
  readonly value: string
  constructor(column: string, value: string, sentence: string) {
    super(sentence)
    this.column = column
    this.value = value
  }
}
export function unknown(column: string, value: string, sentence: string): never {
  throw new Unknown(column, value, sentence)
}

// biome-ignore lint/suspicious/noExplicitAny: a table's row type is worked out from its columns where it is described.
export type Loader<T extends AnyTable = any> = {
  readonly table: T
  readonly plan: (read: ReadTable<T['columns']>, known: Known) => Plan
  /** Tells `known` what the file's rows will have recorded, for the files after it. */
  readonly announce?: (read: ReadTable<T['columns']>, known: Known) => void
}

/** Makes a file's plan of one function a row; what a row names must be known. */
export function plan<V>(
  read: { readonly file: string; readonly rows: readonly (Place & { readonly values: V })[] },
  row: (values: V) => Omit<Planned, 'place' | 'values'>,
): Plan {
  const rows: Planned[] = []
  const problems: Problem[] = []
  for (const { row: number, line, values } of read.rows) {
    const place = { row: number, line }
    try {
      rows.push({ place, values, ...row(values) })
    } catch (thrown) {
      if (!(thrown instanceof Unknown)) throw thrown
      const { column, value, message } = thrown
      problems.push({ file: read.file, ...place, column, value, expected: { kind: 'other', sentence: message } })
    }
  }
  return { rows, problems }
}

/** A municipality by code or by any spelling of its name. */
export function municipalityNamed(known: Known, column: string, text: string): MunicipalityCode {
  const code = parseCode(/^\d{3,4}$/.test(text) ? text.padStart(4, '0') : text)
  if (code && known.municipalities.has(code)) return code
  const name = findMunicipality(known.municipalities.values(), text)
  const found = [...known.municipalities].find(([, one]) => one === name)
  return (
    found?.[0] ??
    unknown(column, text, 'er ingen af alliancens kommuner. Skriv koden eller navnet, som det står i municipalities.csv.')
  )
}
