import { existsSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/db/postgres-open.ts'
import { wordTrouble } from '../../src/db/postgres-troubles.ts'
import { ask, open } from './database.ts'
import { freshFolder, linesOf, startProgram } from './program.ts'

const tried = (databaseUrl: string) => openDatabase({ databaseUrl, dataFolder: '/nonexistent', hold: 'program', say: () => {} })
async function refusalOf(databaseUrl: string) {
  const opened = await tried(databaseUrl)
  return opened.ok ? null : wordTrouble(opened.refusal)
}

/** A server of which a test decides what it says to whoever comes; answers with its port. */
async function stub(greet: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    greet(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as { port: number }).port
}

const message = (type: string, body: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, body])
}
const ready = message('Z', Buffer.from('I'))

/** Speaks just enough of PostgreSQL's protocol to answer one question, about its version. */
const elderly = (version: string) => (socket: Socket) => {
  socket.once('data', () => {
    socket.write(Buffer.concat([message('R', Buffer.from([0, 0, 0, 0])), ready]))
    socket.once('data', () => {
      const column = Buffer.concat([
        Buffer.from('\0\x01server_version_num\0'),
        Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0]),
      ])
      const value = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, version.length]), Buffer.from(version)])
      socket.write(Buffer.concat([message('T', column), message('D', value), message('C', Buffer.from('SHOW\0')), ready]))
    })
  })
}

test.each(['ikke en adresse', 'mysql://localhost/x', 'postgres://a:b@:x', 'postgresql:'])(
  'the malformed address %s is told',
  async (url) => {
    expect(await refusalOf(url)).toContain('DATABASE_URL er ikke en gyldig adresse')
  },
)

test('a server that is not there, is not known or does not answer is told within seconds, without the password', async () => {
  const silent = await stub(() => {})
  const lines = await Promise.all([
    refusalOf('postgres://ida:hemmelig@127.0.0.1:1/db'),
    refusalOf('postgres://ida:hemmelig@findes-ikke.invalid/db'),
    refusalOf(`postgres://ida:hemmelig@127.0.0.1:${silent}/db`),
  ])
  expect(lines).toEqual([
    'Databasen i DATABASE_URL (127.0.0.1:1) kan ikke nås: der er ingen, der svarer på adressen.',
    'Databasen i DATABASE_URL (findes-ikke.invalid:5432) kan ikke nås: værtsnavnet findes ikke.',
    `Databasen i DATABASE_URL (127.0.0.1:${silent}) kan ikke nås: serveren svarede ikke i tide.`,
  ])
})

test('a server older than 15 is refused, and 15 is not', async () => {
  expect(await refusalOf(`postgres://ida@127.0.0.1:${await stub(elderly('140012'))}/db`)).toMatch(
    /er PostgreSQL 14\. Samsigte kræver PostgreSQL 15/,
  )
  expect(await refusalOf(`postgres://ida@127.0.0.1:${await stub(elderly('150000'))}/db`)).toBeNull()
})

test('a real server is used as it is; a wrong password and a missing database are told', async () => {
  const own = await open(join(freshFolder(), 'data'), 'program')
  const { user, password, host } = own.connection
  const url = (secret: string, database: string) =>
    `postgres://${user}:${secret}@${encodeURIComponent(host as string)}/${database}`
  const opened = await tried(url(password as string, 'samsigte'))
  if (!opened.ok) throw new Error(wordTrouble(opened.refusal))
  expect(await ask(opened.value, 'select current_database()')).toEqual(['samsigte'])
  expect(opened.value.pid()).toBeNull()
  await opened.value.stop()
  expect(await ask(own, 'select 1')).toEqual([1])
  expect(await refusalOf(url('forkert', 'samsigte'))).toContain('brugernavn eller adgangskode blev afvist')
  expect(await refusalOf(url(password as string, 'andet'))).toContain('databasen findes ikke på serveren')
})

test('a database that the program may not write in, or that keeps no æøå, is refused before anything is made in it', async () => {
  const own = await open(join(freshFolder(), 'data'), 'program')
  await ask(own, `create role gaest login password 'gaest'`)
  await ask(own, `create database latin encoding latin1 locale 'C' template template0`)
  const { user, password, host } = own.connection
  const url = (who: string, secret: string, database: string) =>
    `postgres://${who}:${secret}@${encodeURIComponent(host as string)}/${database}`
  expect(await refusalOf(url('gaest', 'gaest', 'samsigte'))).toContain('kan ikke bruges: brugeren har ikke lov til at oprette')
  expect(await refusalOf(url(user as string, password as string, 'latin'))).toContain('gemmer ikke tekst som UTF-8')
})

test('the program says it in one line, ends with 1, and makes no data folder', async () => {
  const data = join(freshFolder(), 'data')
  const { code, told } = await startProgram({ env: { SAMSIGTE_DATA: data, DATABASE_URL: 'postgres://ida@127.0.0.1:1/db' } }).ended
  expect(code).toBe(1)
  expect(linesOf(told)).toEqual(['Databasen i DATABASE_URL (127.0.0.1:1) kan ikke nås: der er ingen, der svarer på adressen.'])
  expect(existsSync(data)).toBe(false)
})
