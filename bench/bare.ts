/**
 * What the program's pages are held against, in a process of its own: a bare node:http server that sends given bytes with given headers,
 * and a socket that sends them without reading anything, which shows how much the load itself could ask for.
 */
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'

export type BareWish = { readonly headers: Readonly<Record<string, string>>; readonly body: string }
export type BareReady = { readonly http: number; readonly socket: number }

let headers: Record<string, string> = {}
let body = Buffer.alloc(0)
let whole = Buffer.alloc(0)

const http = createHttp((_, response) => {
  response.writeHead(200, headers).end(body)
})
const socket = createServer((visitor) => {
  visitor.setNoDelay(true)
  visitor.on('error', () => {})
  visitor.on('data', () => visitor.write(whole))
})
const listening = (server: typeof socket | typeof http) =>
  new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
const ports = Promise.all([listening(http), listening(socket)])

process.on('message', async (wish: BareWish) => {
  headers = { ...wish.headers }
  body = Buffer.from(wish.body, 'base64')
  const lines = [
    'HTTP/1.1 200 OK',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Date: ${new Date().toUTCString()}`,
    'Connection: keep-alive',
    'Keep-Alive: timeout=5',
  ]
  whole = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body])
  const [http, socket] = await ports
  const ready: BareReady = { http, socket }
  process.send?.(ready)
})
process.on('disconnect', () => process.exit())
