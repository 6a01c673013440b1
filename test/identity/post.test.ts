import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Post } from '#identity'
import type { Ledger } from '#journal'
import { freshDatabase } from '../support/database.ts'

/** A real mail server that keeps what it takes, and says no to what it is told to. */
async function mailServer(options: SMTPServerOptions = {}) {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, _session, done) {
      let text = ''
      stream.setEncoding('utf8')
      stream.on('data', (part) => {
        text += part
      })
      stream.on('end', () => {
        taken.push(text)
        done()
      })
    },
    ...options,
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((closed) => server.close(closed))
  onTestFinished(() => close().catch(() => {}))
  return { taken, smtp: `smtp://127.0.0.1:${port}`, close }
}

function office(ledger: Ledger, smtp: string | null) {
  const time = { now: new Date('2026-11-22T12:00:00Z') }
  const reported: string[] = []
  const settings = smtp ? { smtp, from: 'samsigte@a.example' } : null
  const post = new Post(ledger.db, { now: () => time.now }, settings, (error) => reported.push(String(error)))
  onTestFinished(() => post.close())
  return {
    post,
    reported,
    pass: (seconds: number) => {
      time.now = new Date(time.now.getTime() + seconds * 1000)
    },
    now: () => time.now,
    rows: async () => (await ledger.db.pool.query('select * from samsigte.outbox order by id')).rows,
  }
}
const letter = { to: 'anna@b.example', subject: 'Æbler og øl', text: 'Hej\n\nhttps://samsigte.example/log-ind/hemmelig\n\nå' }
const refusing = (responseCode: number) => ({
  onRcptTo: (_address: unknown, _session: unknown, done: (error?: Error) => void) =>
    done(Object.assign(new Error('anna@b.example is not here'), { responseCode })),
})

describe('given a mail server', () => {
  test('when a letter is posted, then it arrives as written, and what it said is erased', async () => {
    const { ledger } = await freshDatabase()
    const { taken, smtp } = await mailServer()
    const { post, rows } = office(ledger, smtp)
    await post.post(letter)
    await post.deliver()
    expect(taken).toHaveLength(1)
    const arrived = await simpleParser(taken[0] ?? '')
    expect(arrived.subject).toBe(letter.subject)
    expect(arrived.text?.trim()).toBe(letter.text)
    expect([arrived.to].flat()[0]?.text).toBe('anna@b.example')
    expect(arrived.from?.text).toBe('samsigte@a.example')
    expect(arrived.headers.get('auto-submitted')).toBe('auto-generated')
    expect(await rows()).toMatchObject([
      { recipient: 'anna@b.example', body: '', next_try_at: null, failure: null, sent_at: expect.any(Date) },
    ])
  })

  test('when it is elsewhere and cannot encrypt, then the letter is not sent, and it is seen that it was not', async () => {
    const { ledger } = await freshDatabase()
    const { taken, smtp } = await mailServer()
    // Another name for this machine than those that never leave it.
    const { post, rows } = office(ledger, smtp.replace('127.0.0.1', '0.0.0.0'))
    await post.post(letter)
    await post.deliver()
    expect(taken).toEqual([])
    expect(await rows()).toMatchObject([{ sent_at: null, failure: expect.any(String) }])
  })

  test('when it is away, then the letter is tried again until it arrives, once', async () => {
    const { ledger } = await freshDatabase()
    const gone = await mailServer()
    await gone.close()
    const before = office(ledger, gone.smtp)
    await before.post.post(letter)
    await before.post.deliver()
    expect(await before.rows()).toMatchObject([{ sent_at: null, body: letter.text, failure: 'ESOCKET', attempts: 1 }])
    await before.post.deliver()
    expect(await before.rows()).toMatchObject([{ attempts: 1 }])

    const { taken, smtp } = await mailServer()
    const restarted = office(ledger, smtp)
    restarted.pass(5)
    await restarted.post.deliver()
    expect(taken).toHaveLength(1)
    expect(await restarted.rows()).toMatchObject([{ body: '', attempts: 2, failure: null }])
  })

  test('when two programs deliver at the same time, then each letter is sent by one of them', async () => {
    const { ledger } = await freshDatabase()
    const arriving = Promise.withResolvers<void>()
    const answering = Promise.withResolvers<void>()
    const { taken, smtp } = await mailServer({
      onRcptTo: (_address, _session, done) => {
        arriving.resolve()
        void answering.promise.then(() => done())
      },
    })
    await office(ledger, null).post.post(letter)
    const sending = office(ledger, smtp).post.deliver()
    await arriving.promise
    await office(ledger, smtp).post.deliver()
    answering.resolve()
    await sending
    expect(taken).toHaveLength(1)
  })

  test('when it refuses for now, then it is asked five times and no more', async () => {
    const { ledger } = await freshDatabase()
    const { smtp } = await mailServer(refusing(450))
    const { post, rows, reported, pass } = office(ledger, smtp)
    await post.post(letter)
    for (let turn = 0; turn < 8; turn++) {
      await post.deliver()
      pass(400)
    }
    expect(await rows()).toMatchObject([{ attempts: 5, body: '', next_try_at: null, sent_at: null, failure: '450' }])
    expect(reported).toHaveLength(5)
    expect(reported.join()).not.toMatch(/b\.example|hemmelig/)
  })

  test('when it refuses for good, then it is asked once', async () => {
    const { ledger } = await freshDatabase()
    const { smtp } = await mailServer(refusing(550))
    const { post, rows, pass } = office(ledger, smtp)
    await post.post(letter)
    await post.deliver()
    pass(4000)
    await post.deliver()
    expect(await rows()).toMatchObject([{ attempts: 1, body: '', failure: '550' }])
  })

  test('when a link is no longer good, then it is not sent', async () => {
    const { ledger } = await freshDatabase()
    const { taken, smtp } = await mailServer()
    const early = office(ledger, null)
    await early.post.post({ ...letter, validUntil: new Date(early.now().getTime() + 900_000) })
    await early.post.post({ ...letter, subject: 'Uden frist' })
    await early.post.deliver()
    expect(await early.rows()).toMatchObject([{ attempts: 0, body: letter.text }, { attempts: 0 }])
    const late = office(ledger, smtp)
    late.pass(900)
    await late.post.deliver()
    expect(taken).toHaveLength(1)
    expect(await late.rows()).toMatchObject([
      { sent_at: null, body: '' },
      { sent_at: expect.any(Date), body: '' },
    ])
  })

  test('when a month has passed, then the letter is forgotten', async () => {
    const { ledger } = await freshDatabase()
    const { smtp } = await mailServer()
    const { post, rows, pass } = office(ledger, smtp)
    await post.post(letter)
    await post.deliver()
    pass(31 * 24 * 3600)
    await post.deliver()
    expect(await rows()).toEqual([])
  })
})
