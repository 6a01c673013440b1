import { chmodSync, chownSync, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canEnter } from '../../src/db/postgres-user.ts'
import { readyFolder, serverOf } from './database.ts'
import {
  freshFolder,
  innerOf,
  isAlive,
  isRoot,
  linesOf,
  ordinary,
  root,
  startProgram,
  startServing,
  unheardOf,
} from './program.ts'

const health = async (address: string) => (await fetch(`${address}/healthz`)).status

test('the program starts, answers, stops in order when asked, and starts again', async () => {
  const env = { SAMSIGTE_DATA: join(freshFolder(), 'data') }
  const first = await startServing({ env })
  expect(first.told()).toContain('Opretter databasen')
  expect(await health(first.address())).toBe(200)
  const server = serverOf(env.SAMSIGTE_DATA) as number
  first.process.kill('SIGTERM')
  expect((await first.ended).code).toBe(0)
  expect(isAlive(server)).toBe(false)

  const second = await startServing({ env })
  expect(second.told()).not.toContain('Opretter databasen')
  expect(await health(second.address())).toBe(200)
  // A terminal's Ctrl-C reaches the script and the program, so the program hears it twice.
  process.kill(innerOf(second), 'SIGINT')
  second.process.kill('SIGINT')
  expect((await second.ended).code).toBe(0)
  expect(serverOf(env.SAMSIGTE_DATA)).toBeNull()
})

test('asked to stop while it loads, it ends at once and without a word; what it had not loaded comes at the next start', async () => {
  const env = { SAMSIGTE_DATA: await readyFolder() }
  const first = startProgram({ env })
  await first.says('Indlæser kkr-hovedstaden')
  first.process.kill('SIGINT')
  const { code, told } = await first.ended
  expect(code).toBe(0)
  expect(linesOf(told).at(-1)).toBe('Indlæser kkr-hovedstaden …')
  expect(serverOf(env.SAMSIGTE_DATA)).toBeNull()
  const second = await startServing({ env })
  expect((await fetch(`${second.address()}/kkr-hovedstaden`)).status).toBe(200)
})

test('a port in use is told in one line before anything is touched', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  const data = join(freshFolder(), 'data')
  const { code, told } = await startProgram({ env: { PORT: String(port), SAMSIGTE_DATA: data } }).ended
  other.close()
  expect(code).toBe(1)
  expect(linesOf(told)).toEqual([`Port ${port} er allerede i brug. Stop det, der bruger den, eller vælg en anden med PORT.`])
  expect(existsSync(data)).toBe(false)
})

test.each([
  ['PORT', '30o0', 'PORT skal være et tal fra 0 til 65535, ikke "30o0".'],
  ['PORT', '65536', 'PORT skal være et tal fra 0 til 65535, ikke "65536".'],
  ['SAMSIGTE_MODE', 'prod', 'SAMSIGTE_MODE skal være production eller udelades, ikke "prod".'],
])('a malformed %s %s is told in one line', async (name, value, line) => {
  const { code, told } = await startProgram({ env: { [name]: value, SAMSIGTE_DATA: join(freshFolder(), 'data') } }).ended
  expect(code).toBe(1)
  expect(linesOf(told)).toEqual([line])
})

test('a folder that a living program holds is refused, and that program goes on', async () => {
  const env = { SAMSIGTE_DATA: await readyFolder() }
  const first = await startServing({ env })
  const second = await startProgram({ env }).ended
  expect(second.code).toBe(1)
  expect(linesOf(second.told)).toEqual([expect.stringContaining('bruges allerede af et Samsigte, der kører')])
  expect(await health(first.address())).toBe(200)
})

test('of two programs that start at the same time one wins, and the other says so', async () => {
  const env = { SAMSIGTE_DATA: await readyFolder() }
  const programs = [startProgram({ env }), startProgram({ env })]
  const loser = await Promise.race(programs.map(async (program) => ({ program, ...(await program.ended) })))
  expect(loser.code).toBe(1)
  expect(loser.told).toContain('bruges allerede')
  const winner = programs.find((program) => program !== loser.program)
  await winner?.says('Samsigte svarer på http')
  expect(await health(winner?.address() ?? '')).toBe(200)
})

test('a program whose starter is killed does not live on unseen', async () => {
  const env = { SAMSIGTE_DATA: await readyFolder(), npm_lifecycle_event: 'start' }
  // As npm does it: a shell that waits for the script.
  const waiting = `require('node:child_process').spawnSync(process.execPath, ['scripts/start.mjs'], { stdio: 'inherit' })`
  const program = await startServing({ env, arguments: ['-e', waiting] })
  const server = serverOf(env.SAMSIGTE_DATA) as number
  program.process.kill('SIGKILL')
  // The output ends when the last process that writes to it has.
  await program.ended
  expect(isAlive(server)).toBe(false)
})

/** What the script has built is run directly: another user may not build in our checkout. */
async function startAs(user: { uid: number; gid: number }) {
  await startProgram({ env: { PORT: 'none' } }).ended
  const home = freshFolder()
  chownSync(home, user.uid, user.gid)
  chmodSync(home, 0o700)
  return startProgram({ env: { SAMSIGTE_DATA: join(home, 'data') }, user, arguments: ['dist/main.js', 'serve'] })
}
const mayBecomeAnother = isRoot && canEnter(ordinary, root)

test.runIf(mayBecomeAnother)('an ordinary user with a home that nobody else may enter runs it the same', async () => {
  const program = await startAs(ordinary)
  await program.says('Samsigte svarer på http')
  expect(await health(program.address())).toBe(200)
  program.process.kill('SIGINT')
  expect((await program.ended).code).toBe(0)
})

test.runIf(mayBecomeAnother)('a user that the machine does not know is told so', async () => {
  const program = await startAs(unheardOf)
  expect((await program.ended).code).toBe(1)
  expect(linesOf(program.told()).at(-1)).toContain('Brugeren med nummer 54321 findes ikke')
})
