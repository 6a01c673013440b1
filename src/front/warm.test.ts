import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Heads } from '#journal'
import { Warm } from './warm.ts'

const told = { hash: 'a' as string | null, calm: 2, now: new Date('2026-11-22T12:00:00Z') }
const heads = {
  known: () => (told.hash ? { sequence: 1, hash: told.hash } : null),
  calmSince: () => told.calm,
} as unknown as Heads
const head = { sequence: 1, hash: 'a' }
const body = Buffer.from('<p>hej</p>'.repeat(50))
const page = { headers: { 'content-type': 'text/html; charset=UTF-8' }, body }

function warmed(limit?: number) {
  Object.assign(told, { hash: 'a', calm: 2, now: new Date('2026-11-22T12:00:00Z') })
  return new Warm(heads, { now: () => told.now }, 'samsigte', ['dato', 'klynge'], limit)
}
function ask(warm: Warm, url: string, headers: Record<string, string> = {}, method = 'GET') {
  const got = { status: 0, headers: {} as Record<string, string>, body: undefined as Buffer | undefined }
  const response = {
    writeHead(status: number, sent: Record<string, string>) {
      Object.assign(got, { status, headers: sent })
      return response
    },
    end(bytes?: Buffer) {
      got.body = bytes
    },
  }
  const request = { method, url, headers } as unknown as IncomingMessage
  return warm.serve(request, response as unknown as ServerResponse) ? got : null
}

describe('a kept answer', () => {
  test('is given again, packed as the browser can read it', () => {
    const warm = warmed()
    warm.keep('/kkr', head, page)
    expect(ask(warm, '/kkr')?.body).toEqual(body)
    const packed = ask(warm, '/kkr', { 'accept-encoding': 'gzip, br' })
    expect(packed?.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(packed?.body as Buffer)).toEqual(body)
    expect(ask(warm, '/kkr', {}, 'HEAD')?.body).toBeUndefined()
  })
  test('is given on when the journal has moved by nothing but what was laid on the desk, if it is calm', () => {
    const warm = warmed()
    warm.keep('/calm', head, page, true)
    warm.keep('/other', head, page)
    Object.assign(told, { hash: 'b', calm: 1 })
    expect([ask(warm, '/calm')?.status, ask(warm, '/other')]).toEqual([200, null])
    told.calm = 2
    expect(ask(warm, '/calm')).toBeNull()
  })
  test('is not given when the journal has moved, the day has turned, or nobody knows the head', () => {
    const warm = warmed()
    warm.keep('/kkr', head, page)
    told.hash = 'b'
    expect(ask(warm, '/kkr')).toBeNull()
    told.hash = null
    expect(ask(warm, '/kkr')).toBeNull()
    told.hash = 'a'
    told.now = new Date('2026-11-22T23:00:00Z')
    expect(ask(warm, '/kkr')).toBeNull()
  })
  test('is never given to somebody who may be signed in, nor for anything but looking', () => {
    const warm = warmed()
    warm.keep('/kkr', head, page)
    expect(ask(warm, '/kkr', { cookie: 'x=1; samsigte=abc' })).toBeNull()
    expect(ask(warm, '/kkr', {}, 'POST')).toBeNull()
  })
  test('does not depend on parameters that nobody reads, and does on those that matter, in any order', () => {
    const warm = warmed()
    warm.keep('/kkr?klynge=Nord&dato=2017-05-01', head, page)
    expect(ask(warm, '/kkr?utm=1&dato=2017-05-01&klynge=Nord')).not.toBeNull()
    expect(ask(warm, '/kkr?dato=2017-05-02&klynge=Nord')).toBeNull()
  })
  test('is told to be unchanged to who has it', () => {
    const warm = warmed()
    warm.keep('/kkr', head, page)
    const etag = ask(warm, '/kkr')?.headers.etag as string
    expect(ask(warm, '/kkr', { 'if-none-match': etag })).toMatchObject({ status: 304, body: undefined })
  })
  test('gives way to newer ones when there is no more room', () => {
    const warm = warmed(6000)
    for (const name of ['/kkr/1', '/kkr/2', '/kkr/3']) warm.keep(name, head, page)
    expect(['/kkr/1', '/kkr/2', '/kkr/3'].map((name) => ask(warm, name) !== null)).toEqual([false, true, true])
  })
})
