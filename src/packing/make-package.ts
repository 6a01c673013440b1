import { type AnyCase, caseFormats, makeFile, readAnnexes } from '#case-files'
import { packageOf } from '#cases'
import { allianceSlugs, type Db, glancing, looking, schemaOf, type Tx } from '#db'
import type { Ledger } from '#journal'
import { type AllianceSlug, type Clock, type MunicipalityCode, parseCode, parseSlug } from '#kernel'
import { enqueueAll, type JobWork, type PackageJob } from '#mail'
import { PressTrouble } from '#pdf'
import { putFailed, putMade, readWaiting, takeWaiting } from './store.ts'
import type { Failure, MadeFiles } from './words.ts'

class NoCase extends Error {}
const failureOf = (error: unknown): Failure => {
  if (error instanceof PressTrouble) return 'press'
  return error instanceof NoCase ? 'no-case' : 'unexpected'
}

/** The case as it stands now, in one look. */
const seen = (db: Db, alliance: AllianceSlug, code: MunicipalityCode, year: number) =>
  looking(db, alliance, async (read) => {
    const of: AnyCase | null = await packageOf(read, code, year, 'own')
    if (!of) throw new NoCase(`no case of ${year}`)
    return { of, annexes: await readAnnexes(read, of) }
  })

/** One file after the other: they share the press and the processor with whoever asks for a page. */
async function allFiles({ of, annexes }: Awaited<ReturnType<typeof seen>>): Promise<MadeFiles> {
  const files: { format: (typeof caseFormats)[number]; bytes: Uint8Array }[] = []
  for (const format of caseFormats) {
    files.push({ format, bytes: await makeFile(of, format, annexes) })
    await new Promise((others) => setImmediate(others))
  }
  return files
}

type Making = Pick<Ledger, 'db'> & { readonly clock: Clock; readonly report: (error: unknown) => void }
const inside = <T>({ db }: Making, alliance: AllianceSlug, work: (tx: Tx) => Promise<T>) =>
  db.kysely.transaction().execute((tx) => work(tx.withSchema(schemaOf(alliance))))

/**
 * Makes one municipality's files. The package is held by its row while they are made: a process that is killed lets go of it with its
 * connection, two never make the same, and a job that comes twice finds nothing to do. A failure is told when it is the last.
 */
export const makePackage =
  (making: Making): JobWork<PackageJob> =>
  async (job, last) => {
    const [alliance, code] = [parseSlug(job.alliance), parseCode(job.code)]
    if (!alliance || !code) return true
    try {
      await inside(making, alliance, async (tx) => {
        const order = await takeWaiting(tx, job.order, code)
        if (!order) return
        const case_ = await seen(making.db, alliance, code, order.edition)
        const files = await allFiles(case_)
        await putMade(tx, job.order, code, { head: case_.of.basis, files, now: making.clock.now() })
      })
      return true
    } catch (error) {
      const failure = failureOf(error)
      if (failure === 'unexpected') making.report(error)
      if (!last && failure !== 'no-case') return false
      await inside(making, alliance, (tx) => putFailed(tx, job.order, code, failure))
      return true
    }
  }

/** What waited when the program ended is taken up again at once, though the queue still thinks that the dead one has it. */
export async function resumePackages({ db }: Pick<Ledger, 'db'>): Promise<void> {
  for (const alliance of await allianceSlugs(db)) {
    const waiting = await readWaiting(glancing(db, alliance))
    const jobs = waiting.map((one) => ({ alliance, ...one }))
    if (jobs.length) await db.kysely.transaction().execute((tx) => enqueueAll(tx, 'packages', jobs))
  }
}
