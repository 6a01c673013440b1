import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ask, open, readyFolder, serverOf } from './database.ts'
import { freshFolder, innerOf, isAlive, isRoot, startProgram, startServing } from './program.ts'

const health = async (address: string) => (await fetch(`${address}/healthz`)).status

test('after kill -9 of the program the next start takes over the server that was left behind', async () => {
  const env = { SAMSIGTE_DATA: await readyFolder() }
  const first = await startServing({ env })
  const server = serverOf(env.SAMSIGTE_DATA) as number
  process.kill(innerOf(first), 'SIGKILL')
  expect((await first.ended).code).toBe(137)
  expect(isAlive(server)).toBe(true)

  const second = await startServing({ env })
  expect(serverOf(env.SAMSIGTE_DATA)).toBe(server)
  expect(await health(second.address())).toBe(200)
  second.process.kill('SIGTERM')
  expect((await second.ended).code).toBe(0)
  expect(isAlive(server)).toBe(false)
})

test('after kill -9 of the database alone the living program starts it again and says so', async () => {
  const env = { SAMSIGTE_DATA: await readyFolder() }
  const program = await startServing({ env })
  process.kill(serverOf(env.SAMSIGTE_DATA) as number, 'SIGKILL')
  await program.says('Databasen stoppede uventet og er startet igen.')
  expect(await health(program.address())).toBe(200)
  // It holds the folder again, too.
  expect((await startProgram({ env }).ended).told).toContain('bruges allerede')
  program.process.kill('SIGTERM')
  expect((await program.ended).code).toBe(0)
})

test('after kill -9 of both the next start needs no hand, and what was acknowledged is there', async () => {
  const folder = await readyFolder()
  const program = await startServing({ env: { SAMSIGTE_DATA: folder } })
  const beside = await open(folder, 'command')
  await ask(beside, `create table public.kept as select 'ja' as word`)
  process.kill(serverOf(folder) as number, 'SIGKILL')
  process.kill(innerOf(program), 'SIGKILL')
  await program.ended
  const again = await startServing({ env: { SAMSIGTE_DATA: folder } })
  expect(await health(again.address())).toBe(200)
  expect(await ask(beside, 'select word from public.kept')).toEqual(['ja'])
})

test('a backend that is killed takes the others with it, and the program holds on', async () => {
  const folder = await readyFolder()
  const said: string[] = []
  let heard = () => {}
  const told = new Promise<void>((resolve) => {
    heard = resolve
  })
  const database = await open(folder, 'program', (line) => {
    said.push(line)
    if (line.includes('igen')) heard()
  })
  const [backend] = await ask(database, `select pid from pg_stat_activity where application_name = 'samsigte warden'`)
  process.kill(backend as number, 'SIGKILL')
  await told
  expect(said.filter((line) => line.includes('igen'))).toHaveLength(1)
  expect(await ask(database, 'select 1')).toEqual([1])
})

test('an initdb that was cut short is swept away', async () => {
  const folder = join(freshFolder(), 'data')
  mkdirSync(join(folder, 'postgres.new-abcdef', 'data'), { recursive: true, mode: 0o755 })
  writeFileSync(join(folder, 'postgres.new-abcdef', 'data', 'PG_VERSION'), '18\n')
  const database = await open(folder, 'program')
  expect(await ask(database, 'select current_database()')).toEqual(['samsigte'])
  expect(readdirSync(folder)).toEqual(['postgres'])
})

/** A process of the user that the server runs as, standing for whoever got a dead server's number. */
function bystander(): number {
  const user = isRoot ? { uid: 65_534, gid: 65_534 } : {}
  const child = spawn('/bin/cat', [], { ...user, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'] })
  onTestFinished(() => void child.kill())
  return child.pid as number
}

test('a lock file whose number is now somebody else, or that is empty, stops nobody', async () => {
  const folder = await readyFolder()
  for (const content of [`${bystander()}\n/elsewhere\n`, '']) {
    writeFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), content)
    const database = await open(folder, 'program')
    expect(await ask(database, 'select 1')).toEqual([1])
    await database.stop()
  }
})

test('connections that die in use end requests, not the program', async () => {
  const folder = await readyFolder()
  const program = await startServing({ env: { SAMSIGTE_DATA: folder } })
  let asking = true
  const unanswered: unknown[] = []
  const visitor = async (turn: number) => {
    for (let at = 0; asking; at++) await fetch(`${program.address()}/log-ind/${turn}-${at}`).then((page) => page.text())
  }
  const visitors = Array.from({ length: 12 }, (_, turn) => visitor(turn).catch((error) => unanswered.push(error)))
  const recoveries = () => program.told().split('er startet igen').length - 1
  for (let killed = 1; killed <= 3; killed++) {
    process.kill(serverOf(folder) as number, 'SIGKILL')
    await expect.poll(recoveries, { timeout: 30_000 }).toBe(killed)
    await expect.poll(() => health(program.address()), { timeout: 30_000 }).toBe(200)
  }
  asking = false
  await Promise.all(visitors)
  expect(unanswered).toEqual([])
  expect(program.told()).not.toMatch(/^\s+at /m)
}, 120_000)
