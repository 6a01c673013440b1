import pg from 'pg'
import { accept, type Result, refuse } from '#kernel'
import { oldestServer, type ReachReason, type Trouble, type UnfitReason } from './postgres-troubles.ts'

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
  '57P03': { other: 'serveren er ved at starte eller stoppe' },
  '53300': { other: 'serveren har ikke flere ledige forbindelser' },
}

function reasonOf(error: unknown): ReachReason {
  // Where a name has several addresses, each has failed in its own way; the first is told.
  const first = error instanceof AggregateError ? error.errors[0] : error
  const { code, message } = first as { code?: string; message?: string }
  if (/timeout/i.test(message ?? '')) return 'timeout'
  if (/not support SSL/.test(message ?? '')) return 'no-tls'
  if (/certificate|altnames/i.test(message ?? '')) return 'certificate'
  return reasons[code ?? ''] ?? { other: (message ?? 'ukendt fejl').split('\n')[0] ?? '' }
}

/** True when the server's own number (150004, say) is one that the program can use. */
export const isNewEnough = (versionNumber: number) => versionNumber >= oldestServer * 10_000

// What pg does today for those three words, said in its own: otherwise it warns, at length and in English.
const plainly = (databaseUrl: string) => databaseUrl.replace(/([?&]sslmode=)(prefer|require|verify-ca)(?=&|$)/, '$1verify-full')

const question = `select current_setting('server_version_num') as server_version_num, pg_is_in_recovery() as looking_only,
  has_database_privilege(current_database(), 'create') as may_create, current_setting('server_encoding') as encoding`
type Answer = { server_version_num: string; looking_only?: boolean; may_create?: boolean; encoding?: string }

const unfit = ({ looking_only, may_create, encoding = 'UTF8' }: Answer): UnfitReason | null => {
  if (looking_only === true) return 'looking-only'
  if (may_create === false) return 'may-not-create'
  return encoding === 'UTF8' ? null : 'not-utf-8'
}

const clientFor = (databaseUrl: string) => {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) return null
  try {
    return new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, query_timeout: 5_000 })
  } catch {
    return null
  }
}

/** Finds out whether the server in DATABASE_URL is one that the program can use. The password is never told. */
export async function checkRemote(given: string): Promise<Result<pg.ClientConfig, Trouble>> {
  const databaseUrl = plainly(given)
  const client = clientFor(databaseUrl)
  if (!client) return refuse({ kind: 'url-malformed' })
  const address = client.host.startsWith('/') ? client.host : `${client.host}:${client.port}`
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<Answer>(question)
    const [answer] = rows
    const number = Number(answer?.server_version_num)
    if (!isNewEnough(number)) return refuse({ kind: 'server-too-old', address, found: String(Math.floor(number / 10_000)) })
    const reason = answer ? unfit(answer) : null
    return reason ? refuse({ kind: 'server-unfit', address, reason }) : accept({ connectionString: databaseUrl })
  } catch (error) {
    return refuse({ kind: 'url-unreachable', address, reason: reasonOf(error) })
  } finally {
    client.end().catch(() => {})
  }
}
