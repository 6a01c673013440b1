import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/db/postgres-open.ts'
import { wordTrouble } from '../../src/db/postgres-troubles.ts'
import { ask, open, readyFolder, serverOf } from './database.ts'
import { freshFolder, isRoot } from './program.ts'

const refusalOf = async (dataFolder: string) => {
  const opened = await openDatabase({ databaseUrl: null, dataFolder, hold: 'program', say: () => {} })
  if (!opened.ok) return wordTrouble(opened.refusal)
  await opened.value.stop()
  return null
}

test('a command starts the server and stops it; two at once share it, and the last one out stops it', async () => {
  const folder = join(freshFolder(), 'data')
  const [one, two] = await Promise.all([open(folder, 'command'), open(folder, 'command')])
  const server = serverOf(folder)
  expect(one.pid()).toBe(server)
  await one.stop()
  expect(await ask(two, 'select 1')).toEqual([1])
  await two.stop()
  expect(serverOf(folder)).toBeNull()
})

test('a command works beside the living program, and a program beside a command', async () => {
  const folder = await readyFolder()
  const command = await open(folder, 'command')
  const program = await open(folder, 'program')
  await command.stop()
  expect(await ask(program, 'select 1')).toEqual([1])
  const later = await open(folder, 'command')
  expect(later.pid()).toBe(program.pid())
  await program.stop()
  expect(await ask(later, 'select 1')).toEqual([1])
  await later.stop()
  expect(serverOf(folder)).toBeNull()
})

test('the database is UTF-8, sorts Danish, keeps its promises and answers on a socket alone', async () => {
  const database = await open(await readyFolder(), 'program')
  expect(
    await ask(database, `select word from unnest(array['Aarhus','Åby','Ærø','Zealand','Østby']) as word order by word`),
  ).toEqual(['Zealand', 'Ærø', 'Østby', 'Åby', 'Aarhus'])
  expect(
    await ask(
      database,
      `select setting from pg_settings where name in ('fsync', 'listen_addresses', 'server_encoding') order by name`,
    ),
  ).toEqual(['on', '', 'UTF8'])
  await expect(ask({ connection: { ...database.connection, password: 'forkert' } }, 'select 1')).rejects.toThrow(/password/)
})

test('where the path is too long for a socket, the socket is elsewhere and goes when the server does', async () => {
  const folder = join(freshFolder(), 'a'.repeat(60), 'b'.repeat(60), 'data')
  const database = await open(folder, 'program')
  expect(await ask(database, 'select 1')).toEqual([1])
  expect(database.connection.host).toMatch(/^\/tmp\/samsigte-[0-9a-f]{16}$/)
  await database.stop()
  expect(existsSync(database.connection.host as string)).toBe(false)
})

test.runIf(isRoot)('where root keeps the data folder to itself, the data lie elsewhere and a link says where', async () => {
  const home = freshFolder()
  chmodSync(home, 0o700)
  const folder = join(home, 'data')
  const database = await open(folder, 'program')
  expect(await ask(database, 'select 1')).toEqual([1])
  expect(readlinkSync(join(folder, 'postgres'))).toMatch(/^\/var\/lib\/samsigte\/[0-9a-f]{16}$/)
  await database.stop()
  // Removing the folder is a fresh start; the link that points at nothing is not.
  const moved = join(home, 'moved')
  mkdirSync(moved)
  symlinkSync('/var/lib/samsigte/not-there', join(moved, 'postgres'))
  expect(await refusalOf(moved)).toContain('skulle ligge i /var/lib/samsigte/not-there, men findes ikke dér')
  expect(lstatSync(join(moved, 'postgres')).isSymbolicLink()).toBe(true)
})

test('data made by another major version of PostgreSQL are left alone', async () => {
  const folder = await readyFolder()
  writeFileSync(join(folder, 'postgres', 'data', 'PG_VERSION'), '17\n')
  expect(await refusalOf(folder)).toContain('er lavet af PostgreSQL 17, og dette program bruger PostgreSQL 18')
  expect(readdirSync(folder)).toEqual(['postgres'])
})

test('a database that is not whole is left alone, and what it lacks is told', async () => {
  const folder = await readyFolder()
  const password = join(folder, 'postgres', 'password')
  writeFileSync(password, 'forkert')
  expect(await refusalOf(folder)).toContain(`adgangskoden i ${join(folder, 'postgres')}/password passer ikke til databasen`)
  expect(serverOf(folder)).toBeNull()
  rmSync(password)
  expect(await refusalOf(folder)).toContain(`er ikke hel: ${password} findes ikke`)
  expect(existsSync(join(folder, 'postgres', 'data', 'PG_VERSION'))).toBe(true)
})

test('a server that cannot start says why, with the last lines of its log', async () => {
  const folder = await readyFolder()
  writeFileSync(join(folder, 'postgres', 'data', 'postgresql.conf'), 'not_a_setting = 1\n')
  const line = await refusalOf(folder)
  expect(line).toContain('Databasen kunne ikke startes')
  expect(line).toContain('not_a_setting')
  expect(line?.split('\n')).toHaveLength(1)
})

test('a data folder that is none, or cannot be written, is told', async () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'file'), '')
  expect(await refusalOf(join(folder, 'file'))).toContain('der ligger noget andet end en mappe')
  expect(await refusalOf(join(folder, 'file', 'data'))).toContain('der ligger noget andet end en mappe')
  expect(await refusalOf('/sys/samsigte')).toMatch(/kan ikke bruges: .*Angiv en anden mappe i SAMSIGTE_DATA/)
})
