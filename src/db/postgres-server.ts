import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { accept, type Result, refuse } from '#kernel'
import { type Cluster, giveTo, lastLines, logOf } from './postgres-cluster.ts'
import { findPrograms } from './postgres-programs.ts'
import type { Trouble } from './postgres-troubles.ts'
import { as } from './postgres-user.ts'

const port = 5432
const pathLimit = 107
const socketName = `.s.PGSQL.${port}`

/**
 * Where the server's socket is. Beside the data, unless that path is too long for a socket: then a folder whose
 * name only who knows the password can tell, the same for every program that opens this cluster.
 */
export function socketFolder({ home, password }: Cluster): string {
  const beside = join(home, 'socket')
  if (Buffer.byteLength(join(beside, `${socketName}.lock`)) <= pathLimit) return beside
  return `/tmp/samsigte-${createHash('sha256').update(password).digest('hex').slice(0, 16)}`
}

/** How to connect to the cluster's server, as pg wants it. */
export const connectionTo = (cluster: Cluster, database: string): pg.ClientConfig => ({
  host: socketFolder(cluster),
  port,
  user: 'samsigte',
  password: cluster.password,
  database,
})

const attempt = <T>(read: () => T): T | null => {
  try {
    return read()
  } catch {
    return null
  }
}
const numberIn = (path: string) => attempt(() => Number.parseInt(readFileSync(path, 'utf8'), 10))

/** The process of the cluster's living server. A server stands in its data directory, so a reused number is not taken for one. */
export function livingServer(cluster: Cluster): number | null {
  const pid = numberIn(join(cluster.data, 'postmaster.pid'))
  return pid && standsIn(pid, cluster.data) ? pid : null
}

/** Root in a container may not see where another user's process stands, but may always see how it was called. */
const standsIn = (pid: number, folder: string): boolean =>
  attempt(() => readlinkSync(`/proc/${pid}/cwd`)) === folder ||
  (attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? '').includes(`\0-D\0${folder}\0`)

const isAlive = (pid: number) => existsSync(`/proc/${pid}`)

/** PostgreSQL clears a dead server's lock files itself, but not one that is empty or whose number now is somebody else's. */
function clearStaleLocks(cluster: Cluster) {
  for (const path of [join(cluster.data, 'postmaster.pid'), join(socketFolder(cluster), `${socketName}.lock`)]) {
    const pid = numberIn(path)
    if (pid !== null && (!(pid > 0) || (isAlive(pid) && !standsIn(pid, cluster.data)))) rmSync(path, { force: true })
  }
}

function prepareSocketFolder(cluster: Cluster): boolean {
  const folder = socketFolder(cluster)
  // Not with its parents: a data folder that somebody has removed must not come back as an empty shell.
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  if (lstatSync(folder).uid === process.getuid?.()) giveTo(cluster.user, folder)
  const { uid } = lstatSync(folder)
  return lstatSync(folder).isDirectory() && uid === (cluster.user?.uid ?? process.getuid?.())
}

const settings = (cluster: Cluster) => ({
  listen_addresses: '',
  port,
  unix_socket_directories: socketFolder(cluster),
  unix_socket_permissions: '0700',
  max_connections: 60,
  shared_buffers: '32MB',
  max_wal_size: '256MB',
  jit: 'off',
  io_method: 'sync',
  timezone: 'UTC',
  // A killed program's long statements end with it, and hold no locks against the next one.
  client_connection_check_interval: '1s',
  // The log is for troubles of the server itself: a refused statement and its values may hold personal data.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
})

const logLimit = 5_000_000

function openLog(cluster: Cluster): number {
  const path = logOf(cluster)
  const log = openSync(path, 'a', 0o600)
  giveTo(cluster.user, path)
  return log
}

/** Starts the server in a process group of its own: a Ctrl-C reaches the program, which then stops the server in order. */
function spawnServer(cluster: Cluster, postgres: string): ChildProcess {
  const log = openLog(cluster)
  const options = Object.entries(settings(cluster)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(postgres, ['-D', cluster.data, ...options], {
    ...as(cluster.user),
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.on('error', () => {})
  child.unref()
  closeSync(log)
  return child
}

/** A connection, or why there is none: it will answer later, nobody answers, or it refuses. */
type Answer = pg.Client | 'not-yet' | 'nobody' | { refused: string }

export async function tryConnect(cluster: Cluster): Promise<Answer> {
  const client = new pg.Client({
    ...connectionTo(cluster, 'postgres'),
    connectionTimeoutMillis: 5_000,
    application_name: 'samsigte warden',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ECONNRESET') return 'nobody'
    // 57P03: it is starting, recovering or stopping; 57P01: it began to stop while we came in; 53300: too many at once.
    if (code === '28P01') return { refused: `adgangskoden i ${cluster.home}/password passer ikke til databasen.` }
    return ['57P03', '57P01', '53300'].includes(code ?? '') || /terminated|timeout/i.test(message)
      ? 'not-yet'
      : { refused: message }
  }
}

const logSince = (cluster: Cluster, from: number) => readFileSync(logOf(cluster)).subarray(from).toString()
/** Where the next start's part of the log begins; a log that has grown large begins anew. */
function logEnd(cluster: Cluster): number {
  const size = statSync(logOf(cluster), { throwIfNoEntry: false })?.size ?? 0
  if (size <= logLimit) return size
  truncateSync(logOf(cluster))
  return 0
}
/** A killed server's children may hold its memory or its lock for some moments more. */
const isPassing = (log: string) => /pre-existing shared memory|lock file .* already exists|is still in use/.test(log)

const patience = 20_000
/** Replaying what was written since the last checkpoint may take this long after a crash. */
const recoveryPatience = 300_000
const step = 25

/** A connection to the cluster's server, which is started if there is none. Call it through the gate only. */
export async function reachServer(cluster: Cluster, say: (line: string) => void): Promise<Result<pg.Client, Trouble>> {
  const began = Date.now()
  let child: ChildProcess | null = null
  let logFrom = 0
  for (;;) {
    const answer = await tryConnect(cluster)
    if (answer instanceof pg.Client) return accept(answer)
    if (typeof answer === 'object') {
      if (child) await stopServer(cluster)
      return refuse({ kind: 'cannot-start', detail: answer.refused })
    }
    const waited = Date.now() - began
    if (waited > (livingServer(cluster) ? recoveryPatience : patience)) {
      return refuse({ kind: 'cannot-start', detail: `den svarede ikke. Se ${logOf(cluster)}.` })
    }
    if (child && hasEnded(child)) {
      const log = logSince(cluster, logFrom)
      if (!isPassing(log) || waited > patience) return refuse({ kind: 'cannot-start', detail: explain(cluster, log) })
      child = null
    }
    if (!child && answer === 'nobody' && !livingServer(cluster)) {
      const started = await start(cluster, say)
      if (!started.ok) return started
      child = started.value.child
      logFrom = started.value.logFrom
    }
    await pause(step)
  }
}

const hasEnded = (child: ChildProcess) => child.pid === undefined || child.exitCode !== null || child.signalCode !== null
/** What the server could not live with, and the line that led to it; those after it only tell that it goes down. */
function explain(cluster: Cluster, log: string): string {
  if (/No space left on device/.test(log)) return 'der er ikke mere plads på disken. Skaf plads, og prøv igen.'
  const fatal = /^[\s\S]*?\b(FATAL|PANIC):.*/.exec(log)?.[0]
  return `${fatal ? lastLines(fatal, 2) : lastLines(log, 3) || 'programmet sluttede uden forklaring'} (${logOf(cluster)})`
}

async function start(
  cluster: Cluster,
  say: (line: string) => void,
): Promise<Result<{ child: ChildProcess; logFrom: number }, Trouble>> {
  const programs = findPrograms(cluster.home, cluster.user)
  if (!programs.ok) return programs
  clearStaleLocks(cluster)
  if (!prepareSocketFolder(cluster)) {
    return refuse({
      kind: 'cannot-start',
      detail: `mappen ${socketFolder(cluster)} tilhører en anden bruger. Slet den, og prøv igen.`,
    })
  }
  say('Starter databasen …')
  const logFrom = logEnd(cluster)
  return accept({ child: spawnServer(cluster, join(programs.value.folder, 'bin', 'postgres')), logFrom })
}

/** Stops the server in order: what has been promised is on disk, and the next start has nothing to recover. */
export async function stopServer(cluster: Cluster): Promise<void> {
  for (const [signal, wait] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    const pid = livingServer(cluster)
    if (!pid) break
    process.kill(pid, signal)
    for (const until = Date.now() + wait; livingServer(cluster) === pid && Date.now() < until; ) await pause(step)
  }
  if (!socketFolder(cluster).startsWith(cluster.home)) rmSync(socketFolder(cluster), { recursive: true, force: true })
}
