import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { ContactSettings } from '#identity'
import type { Ledger } from '#journal'
import type { AllianceSlug } from '#kernel'
import { openProgram } from '../../src/program.ts'
import { type Filled, freshDatabase } from './database.ts'

export const kkr = 'kkr-hovedstaden' as AllianceSlug
const contact: ContactSettings = {
  mode: 'development',
  origin: 'http://localhost:3000',
  behindProxy: false,
  mail: null,
} as ContactSettings

/** The whole program with the real alliance, listening, on a day of the test's own; gone when the test ends. */
export const realSite = async (now?: Date) => siteOn((await freshDatabase('kkr')).ledger, now)

/** The same with what a template of the tests' own holds. */
export const siteFilledBy = async (filled: Filled, now?: Date) => siteOn((await freshDatabase(filled)).ledger, now)

/** The same on a database that the test has filled itself. */
export async function siteOn(ledger: Ledger, now = new Date('2026-11-22T12:00:00Z')) {
  const time = { now }
  const program = openProgram(ledger, contact, { now: () => time.now })
  const server = createServer(program.answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  return { ledger, address, get: (path: string, init?: RequestInit) => fetch(`${address}${path}`, init) }
}
