import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

/** A program keeps the data folder to itself; a command may work beside it, and beside other commands. */
export type Hold = 'program' | 'command'

// Session locks in the cluster: they end with the connection, so with its holder, however that one dies.
const room = 7235
const programKey = 1
const usersKey = 2

async function until(check: () => Promise<boolean>, tries: number): Promise<boolean> {
  for (let left = tries; left > 0; left--) {
    if (await check()) return true
    await pause(50)
  }
  return false
}

async function tryProgramLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(`select pg_try_advisory_lock(${room}, ${programKey}) as got`)
  return rows[0]?.got === true
}

/** Takes the locks that go with the hold; false when a living program has the folder. */
export async function takeLocks(client: pg.Client, hold: Hold): Promise<boolean> {
  await client.query(`select pg_advisory_lock_shared(${room}, ${usersKey})`)
  // A program killed this moment is noticed by the server a moment later.
  return hold === 'command' || until(() => tryProgramLock(client), 30)
}

async function isAlone(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `select 1 from pg_locks where locktype = 'advisory' and classid = ${room} and objid = ${usersKey} and pid <> pg_backend_pid()`,
  )
  return rows.length === 0
}

/** True when nobody else uses the server. Somebody who is just leaving does not count. */
export const isLastUser = (client: pg.Client) => until(() => isAlone(client), 10)
