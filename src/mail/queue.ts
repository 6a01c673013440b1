import type pg from 'pg'
import type { ConstructorOptions, JobWithMetadata, PgBoss, Queue, WorkOptions } from 'pg-boss'
import { isOutage, type Tx } from '#db'

/** Where pg-boss keeps its own tables, in the same database. */
const schema = 'samsigte_jobs'
const hour = 3600
const day = 24 * hour

/**
 * The queues. A job holds no words and no addresses. A letter is tried again after 5 seconds, 10, 20 and so on up to an hour apart, for
 * two days; one that is only good for a while is given up sooner. A job whose program was killed comes back when its time is out.
 */
const queues = {
  letters: { retryLimit: 58, retryDelay: 5, retryBackoff: true, retryDelayMax: hour, expireInSeconds: 90 },
  notices: { retryLimit: 10, retryDelay: 5, retryBackoff: true, retryDelayMax: hour, expireInSeconds: 5 * 60 },
  packages: { retryLimit: 4, retryDelay: 5, retryBackoff: true, retryDelayMax: 60, expireInSeconds: 5 * 60 },
  morning: { retryLimit: 10, retryDelay: 60, retryBackoff: true, retryDelayMax: hour, expireInSeconds: 15 * 60 },
} as const satisfies Record<string, Partial<Queue>>
type QueueName = keyof typeof queues
/** One municipality's case of an order: ids only, as in every job. */
export type PackageJob = { readonly alliance: string; readonly order: string; readonly code: string }
type JobData = { letters: { letter: number }; packages: PackageJob; notices: object; morning: object }

/** Loaded with the first job. */
const library = () => import('pg-boss')
const shy = { schema, useListenNotify: true, registerInstance: false, openTelemetry: { enabled: false } } as const

const senders = new WeakMap<Tx, PgBoss>()
/** Puts a job into the queue in the act's own transaction: it is there when the act has happened, and workers hear of it at that moment. */
export const enqueue = <Q extends QueueName>(tx: Tx, queue: Q, data: JobData[Q]): Promise<void> => enqueueAll(tx, queue, [data])

/** The same for many jobs at once, done in their order. */
export async function enqueueAll<Q extends QueueName>(tx: Tx, queue: Q, jobs: readonly JobData[Q][]): Promise<void> {
  const { PgBoss, fromKysely } = await library()
  const db = fromKysely(tx)
  // One that is never started has no timers and no connections of its own.
  const sender = senders.get(tx) ?? new PgBoss({ ...shy, db, supervise: false, schedule: false })
  senders.set(tx, sender)
  for (const data of jobs) await sender.send(queue, data, { db })
}

/** False: try it again. `last`: it will not be. */
export type JobWork<Data> = (data: Data, last: boolean) => Promise<boolean>
export type Work = {
  readonly letters: JobWork<JobData['letters']> | null
  readonly packages: JobWork<PackageJob>
  readonly notices: () => Promise<void>
  readonly morning: () => Promise<void>
}

/** Nothing is asked more often than needed when there is nothing to do: workers are told of new jobs, and look by themselves for old ones. */
const idle = {
  cronMonitorIntervalSeconds: 45,
  cronWorkerIntervalSeconds: 45,
  flowIntervalSeconds: hour,
  bamIntervalSeconds: hour,
  monitorIntervalSeconds: 60,
} as const

async function makeQueues(boss: PgBoss) {
  for (const [name, options] of Object.entries(queues)) {
    await boss.createQueue(name, { ...options, notify: true, deleteAfterSeconds: day })
    await boss.updateQueue(name, { ...options, notify: true, deleteAfterSeconds: day })
  }
}

/** Makes the queue's tables, or brings them up to date, and nothing more. */
export async function installQueue(connection: pg.ClientConfig): Promise<void> {
  const { PgBoss } = await library()
  const boss = new PgBoss({
    ...(connection as ConstructorOptions),
    ...shy,
    useListenNotify: false,
    max: 1,
    supervise: false,
    schedule: false,
  })
  await boss.start()
  await makeQueues(boss)
  await boss.stop({ graceful: false })
}

const silence = 60_000
/** The queue's troubles without words, and not for every time that it meets the same one. */
function tell(boss: PgBoss, report: (error: unknown) => void) {
  const told = new Map<string, number>()
  const once = (name: string, code: string) => {
    const now = Date.now()
    if (now - (told.get(name + code) ?? 0) < silence) return
    told.set(name + code, now)
    report({ name, code })
  }
  boss.on('error', (error) => once('the queue met an error', (error as { code?: string }).code ?? error.name ?? 'ukendt fejl'))
  boss.on('warning', ({ data }) => once('the queue warns', (data as { type?: string } | undefined)?.type ?? 'ukendt'))
}

const polling = (notifyPollingIntervalSeconds: number): WorkOptions => ({
  notifyPollingIntervalSeconds,
  pollingIntervalSeconds: 2,
})
const letterWork = { ...polling(10), batchSize: 5, burstWhenBatchFull: true, includeMetadata: true, perJobResults: true } as const

/** Taken by two, for the queue asks for the next at once only when it got all that it asked for; done one after the other. */
const packageWork = { ...letterWork, batchSize: 2 } as const

type Report = (error: unknown) => void
/** A database that went away while a job was at work is no fault of a place in the code; the job comes again. */
const tellWhy = (error: unknown, report: Report) =>
  report(isOutage(error) ? { name: 'the database is away', code: (error as { code?: string }).code } : error)
type Job<Data> = JobWithMetadata<Data>
const doOne =
  <Data>(work: JobWork<Data>, report: Report) =>
  async ({ id, data, retryCount, retryLimit }: Job<Data>) => {
    const done = await work(data, retryCount >= retryLimit).catch((error) => {
      tellWhy(error, report)
      return false
    })
    return { id, status: done ? ('completed' as const) : ('failed' as const) }
  }
const doAtOnce =
  <Data>(work: JobWork<Data>, report: Report) =>
  (jobs: Job<Data>[]) =>
    Promise.all(jobs.map(doOne(work, report)))
/** Each takes the press and a processor, and nobody waits at the screen for it. */
const doInTurn =
  <Data>(work: JobWork<Data>, report: Report) =>
  async (jobs: Job<Data>[]) => {
    const results: Awaited<ReturnType<ReturnType<typeof doOne<Data>>>>[] = []
    for (const job of jobs) results.push(await doOne(work, report)(job))
    return results
  }

/** Tells what went wrong, and lets the queue know only that something did: it keeps what it is told, and an error may hold an address. */
const tried = (work: () => Promise<void>, report: Report) => () =>
  work().catch((error) => {
    tellWhy(error, report)
    throw new Error('failed')
  })

/** Starts working: what waits is done, and what comes is done when it comes. Answers with how to stop, in order. */
export async function openQueue(
  connection: pg.ClientConfig,
  work: Work,
  report: (error: unknown) => void,
  more: Pick<ConstructorOptions, 'clock'> = {},
): Promise<() => Promise<void>> {
  const { PgBoss } = await library()
  const boss = new PgBoss({
    ...(connection as ConstructorOptions),
    ...shy,
    ...idle,
    ...more,
    application_name: 'samsigte jobs',
    max: 3,
  })
  tell(boss, report)
  try {
    await boss.start()
    await makeQueues(boss)
    if (work.letters) await boss.work('letters', letterWork, doAtOnce(work.letters, report))
    await boss.work('packages', packageWork, doInTurn(work.packages, report))
    await boss.work('notices', polling(60), tried(work.notices, report))
    await boss.work('morning', polling(60), tried(work.morning, report))
    await boss.schedule('morning', '0 7 * * *', null, { tz: 'Europe/Copenhagen', missed: 'once' })
  } catch (error) {
    await boss.stop({ graceful: false })
    throw error
  }
  return () => boss.stop({ graceful: true, timeout: 20_000 })
}
