import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { accept, type Result, refuse } from '#kernel'
import type { FolderReason, Trouble } from './postgres-troubles.ts'
import { isRoot } from './postgres-user.ts'

const reasons: Record<string, FolderReason> = {
  EACCES: 'no-access',
  EPERM: 'no-access',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  ENOENT: 'not-a-folder',
  ELOOP: 'not-a-folder',
  ENAMETOOLONG: 'not-a-folder',
}

/** The trouble in a failed attempt to write there; anything else is a bug and goes on. */
export function folderTrouble(folder: string, error: unknown): Trouble {
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? '']
  if (!reason) throw error
  return { kind: 'folder-not-writable', folder, reason }
}

/** Folder by folder: with `recursive`, Node never comes back from a place where none can be made, such as /proc. */
function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder), mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    // Another program that starts at the same time has made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** Makes the data folder if it is not there, and finds out by writing whether it can be written. */
export function openDataFolder(folder: string): Result<string, Trouble> {
  try {
    // Root's server is another user, who passes through this folder to its own; an ordinary user's is for nobody else.
    makeFolder(folder, isRoot() ? 0o711 : 0o700)
    rmdirSync(mkdtempSync(join(folder, 'write-')))
    return accept(folder)
  } catch (error) {
    return refuse(folderTrouble(folder, error))
  }
}
