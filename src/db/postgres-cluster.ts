import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { accept, type Result, refuse } from '#kernel'
import { folderTrouble } from './data-folder.ts'
import { findPrograms } from './postgres-programs.ts'
import type { Trouble } from './postgres-troubles.ts'
import { as, canBecome, canEnter, type ServerUser, serverUser } from './postgres-user.ts'

/** A PostgreSQL data directory of ours, with its password and log beside it in `home`. */
export type Cluster = {
  readonly home: string
  readonly data: string
  readonly password: string
  readonly user: ServerUser | null
}

export const majorVersion = '18'
/** Where the cluster goes when root's server cannot pass through the data folder. */
const elsewhere = '/var/lib/samsigte'
const dataIn = (home: string) => join(home, 'data')
const logIn = (home: string) => join(home, 'server.log')
export const logOf = (cluster: Cluster) => logIn(cluster.home)

export function giveTo(user: ServerUser | null, ...paths: string[]) {
  if (user) for (const path of paths) chownSync(path, user.uid, user.gid)
}

const isLink = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false

/** The cluster of a data folder as it is found; null when none has been made. */
function findCluster(folder: string): Result<Cluster | null, Trouble> {
  const home = join(folder, 'postgres')
  if (!existsSync(home)) {
    // A link to nothing may be a disk that is not mounted: making a new, empty database would hide the real one.
    return isLink(home) ? refuse({ kind: 'cluster-missing', folder, target: readlinkSync(home) }) : accept(null)
  }
  try {
    const { uid, gid } = statSync(dataIn(home))
    if (process.getuid?.() !== 0 && uid !== process.getuid?.())
      return refuse({ kind: 'folder-not-writable', folder, reason: 'other-owner' })
    const found = readFileSync(join(dataIn(home), 'PG_VERSION'), 'utf8').trim()
    if (found !== majorVersion) return refuse({ kind: 'cluster-other-version', folder, found, needed: majorVersion })
    const real = realpathSync(home)
    return accept({
      home: real,
      data: dataIn(real),
      password: readFileSync(join(real, 'password'), 'utf8'),
      user: serverUser({ uid, gid }),
    })
  } catch (error) {
    const { code, path = dataIn(home) } = error as NodeJS.ErrnoException
    if (code === 'EACCES') return refuse({ kind: 'folder-not-writable', folder, reason: 'other-owner' })
    if (code === 'ENOENT') return refuse({ kind: 'cluster-broken', folder, missing: path })
    throw error
  }
}

const hour = 3_600_000
/** Removes what an interrupted start left half made; in the shared folder only what nobody can still be making. */
function sweep(parent: string, olderThan: number) {
  for (const name of readdirSync(parent)) {
    const path = join(parent, name)
    if (name.startsWith('postgres.new-') && Date.now() - statSync(path).mtimeMs >= olderThan)
      rmSync(path, { recursive: true, force: true })
  }
}

const initdbArguments = [
  '--username=samsigte',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=icu',
  '--icu-locale=da-DK',
]

async function initdb(folder: string, home: string, user: ServerUser | null): Promise<Result<null, Trouble>> {
  giveTo(user, home)
  const programs = findPrograms(home, user)
  if (!programs.ok) return programs
  const password = join(home, 'password')
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
  giveTo(user, password)
  try {
    const command = join(programs.value.folder, 'bin', 'initdb')
    await promisify(execFile)(command, [...initdbArguments, `--pwfile=${password}`, '-D', dataIn(home)], as(user))
    return accept(null)
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string }
    if (/No space left/.test(stderr ?? '')) return refuse({ kind: 'folder-not-writable', folder, reason: 'full' })
    const unknown = /effective user ID (\d+): user does not exist/.exec(stderr ?? '')
    if (unknown) return refuse({ kind: 'user-unknown', uid: Number(unknown[1]) })
    return refuse({ kind: 'cannot-start', detail: lastLines(stderr || message, 2) })
  }
}

/** What a program said at last, on one line. */
export const lastLines = (text: string, count: number) => text.trim().split('\n').slice(-count).join(' / ')

/** Makes the cluster beside its place and renames it, so that a cluster is either whole or not there. */
async function makeCluster(folder: string): Promise<Result<null, Trouble>> {
  const user = serverUser(null)
  const reachable = canEnter(user, folder)
  const parent = reachable ? folder : elsewhere
  if (!reachable) mkdirSync(parent, { recursive: true, mode: 0o711 })
  sweep(parent, reachable ? 0 : hour)
  const beside = mkdtempSync(join(parent, 'postgres.new-'))
  const made = await initdb(folder, beside, user)
  if (!made.ok) {
    rmSync(beside, { recursive: true, force: true })
    return made
  }
  const home = join(parent, reachable ? 'postgres' : randomBytes(8).toString('hex'))
  renameSync(beside, home)
  if (!reachable) symlinkSync(home, join(folder, 'postgres'))
  return made
}

/** The data folder's cluster, made if it is not there. */
export async function openCluster(folder: string, say: (line: string) => void): Promise<Result<Cluster, Trouble>> {
  if (!canBecome(serverUser(null))) return refuse({ kind: 'cannot-change-user' })
  let found = findCluster(folder)
  if (!found.ok) return found
  if (!found.value) {
    say('Opretter databasen …')
    try {
      const made = await makeCluster(folder)
      if (!made.ok) return made
    } catch (error) {
      return refuse(folderTrouble(folder, error))
    }
    found = findCluster(folder)
  }
  if (found.ok && !found.value) throw new Error('a cluster was made and is not there')
  return found as Result<Cluster, Trouble>
}
