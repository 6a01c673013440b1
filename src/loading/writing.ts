/** Writes planned rows one after the other; whatever a row is refused for is gathered, so that one round of corrections is enough. */
import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Problem } from '#reading'
import { changeOf, contentOf, isUnchanged } from './content.ts'
import type { Loader } from './planning.ts'
import { madeByHand } from './store.ts'
import type { Change, FileReport, Known, Load, LoadedRow, Meaning, Planned, Wrong, Wrote } from './words.ts'

export type PlannedFile = {
  readonly loader: Loader
  readonly given: boolean
  readonly rows: readonly Planned[]
}

const byHand: Wrote = { kept: 'en person har ændret den siden' }

/** The codes of PostgreSQL for what its own rules refuse; 22 and 23 are about the data. */
const isRefusal = (thrown: unknown): thrown is { code: string; constraint?: string } =>
  /^2[23]/.test(String((thrown as { code?: unknown } | null)?.code ?? ''))

/** The database refused a row that the rules let through: the transaction is over, so nothing after it can be tried. */
export class Refused extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super('the database refused a row')
    this.problems = problems
  }
}

/** What the rows of one file came to. */
class Outcome {
  readonly added: string[] = []
  readonly changed: Change[] = []
  readonly kept: { key: string; why: string }[] = []
  readonly notes: string[] = []
  readonly written: LoadedRow[] = []
  readonly problems: Problem[] = []
  private readonly file: string
  constructor(file: string) {
    this.file = file
  }

  refuse({ place, values }: Planned, { column, wrong }: Wrong): void {
    const value = values[column]
    const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : null
    this.problems.push({ file: this.file, ...place, column, value: shown, expected: { kind: 'other', sentence: wrong } })
  }

  wrote({ key, values }: Planned, loaded: LoadedRow | null, { means }: Meaning, record: string): void {
    this.written.push({ file: this.file, key, content: contentOf(values, means), record })
    if (loaded) this.changed.push(changeOf(key, loaded, values))
    else this.added.push(key)
  }
}

type Row = { readonly planned: Planned; readonly loaded: LoadedRow | null }

/** Writes what can be written; answers with the rows that wait for another one. */
async function writeOnce(load: Load, rows: readonly Row[], hands: ReadonlySet<string>, into: Outcome) {
  const waiting: { readonly row: Row; readonly on: Wrong }[] = []
  for (const row of rows) {
    const { planned, loaded } = row
    const meaning = await planned.resolve(load, loaded)
    if ('wrong' in meaning) {
      into.refuse(planned, meaning)
      continue
    }
    if (meaning.note) into.notes.push(meaning.note)
    if (isUnchanged(loaded, meaning.means)) continue
    const wrote = meaning.record !== null && hands.has(meaning.record) ? byHand : await meaning.write()
    if ('waits' in wrote) waiting.push({ row, on: wrote.waits })
    else if ('wrong' in wrote) into.refuse(planned, wrote)
    else if ('kept' in wrote) into.kept.push({ key: planned.key, why: wrote.kept })
    else into.wrote(planned, loaded, meaning, wrote.record)
  }
  return waiting
}

/** Rows that wait for others are tried again until none of them gets any further. */
async function writeRows(load: Load, rows: readonly Row[], hands: ReadonlySet<string>, into: Outcome): Promise<void> {
  for (let left = rows; ; ) {
    const waiting = await writeOnce(load, left, hands, into)
    if (waiting.length === left.length) for (const { row, on } of waiting) into.refuse(row.planned, on)
    if (waiting.length === 0 || waiting.length === left.length) return
    left = waiting.map(({ row }) => row)
  }
}

export type WroteFile = {
  readonly written: readonly LoadedRow[]
  readonly problems: readonly Problem[]
  readonly report: FileReport
}

export async function writeFile(load: Load, { loader, given, rows }: PlannedFile, known: Known): Promise<WroteFile> {
  const { file } = loader.table
  const into = new Outcome(file)
  const before = known.loaded.get(file)
  const hands = await madeByHand(load.read, file, loader.records)
  await refusedHere(file, () =>
    writeRows(
      load,
      rows.map((planned) => ({ planned, loaded: before?.get(planned.key) ?? null })),
      hands,
      into,
    ),
  )
  const { added, changed, kept, notes, written, problems } = into
  const keys = new Set(rows.map(({ key }) => key))
  const missing = [...(before?.keys() ?? [])].filter((key) => !keys.has(key))
  const retained = [...new Set(rows.flatMap((row) => row.retained))]
  return { written, problems, report: { file, given, rows: rows.length, added, changed, kept, missing, retained, notes } }
}

/** Turns a refusal of the database's own into a problem with the file that was being written. */
async function refusedHere<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    const sentence = `strider mod det, der allerede står i registeret (${thrown.constraint ?? thrown.code}). Se rækkerne efter.`
    throw new Refused([{ file, row: null, line: null, column: null, value: null, expected: { kind: 'other', sentence } }])
  }
}

/** The promises that the database looks into last of all, such as that no two municipalities have one place on the map. */
export const settle = (tx: Tx, lastFile: string) => refusedHere(lastFile, () => sql`set constraints all immediate`.execute(tx))
