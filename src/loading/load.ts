import { readReferrals } from '#adoption'
import { councilFiles } from '#council-files'
import { allianceSlugs, type Db, foundAlliance, looking, type ReadDb, type Tx } from '#db'
import { type Actor, holdJournal, type Ledger, record, writing } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { makingFiles } from '#making-files'
import { holdMatters, readTreatments } from '#meetings'
import { readAlliance } from '#members'
import { type Files, gathered, type Problem, type Problems, readFiles, type Tables } from '#reading'
import { applyRowsLoaded, type Known, type Load, type Loader, plan, type Report, type RowsLoaded, readKnown } from '#rows'
import { claimsFile, dispatchesFile } from './adoption-files.ts'
import { bodiesFile } from './bodies-file.ts'
import { areasFile, editionsFile, versionsFile } from './editions-files.ts'
import { goalsFile } from './goals-file.ts'
import { lineageFile } from './lineage-file.ts'
import { allianceFile, groupingsFile, namesFile } from './members-files.ts'
import { municipalitiesFile } from './municipalities-file.ts'
import { calendarFile, leadsFile, mandatesFile, stepsFile } from './plan-files.ts'
import { Refused, settle } from './refused.ts'
import { isReserved, reservedName } from './reserved.ts'
import { eventsFile, papersFile } from './surroundings-files.ts'
import { treatmentsFile } from './treatments-file.ts'
import { workFile } from './work-file.ts'
import { type PlannedFile, writeFile } from './writing.ts'

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
  lineageFile,
  workFile,
  dispatchesFile,
  treatmentsFile,
  claimsFile,
  papersFile,
  eventsFile,
  mandatesFile,
  leadsFile,
  calendarFile,
  stepsFile,
  ...makingFiles,
  ...councilFiles,
]
const tables: Tables = Object.fromEntries(loaders.map(({ table }) => [table.file, table]))

const undescribed: Problem = {
  file: 'alliance.csv',
  row: null,
  line: null,
  column: null,
  value: null,
  expected: { kind: 'other', sentence: 'mangler: en ny alliance skal beskrives i alliance.csv.' },
}

/** What the folder's rows come to, or all that is wrong with them. */
function planned(files: Files, known: Known): Result<PlannedFile[], Problems> {
  const read = readFiles(files, tables)
  if (!read.ok) return read
  const given = loaders.flatMap((loader) => {
    const one = read.value[loader.table.file]
    return one ? [{ loader, read: one }] : []
  })
  for (const { loader, read } of given)
    loader.announce?.(
      read.rows.map(({ values }) => values),
      known,
    )
  const plans = given.map(({ loader, read }) => ({ loader, given: read.given, ...plan(loader, read, known) }))
  const problems = plans.flatMap((plan) => plan.problems)
  if (!known.described) problems.push(undescribed)
  return problems.length > 0 ? refuse(gathered(problems)) : accept(plans)
}

/** The same answer however often it is asked for. */
const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | null = null
  return () => (asked ??= ask())
}

/** Writes all files or, when a row is refused, none; a row that has not changed is left alone. */
async function writeAll(tx: Tx, actor: Actor, files: Files): Promise<Result<Report, Problems>> {
  const read = tx as unknown as ReadDb
  const known = await readKnown(read)
  const plan = planned(files, known)
  if (!plan.ok) return plan
  const treatmentsBefore = once(async () => new Map((await readTreatments(read)).map((one) => [one.id, one])))
  const referrals = once(() => readReferrals(read))
  const load: Load = { tx, read, actor, treatmentsBefore, referrals }
  const wrote = []
  for (const file of plan.value) wrote.push(await writeFile(load, file, known))
  const problems = wrote.flatMap((file) => file.problems)
  if (problems.length > 0) return refuse(gathered(problems))
  await settle(tx)
  const rows = wrote.flatMap(({ written }) => written)
  if (rows.length > 0) {
    const fact: RowsLoaded = { type: 'loading.rows-loaded', rows }
    await record(tx, actor, fact)
    await applyRowsLoaded(tx, fact)
  }
  return accept({ files: wrote.map(({ report }) => report), wrote: rows.length > 0 })
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
  if (isReserved(alliance)) return refuse(gathered([reservedName(alliance)]))
  const act = async (tx: Tx) => {
    await foundAlliance(tx, alliance)
    // In the order that acts take them: matters first, then the journal.
    await holdMatters(tx)
    await holdJournal(tx)
    const outcome = await writeAll(tx, actor, files)
    if (dryRun && outcome.ok) throw new DryRun(outcome.value)
    return outcome
  }
  try {
    return await writing(ledger, alliance, act)
  } catch (thrown) {
    if (thrown instanceof DryRun) return accept(thrown.report)
    if (thrown instanceof Refused) return refuse(gathered(thrown.problems))
    throw thrown
  }
}

/** Has nothing been recorded in the alliance yet? */
export async function isEmpty(db: Db, alliance: AllianceSlug): Promise<boolean> {
  if (!(await allianceSlugs(db)).includes(alliance)) return true
  return (await looking(db, alliance, readAlliance)) === null
}
