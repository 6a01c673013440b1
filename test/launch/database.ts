import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, onTestFinished } from 'vitest'
import { type OpenDatabase, openDatabase } from '../../src/db/postgres-open.ts'
import { wordTrouble } from '../../src/db/postgres-troubles.ts'
import { freshFolder } from './program.ts'

const quiet = () => {}

/** Opens a data folder in this process; it is let go of when the test ends, if not before. */
export async function open(
  dataFolder: string,
  hold: 'program' | 'command',
  say: (line: string) => void = quiet,
): Promise<OpenDatabase> {
  const opened = await openDatabase({ databaseUrl: null, dataFolder, hold, say })
  if (!opened.ok) throw new Error(wordTrouble(opened.refusal))
  let stopped: Promise<void> | null = null
  const stop = () => {
    stopped ??= opened.value.stop()
    return stopped
  }
  onTestFinished(stop)
  return { ...opened.value, stop }
}

/** Runs one statement on a connection of its own. */
export async function ask(database: Pick<OpenDatabase, 'connection'>, statement: string): Promise<unknown[]> {
  const client = new pg.Client(database.connection)
  client.on('error', quiet)
  await client.connect()
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end().catch(quiet)
  }
}

/** The number in a data folder's lock file; null when no server has one. */
export const serverOf = (dataFolder: string): number | null => {
  const path = join(dataFolder, 'postgres', 'data', 'postmaster.pid')
  return existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : null
}

let template: string | null = null
afterAll(() => {
  if (template) rmSync(template, { recursive: true, force: true })
})

/** A data folder with a database that is stopped: copied, with its owners, from one made once a test file. */
export async function readyFolder(): Promise<string> {
  if (!template) {
    const made = mkdtempSync('/tmp/launch-template-')
    chmodSync(made, 0o755)
    const opened = await openDatabase({ databaseUrl: null, dataFolder: join(made, 'data'), hold: 'command', say: quiet })
    if (!opened.ok) throw new Error(wordTrouble(opened.refusal))
    await opened.value.stop()
    template = made
  }
  const folder = join(freshFolder(), 'data')
  execFileSync('cp', ['-a', join(template, 'data'), folder])
  return folder
}
