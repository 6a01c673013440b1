import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { listen, makeServer } from '../../src/listen.ts'
import { openProgram } from '../../src/program.ts'
import { freshDatabase } from '../support/database.ts'

/** The whole program behind the server that `npm start` makes; answers with a way to send it bytes as they are. */
async function exposed(mode: 'development' | 'production' = 'development') {
  const { ledger } = await freshDatabase('kkr')
  const now = new Date('2026-11-22T12:00:00Z')
  const origin = mode === 'production' ? 'https://samsigte.example' : 'http://localhost:3000'
  const program = openProgram(ledger, { mode, origin, behindProxy: false, mail: null }, { now: () => now })
  const server = makeServer(program.answer)
  const port = await listen(server, 0, '127.0.0.1')
  if (!port.ok) throw new Error(port.refusal)
  onTestFinished(() => void server.close().closeAllConnections())
  const send = (bytes: string | Buffer, leaveAtOnce = false) =>
    new Promise<string>((resolve) => {
      const parts: Buffer[] = []
      const socket = connect(port.value, '127.0.0.1', () => {
        if (leaveAtOnce) socket.write(bytes, () => socket.destroy())
        else socket.write(bytes)
      })
      socket.on('data', (part) => parts.push(part))
      socket.on('error', () => {})
      socket.on('close', () => resolve(Buffer.concat(parts).toString()))
    })
  const say = (first: string, headers: string[] = [], body = '') =>
    send([`${first} HTTP/1.1`, 'host: localhost', 'connection: close', ...headers, '', body].join('\r\n'))
  return { send, say }
}
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])
const trace = /\n\s+at |Error:|node:internal/

test('what is not HTTP, or too much of it, is answered in Danish with 4xx, and the next visitor is served', async () => {
  const { send, say } = await exposed()
  const answers: [number, string][] = [
    [400, await send('\u0000\u0001hej\r\n\r\n')],
    [400, await send('GET / HTTP/1.1\r\nconnection: close\r\n\r\n')],
    [400, await send('GET / HTTP/1.1\r\nhost: a b<script>\r\nconnection: close\r\n\r\n')],
    [400, await say('GET /kkr-hovedstaden/klynger/Sø')],
    [400, await say('FOO /')],
    [431, await say('GET /', [`cookie: samsigte=${'a'.repeat(20_000)}`])],
    [431, await say(`GET /${'a'.repeat(20_000)}`)],
    [400, await say('POST /log-ind', ['content-length: 5', 'transfer-encoding: chunked'], '0\r\n\r\n')],
    [400, await say('POST /log-ind', ['sec-fetch-site: same-origin', 'content-length: 999999999999'], 'mail=a')],
  ]
  for (const [status, answer] of answers) {
    expect(statusOf(answer), answer).toBe(status)
    expect(answer).toMatch(/prøv igen|Åbn siden|fylder for meget/)
    expect(answer).not.toMatch(trace)
  }
  expect(statusOf(await say('GET /kkr-hovedstaden'))).toBe(200)
})

test('who leaves in the middle of a form is nobody’s trouble', async () => {
  const { send, say } = await exposed()
  const begun = 'POST /log-ind HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\ncontent-length: 100\r\n\r\nmail=a'
  await Promise.all(Array.from({ length: 20 }, () => send(begun, true)))
  expect(statusOf(await say('GET /healthz'))).toBe(200)
})

test('a name that somebody else points at this machine opens nothing, but for the site’s own in production', async () => {
  const local = await exposed()
  const from = (host: string) => `GET /log-ind HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`
  for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']) expect(statusOf(await local.send(from(host)))).toBe(200)
  for (const host of ['evil.example:3000', 'localhost.evil.example', '127.0.0.1.evil.example'])
    expect(await local.send(from(host))).toMatch(/^HTTP\/1\.1 400 [\s\S]*Åbn siden på http:\/\/localhost:3000/)
  expect(
    statusOf(await local.send('GET http://evil.example/udbakke HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')),
  ).toBe(400)
  const live = await exposed('production')
  expect(statusOf(await live.send(from('samsigte.example')))).toBe(200)
})
