import { request } from 'node:http'
import { expect, test } from 'vitest'
import { beginDraft } from '#drafting'
import { grantOffice, type Mail, sessionCookieName, startSession } from '#identity'
import { day } from '#kernel'
import { given, secretariat } from '../drafting/stage.ts'
import { kkr, realSite } from '../support/real-site.ts'

/** Sends that many bytes over a real line as a browser does: all of them, and then it listens. */
const pour = (url: string, bytes: number, headers: Record<string, string>) =>
  new Promise<{ status: number; text: string; sent: number }>((resolve, reject) => {
    let sent = 0
    const post = request(url, { method: 'POST', headers: { ...headers, 'content-length': String(bytes) } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, sent }))
    })
    post.on('error', reject)
    const chunk = Buffer.alloc(1_000_000)
    const more = () => {
      while (sent < bytes) {
        sent += chunk.length
        if (!post.write(chunk)) return void post.once('drain', more)
      }
      post.end()
    }
    more()
  })

test('given a file of 100 MB, when it is sent over a line, then the line is kept until all of it has come, and the answer says what to do', async () => {
  const { ledger, address } = await realSite()
  given(await beginDraft(ledger, kkr, secretariat, 2017))
  const operator = { by: { office: 'operator' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const
  const office = { mail: 'a@example.dk' as Mail, office: 'writer' as const, code: null, from: day('2026-01-01'), to: null }
  const { person } = given(await grantOffice(ledger, kkr, operator, office))
  const site = { ledger, clock: { now: () => operator.now }, mode: 'development' } as Parameters<typeof startSession>[0]
  const cookie = `${sessionCookieName('development')}=${await startSession(site, person)}`
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' }
  const answer = await pour(`${address}/kkr-hovedstaden/udkast/2017/word`, 100_000_000, headers)
  expect([answer.status, answer.sent]).toEqual([400, 100_000_000])
  expect(answer.text).toContain('Filen fylder for meget: over 10 MB.')
}, 60_000)

test('given a stranger with 100 MB, then the answer comes without waiting for it', async () => {
  const { ledger, address } = await realSite()
  given(await beginDraft(ledger, kkr, secretariat, 2017))
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' }
  const answer = await pour(`${address}/kkr-hovedstaden/udkast/2017/word`, 100_000_000, headers)
  expect(answer.status).toBe(401)
  expect(answer.sent).toBeLessThan(100_000_000)
}, 60_000)
