import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { accept, type Result, refuse } from '#kernel'
import type { Cluster } from './postgres-cluster.ts'
import { throughGate } from './postgres-gate.ts'
import { type Hold, isLastUser, takeLocks } from './postgres-locks.ts'
import { livingServer, reachServer, stopServer, tryConnect } from './postgres-server.ts'
import { type Trouble, wordTrouble } from './postgres-troubles.ts'

export type Say = (line: string) => void

/** A way in to the cluster: its server answers, the locks are taken, the program's database is there. */
async function enter(folder: string, cluster: Cluster, hold: Hold, say: Say): Promise<Result<pg.Client, Trouble>> {
  const reached = await reachServer(cluster, say)
  if (!reached.ok) return reached
  const client = reached.value
  if (!(await takeLocks(client, hold))) {
    await client.end()
    return refuse({ kind: 'folder-held', folder })
  }
  const { rows } = await client.query(`select 1 from pg_database where datname = 'samsigte'`)
  if (rows.length === 0) await client.query('create database samsigte')
  return accept(client)
}

/** The last one out stops the server, whoever started it. */
async function leave(cluster: Cluster, warden: pg.Client): Promise<void> {
  let client = warden
  const alive = await client.query('select 1').then(
    () => true,
    () => false,
  )
  if (!alive) {
    const again = await tryConnect(cluster)
    if (!(again instanceof pg.Client)) return livingServer(cluster) ? stopServer(cluster) : undefined
    client = again
  }
  const last = await isLastUser(client)
  await client.end().catch(() => {})
  if (last) await stopServer(cluster)
}

/** Holds the cluster open, and for a program brings its server back when it dies. */
export type Keeper = { readonly stop: () => Promise<void>; readonly lost: Promise<Trouble> }

const longestWait = 5_000

/** Opens the cluster's server and keeps it. Call it through the gate. */
export async function keep(folder: string, cluster: Cluster, hold: Hold, say: Say): Promise<Result<Keeper, Trouble>> {
  const entered = await enter(folder, cluster, hold, say)
  if (!entered.ok) return entered
  let warden = entered.value
  let recovery: Promise<void> = Promise.resolve()
  const stopping = new AbortController()
  const lost = Promise.withResolvers<Trouble>()

  const watch = () =>
    warden.once('end', () => {
      if (!stopping.signal.aborted) recovery = recover()
    })

  const tryAgain = () =>
    throughGate(folder, () => enter(folder, cluster, hold, () => {})).catch(
      (error: Error): Result<pg.Client, Trouble> => refuse({ kind: 'cannot-start', detail: error.message }),
    )

  async function recover(): Promise<void> {
    for (let wait = 100, told = false; !stopping.signal.aborted; wait = Math.min(wait * 2, longestWait)) {
      const again = await tryAgain()
      if (again.ok) {
        warden = again.value
        watch()
        return say('Databasen stoppede uventet og er startet igen.')
      }
      if (again.refusal.kind === 'folder-held') return lost.resolve(again.refusal)
      if (!told) say(wordTrouble(again.refusal))
      told = true
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  async function stop(): Promise<void> {
    stopping.abort()
    await recovery
    await throughGate(folder, () => leave(cluster, warden)).catch(() => stopServer(cluster))
  }

  if (hold === 'program') watch()
  return accept({ stop, lost: lost.promise })
}
