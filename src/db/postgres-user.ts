import { spawnSync } from 'node:child_process'

/** Whom the server runs as. PostgreSQL refuses to be root, so root hands it to somebody who owns nothing. */
export type ServerUser = { readonly uid: number; readonly gid: number }

const nobody: ServerUser = { uid: 65_534, gid: 65_534 }
export const isRoot = () => process.getuid?.() === 0

/** Null: the program's own user. `owner` is who the data already belong to, if there are any. */
export function serverUser(owner: ServerUser | null): ServerUser | null {
  if (!isRoot()) return null
  return owner && owner.uid !== 0 ? owner : nobody
}

/** Nothing of the program's own surroundings (PGDATA, LANG, a mail password) reaches the server. */
const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' }

/** How a program of PostgreSQL is run; from `/`, since that user may not enter the folder that we are in. */
export const as = (user: ServerUser | null) => ({ ...user, env, cwd: '/' })

/** Inside a container's own list of users root may be the only one there is. */
export const canBecome = (user: ServerUser | null) => spawnSync('/bin/sh', ['-c', ':'], as(user)).status === 0

/** Tried for real rather than reckoned from mode bits: access lists and mounts count too. */
export const canEnter = (user: ServerUser | null, folder: string) =>
  spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], as(user)).status === 0
