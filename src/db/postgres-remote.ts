import pg from 'pg'
import { accept, type Result, refuse } from '#kernel'
import { oldestServer, type ReachReason, type Trouble } from './postgres-troubles.ts'

const reasons: Record<string, ReachReason> = {
  ECONNREFUSED: 'refused',
  ENOENT: 'refused',
  ECONNRESET: 'refused',
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'timeout',
  ENETUNREACH: 'timeout',
  '28P01': 'password',
  '28000': 'password',
  '3D000': 'no-database',
}

function reasonOf(error: unknown): ReachReason {
  // Where a name has several addresses, each has failed in its own way; the first is told.
  const first = error instanceof AggregateError ? error.errors[0] : error
  const { code, message } = first as { code?: string; message?: string }
  if (/timeout/i.test(message ?? '')) return 'timeout'
  return reasons[code ?? ''] ?? { other: (message ?? 'ukendt fejl').split('\n')[0] ?? '' }
}

/** True when the server's own number (150004, say) is one that the program can use. */
export const isNewEnough = (versionNumber: number) => versionNumber >= oldestServer * 10_000

const clientFor = (databaseUrl: string) => {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) return null
  try {
    return new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, query_timeout: 5_000 })
  } catch {
    return null
  }
}

/** Finds out whether the server in DATABASE_URL is one that the program can use. The password is never told. */
export async function checkRemote(databaseUrl: string): Promise<Result<pg.ClientConfig, Trouble>> {
  const client = clientFor(databaseUrl)
  if (!client) return refuse({ kind: 'url-malformed' })
  const address = client.host.startsWith('/') ? client.host : `${client.host}:${client.port}`
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
    const number = Number(rows[0]?.server_version_num)
    if (!isNewEnough(number)) return refuse({ kind: 'server-too-old', address, found: String(Math.floor(number / 10_000)) })
    return accept({ connectionString: databaseUrl })
  } catch (error) {
    return refuse({ kind: 'url-unreachable', address, reason: reasonOf(error) })
  } finally {
    client.end().catch(() => {})
  }
}
