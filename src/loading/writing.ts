/** Writes planned rows one after the other; whatever a row is refused for is gathered, so that one round of corrections is enough. */
import type { Problem } from '#reading'
import {
  type Change,
  changeOf,
  contentOf,
  type FileReport,
  isUnchanged,
  type Known,
  type Load,
  type LoadedRow,
  type Loader,
  type Meaning,
  madeByHand,
  type Planned,
  type Wrong,
  type Wrote,
} from '#rows'
import { refusedAt } from './refused.ts'

export type PlannedFile = {
  readonly loader: Loader
  readonly given: boolean
  readonly rows: readonly Planned[]
}

/** The records that a person has made or changed since a file last did. */
type Hands = ReadonlySet<string>
type Row = { readonly planned: Planned; readonly loaded: LoadedRow | null }

/** What the rows of one file came to. */
class Outcome {
  readonly added: string[] = []
  readonly changed: Change[] = []
  readonly kept: { key: string; why: string }[] = []
  readonly overruled: string[] = []
  readonly withdrawn: string[] = []
  readonly notes: string[] = []
  readonly written: LoadedRow[] = []
  readonly problems: Problem[] = []
  readonly file: string
  constructor(file: string) {
    this.file = file
  }

  refuse({ place, values }: Planned, { column, wrong }: Wrong): void {
    const value = values[column]
    const shown = value && (typeof value === 'string' || typeof value === 'number') ? String(value) : null
    this.problems.push({ file: this.file, ...place, column, value: shown, expected: { kind: 'other', sentence: wrong } })
  }

  wrote({ key, values }: Planned, loaded: LoadedRow | null, { means }: Meaning, record: string): void {
    this.written.push({ file: this.file, key, content: contentOf(values, means), record })
    if (loaded) this.changed.push(changeOf(key, loaded, values))
    else this.added.push(key)
  }
}

/** Writes a row whose meaning is another than when it was last loaded, unless a person's record stands in its place. */
async function writeRow({ planned, loaded }: Row, { write, byHand }: Meaning, isByHand: boolean, stuck: boolean, into: Outcome) {
  if (byHand === 'withdrawn') return { kept: 'en person har trukket den tilbage' }
  if (isByHand) return { kept: loaded ? 'en person har rettet den siden' : 'en person har registreret den' }
  return refusedAt(into.file, planned.place, into.problems, () => write(stuck))
}

function settleRow({ planned, loaded }: Row, meaning: Meaning, wrote: Exclude<Wrote, { waits: Wrong }>, into: Outcome): void {
  if ('wrong' in wrote) into.refuse(planned, wrote)
  else if ('kept' in wrote) into.kept.push({ key: planned.key, why: wrote.kept })
  else into.wrote(planned, loaded, meaning, wrote.record)
}

/** Writes what can be written; answers with the rows that wait for another one. */
async function writeOnce(load: Load, rows: readonly Row[], hands: Hands, into: Outcome, stuck: boolean) {
  const waiting: { readonly row: Row; readonly on: Wrong }[] = []
  for (const row of rows) {
    const { planned, loaded } = row
    const meaning = await planned.resolve(load, loaded)
    if ('wrong' in meaning) {
      into.refuse(planned, meaning)
      continue
    }
    if (meaning.note) into.notes.push(meaning.note)
    const isByHand = Boolean(meaning.byHand) || (meaning.record !== null && hands.has(meaning.record))
    if (isUnchanged(loaded, meaning.means)) {
      if (isByHand) (meaning.byHand === 'withdrawn' ? into.withdrawn : into.overruled).push(planned.key)
      continue
    }
    const wrote = await writeRow(row, meaning, isByHand, stuck, into)
    if ('waits' in wrote) waiting.push({ row, on: wrote.waits })
    else settleRow(row, meaning, wrote, into)
  }
  return waiting
}

/** Rows that wait for others are tried again; when none of them gets any further they are told so, and tried a last time. */
async function writeRows(load: Load, rows: readonly Row[], hands: Hands, into: Outcome): Promise<void> {
  let left = rows
  for (let stuck = false; left.length > 0; ) {
    const waiting = await writeOnce(load, left, hands, into, stuck)
    if (stuck) for (const { row, on } of waiting) into.refuse(row.planned, on)
    if (stuck) return
    stuck = waiting.length === left.length
    left = waiting.map(({ row }) => row)
  }
}

export type WroteFile = {
  readonly written: readonly LoadedRow[]
  readonly problems: readonly Problem[]
  readonly report: FileReport
}

/** Writes one file's rows, and tells what became of them. */
export async function writeFile(load: Load, { loader, given, rows }: PlannedFile, known: Known): Promise<WroteFile> {
  const { file } = loader.table
  const into = new Outcome(file)
  const before = known.loaded.get(file)
  const hands = await madeByHand(load.read, file, loader.records)
  const found = rows.map((planned) => ({ planned, loaded: before?.get(planned.key) ?? null }))
  await writeRows(load, found, hands, into)
  const { added, changed, kept, overruled, withdrawn, notes, written, problems } = into
  const keys = new Set(rows.map(({ key }) => key))
  const missing = [...(before?.keys() ?? [])].filter((key) => !keys.has(key))
  const retained = [...new Set(rows.flatMap((row) => row.retained))]
  const report = { file, given, rows: rows.length, added, changed, kept, overruled, withdrawn, missing, retained, notes }
  return { written, problems, report }
}
