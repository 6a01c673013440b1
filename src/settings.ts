import { join, resolve } from 'node:path'
import { accept, type Result, refuse } from '#kernel'

/** What the surroundings decide: all of it from environment variables, read once. */
export type Settings = {
  readonly mode: 'production' | 'development'
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  readonly databaseUrl: string | null
}

function readPort(text: string | undefined): number | null {
  if (!text) return 3000
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return port <= 65_535 ? port : null
}

/** Reads the settings; the refusal is the line to tell. Outside production nobody but this machine may reach the program. */
export function readSettings(root: string, env: Record<string, string | undefined>): Result<Settings, string> {
  const port = readPort(env.PORT?.trim())
  if (port === null) return refuse(`PORT skal være et tal fra 0 til 65535, ikke "${env.PORT}".`)
  const mode = env.SAMSIGTE_MODE || 'development'
  if (mode !== 'production' && mode !== 'development')
    return refuse(`SAMSIGTE_MODE skal være production eller udelades, ikke "${mode}".`)
  return accept({
    mode,
    port,
    host: (mode === 'production' && env.HOST) || '127.0.0.1',
    dataFolder: env.SAMSIGTE_DATA ? resolve(root, env.SAMSIGTE_DATA) : join(root, '.data'),
    databaseUrl: env.DATABASE_URL?.trim() || null,
  })
}
