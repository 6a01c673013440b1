import type pg from 'pg'
import { accept, type Result, refuse } from '#kernel'
import { folderTrouble, openDataFolder } from './data-folder.ts'
import { openCluster } from './postgres-cluster.ts'
import { throughGate } from './postgres-gate.ts'
import { keep, type Say } from './postgres-keeper.ts'
import type { Hold } from './postgres-locks.ts'
import { checkRemote } from './postgres-remote.ts'
import { connectionTo, livingServer } from './postgres-server.ts'
import type { Trouble } from './postgres-troubles.ts'

export type OpenDatabase = {
  /** What pg needs to connect; it stays the same when the server is started again. */
  readonly connection: pg.ClientConfig
  /** The process of our own server while it lives; null when the server is somebody else's. */
  readonly pid: () => number | null
  /** Lets go of the database; our own server stops in order when nobody else uses it. */
  readonly stop: () => Promise<void>
  /** Told when another program has taken the data folder over; the holder must end. */
  readonly lost: Promise<Trouble>
}

export type DatabaseWish = {
  readonly databaseUrl: string | null
  readonly dataFolder: string
  readonly hold: Hold
  readonly say: Say
}

async function openOwn({ dataFolder, hold, say }: DatabaseWish): Promise<Result<OpenDatabase, Trouble>> {
  const cluster = await openCluster(dataFolder, say)
  if (!cluster.ok) return cluster
  const kept = await keep(dataFolder, cluster.value, hold, say)
  if (!kept.ok) return kept
  return accept({
    ...kept.value,
    connection: connectionTo(cluster.value, 'samsigte'),
    pid: () => livingServer(cluster.value),
  })
}

/** Opens the database that the program works on: the server in `databaseUrl`, or one of its own in the data folder. */
export async function openDatabase(wish: DatabaseWish): Promise<Result<OpenDatabase, Trouble>> {
  if (wish.databaseUrl !== null) {
    const remote = await checkRemote(wish.databaseUrl)
    if (!remote.ok) return remote
    return accept({ connection: remote.value, pid: () => null, stop: async () => {}, lost: new Promise(() => {}) })
  }
  const folder = openDataFolder(wish.dataFolder)
  if (!folder.ok) return folder
  try {
    return await throughGate(wish.dataFolder, () => openOwn(wish))
  } catch (error) {
    return refuse(folderTrouble(wish.dataFolder, error))
  }
}
