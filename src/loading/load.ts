import { createHash } from 'node:crypto'
import { allianceSlugs, type Db, foundAlliance, looking, type ReadDb, type Tx } from '#db'
import { readEditions } from '#editions'
import { type Actor, canonical, type Ledger, record, writing } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { readAlliance, readBodies, readKnownMunicipalities } from '#members'
import { type Files, gathered, type Problem, type Problems, readFiles, type Tables } from '#reading'
import { claimsFile, dispatchesFile } from './adoption-files.ts'
import { areasFile, editionsFile, goalsFile, versionsFile } from './editions-files.ts'
import { allianceFile, bodiesFile, groupingsFile, municipalitiesFile, namesFile } from './members-files.ts'
import type { Loader } from './planning.ts'
import { applyRowsLoaded, readLoadedRows } from './store.ts'
import { eventsFile, papersFile } from './surroundings-files.ts'
import { treatmentsFile } from './treatments-file.ts'
import type { FileReport, Known, LoadedRow, Planned, Report, RowsLoaded } from './words.ts'

/** In the order that the rows need each other. */
const loaders: readonly Loader[] = [
  allianceFile,
  municipalitiesFile,
  namesFile,
  groupingsFile,
  bodiesFile,
  editionsFile,
  versionsFile,
  goalsFile,
  areasFile,
  dispatchesFile,
  treatmentsFile,
  claimsFile,
  papersFile,
  eventsFile,
]
const tables: Tables = Object.fromEntries(loaders.map(({ table }) => [table.file, table]))

async function alreadyKnown(read: ReadDb): Promise<Known> {
  const editions = await readEditions(read)
  return {
    municipalities: new Map((await readKnownMunicipalities(read)).map(({ code, name }) => [code, name])),
    bodies: new Map((await readBodies(read)).map(({ id, code }) => [id, code])),
    editions: new Map(editions.map(({ year, title }) => [year, title])),
    versions: new Set(editions.flatMap(({ versions }) => versions.map(({ id }) => id))),
    jointBody: (await readAlliance(read))?.jointBody ?? '',
  }
}

type PlannedFile = { readonly file: string; readonly rows: readonly Planned[] }

const fileProblem = (file: string, sentence: string): Problem => ({
  file,
  row: null,
  line: null,
  column: null,
  value: null,
  expected: { kind: 'other', sentence },
})

/** What the folder's rows will record, or all that is wrong with them. */
function planned(files: Files, known: Known): Result<PlannedFile[], Problems> {
  const read = readFiles(files, tables)
  if (!read.ok) return read
  for (const { table, announce } of loaders) announce?.(read.value[table.file] as never, known)
  const plans = loaders.map(({ table, plan }) => ({ file: table.file, ...plan(read.value[table.file] as never, known) }))
  const problems = plans.flatMap((plan) => plan.problems)
  if (!known.jointBody) problems.push(fileProblem('alliance.csv', 'mangler: en ny alliance skal beskrives i alliance.csv.'))
  return problems.length > 0 ? refuse(gathered(problems)) : accept(plans)
}

class Wrong extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super('a row was refused')
    this.problem = problem
  }
}

const fingerprint = (values: unknown) => createHash('sha256').update(canonical(values)).digest('hex')

async function writeFile(tx: Tx, actor: Actor, { file, rows }: PlannedFile, before: readonly LoadedRow[]) {
  const earlier = new Map(before.map((row) => [row.key, row]))
  const written: LoadedRow[] = []
  const report = { added: [] as string[], changed: [] as string[], kept: [] as { key: string; why: string }[] }
  for (const { key, values, place, write } of rows) {
    const loaded = earlier.get(key) ?? null
    const content = fingerprint(values)
    if (loaded?.content === content) continue
    const wrote = await write(tx, actor, loaded)
    if ('wrong' in wrote) {
      const value = (values as Record<string, unknown>)[wrote.column]
      const shown = typeof value === 'string' ? value : null
      throw new Wrong({ file, ...place, column: wrote.column, value: shown, expected: { kind: 'other', sentence: wrote.wrong } })
    }
    if ('kept' in wrote) report.kept.push({ key, why: wrote.kept })
    else written.push({ file, key, content, record: wrote.record })
    if (!('kept' in wrote)) report[loaded ? 'changed' : 'added'].push(key)
  }
  const given = new Set(rows.map(({ key }) => key))
  const missing = before.filter(({ key }) => !given.has(key)).map(({ key }) => key)
  return { written, report: { file, rows: rows.length, ...report, missing } satisfies FileReport }
}

/** Writes all files or, when a row is refused, none; a row that has not changed is left alone. */
async function writeAll(tx: Tx, actor: Actor, files: Files): Promise<Result<Report, Problems>> {
  const read = tx as unknown as ReadDb
  const plan = planned(files, await alreadyKnown(read))
  if (!plan.ok) return plan
  const before = Map.groupBy(await readLoadedRows(read), ({ file }) => file)
  const written: LoadedRow[] = []
  const reports: FileReport[] = []
  try {
    for (const file of plan.value) {
      const one = await writeFile(tx, actor, file, before.get(file.file) ?? [])
      written.push(...one.written)
      reports.push(one.report)
    }
  } catch (thrown) {
    if (thrown instanceof Wrong) return refuse(gathered([thrown.problem]))
    throw thrown
  }
  if (written.length > 0) {
    const fact: RowsLoaded = { type: 'loading.rows-loaded', rows: written }
    await record(tx, actor, fact)
    await applyRowsLoaded(tx, fact)
  }
  return accept({ files: reports, wrote: written.length > 0 })
}

class DryRun extends Error {
  readonly report: Report
  constructor(report: Report) {
    super('dry run')
    this.report = report
  }
}

/** Loads a folder of CSV files into an alliance: all of it or nothing. A dry run does the same and then lets go of it. */
export async function load(
  ledger: Ledger,
  alliance: AllianceSlug,
  actor: Actor,
  files: Files,
  dryRun = false,
): Promise<Result<Report, Problems>> {
  const act = async (tx: Tx) => {
    await foundAlliance(tx, alliance)
    const outcome = await writeAll(tx, actor, files)
    if (dryRun && outcome.ok) throw new DryRun(outcome.value)
    return outcome
  }
  try {
    return await writing(ledger, alliance, act)
  } catch (thrown) {
    if (thrown instanceof DryRun) return accept(thrown.report)
    throw thrown
  }
}

/** Has nothing been recorded in the alliance yet? */
export async function isEmpty(db: Db, alliance: AllianceSlug): Promise<boolean> {
  if (!(await allianceSlugs(db)).includes(alliance)) return true
  return (await looking(db, alliance, readAlliance)) === null
}
