import { request } from 'node:http'
import { expect, test } from 'vitest'
import { grantOffice, type Mail, sessionCookieName, startSession } from '#identity'
import { day } from '#kernel'
import { kkr, realSite } from '../support/real-site.ts'

/** Sends that many bytes over a real line as a browser does: all of them, and then it listens. */
const pour = (url: string, bytes: number, headers: Record<string, string>) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const post = request(url, { method: 'POST', headers: { ...headers, 'content-length': String(bytes) } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    post.on('error', reject)
    const chunk = Buffer.alloc(1_000_000)
    let sent = 0
    const more = () => {
      while (sent < bytes) {
        sent += chunk.length
        if (!post.write(chunk)) return void post.once('drain', more)
      }
      post.end()
    }
    more()
  })

test('given a file of 50 MB, when it is sent over a line, then the answer says what to do, and nothing is left', async () => {
  const { ledger, address } = await realSite()
  const operator = { by: { office: 'operator' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const
  const office = { mail: 'a@example.dk' as Mail, office: 'secretariat' as const, code: null, from: day('2026-01-01'), to: null }
  const granted = await grantOffice(ledger, kkr, operator, office)
  if (!granted.ok) throw new Error(granted.refusal)
  const site = { ledger, clock: { now: () => operator.now }, mode: 'development' } as Parameters<typeof startSession>[0]
  const cookie = `${sessionCookieName('development')}=${await startSession(site, granted.value.person)}`
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' }
  const answer = await pour(`${address}/${kkr}/referater/nyt`, 50_000_000, headers)
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('Filen fylder for meget: over 20 MB.')
  const { rows } = await ledger.db.pool.query('select count(*) from alliance_kkr_hovedstaden.desk_minutes')
  expect(rows[0].count).toBe(0)
}, 60_000)
