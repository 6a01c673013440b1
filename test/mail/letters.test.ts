import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { writeLetter } from '#mail'
import { freshDatabase } from '../support/database.ts'
import { mailServer, type Office, office, refusing } from './stage.ts'

const letter = { to: 'anna@b.example', subject: 'Æbler og øl', text: 'Hej\n\nhttps://samsigte.example/log-ind/hemmelig\n\nå' }
const isDone = (on: Office) => async () => (await on.rows()).every(({ body }) => body === '')
const failed = (on: Office) => async () => (await on.rows()).every(({ failure }) => failure !== null)

describe('given a mail server', () => {
  test('when a letter is posted, then it arrives at once as written, and what it said is erased', async () => {
    const { ledger } = await freshDatabase()
    const { taken, smtp } = await mailServer()
    const on = await office(ledger, smtp)
    await on.start()
    await on.post.post(letter)
    await on.passUntil(isDone(on))
    expect(taken).toHaveLength(1)
    const arrived = await simpleParser(taken[0] ?? '')
    expect(arrived.subject).toBe(letter.subject)
    expect(arrived.text?.trim()).toBe(letter.text)
    expect([arrived.to].flat()[0]?.text).toBe('anna@b.example')
    expect(arrived.from?.text).toBe('samsigte@a.example')
    expect(arrived.headers.get('auto-submitted')).toBe('auto-generated')
    expect(await on.rows()).toMatchObject([
      { recipient: 'anna@b.example', body: '', attempts: 1, failure: null, sent_at: expect.any(Date) },
    ])
    const jobs = JSON.stringify(await on.rows('select data, output from samsigte_jobs.job'))
    expect(jobs).not.toMatch(/b\.example|hemmelig|øl/)
  })

  test('when the act that posts it comes to nothing, then neither letter nor job is there', async () => {
    const { ledger } = await freshDatabase()
    const { smtp } = await mailServer()
    const on = await office(ledger, smtp)
    const act = ledger.db.kysely.transaction().execute(async (tx) => {
      await writeLetter(tx, letter, on.now())
      throw new Error('refused')
    })
    await expect(act).rejects.toThrow('refused')
    expect(await on.rows()).toEqual([])
    expect(await on.left('letters')).toBe(0)
  })

  test('when it is elsewhere and cannot encrypt, then the letter is not sent, and it is seen that it was not', async () => {
    const { ledger } = await freshDatabase()
    const { taken, smtp } = await mailServer()
    // Another name for this machine than those that never leave it.
    const on = await office(ledger, smtp.replace('127.0.0.1', '0.0.0.0'))
    await on.start()
    await on.post.post(letter)
    await on.passUntil(failed(on))
    expect(taken).toEqual([])
    expect(await on.rows()).toMatchObject([{ sent_at: null, failure: expect.any(String) }])
  })

  test('when it is away, then the letter is tried again until it arrives, once, also by a program that was started since', async () => {
    const { ledger } = await freshDatabase()
    const gone = await mailServer()
    await gone.close()
    const before = await office(ledger, gone.smtp)
    await before.start()
    await before.post.post(letter)
    await before.passUntil(failed(before))
    expect(await before.rows()).toMatchObject([{ sent_at: null, body: letter.text, failure: 'ESOCKET', attempts: 1 }])
    await before.post.close()

    const { taken, smtp } = await mailServer()
    const restarted = await office(ledger, smtp)
    await restarted.start()
    await restarted.passUntil(isDone(restarted))
    expect(taken).toHaveLength(1)
    expect(await restarted.rows()).toMatchObject([{ body: '', failure: null }])
  })

  test('when two programs send at the same time, then each letter is sent by one of them', async () => {
    const { ledger, second } = await freshDatabase()
    const { taken, smtp } = await mailServer()
    const one = await office(ledger, smtp)
    const other = await office(await second(), smtp, undefined, one.clock)
    await one.start()
    await other.start()
    await Promise.all(Array.from({ length: 12 }, (_, at) => one.post.post({ ...letter, subject: `Brev ${at}` })))
    await one.passUntil(isDone(one))
    expect(await one.rows()).toHaveLength(12)
    expect(taken).toHaveLength(12)
    expect(new Set(taken.map((text) => /Subject: (.*)/.exec(text)?.[1])).size).toBe(12)
  })

  test('when it refuses for now, then it is asked again ever more seldom, and the log holds no address', async () => {
    const { ledger } = await freshDatabase()
    const { smtp } = await mailServer(refusing(() => 450))
    const on = await office(ledger, smtp)
    await on.start()
    await on.post.post(letter)
    await on.passUntil(failed(on))
    for (let turn = 0; turn < 12; turn++) await on.jump(5000)
    const [row] = await on.rows()
    expect(row).toMatchObject({ body: letter.text, sent_at: null, failure: '450' })
    expect(row.attempts).toBeGreaterThan(5)
    expect(row.attempts).toBeLessThan(20)
    expect(on.reported).toEqual([JSON.stringify({ name: 'a letter was not sent', code: '450' })])
    expect(await on.rows('select * from samsigte.refused_addresses')).toEqual([])
  })

  test('when it has refused for two days, then the letter is given up', async () => {
    const { ledger } = await freshDatabase()
    const { smtp } = await mailServer(refusing(() => 450))
    const on = await office(ledger, smtp)
    await on.start()
    await on.post.post(letter)
    await on.passUntil(failed(on))
    await on.rows(`update samsigte_jobs.job set retry_count = retry_limit - 1, start_after = now() where name = 'letters'`)
    await on.jump(4000)
    await on.passUntil(isDone(on))
    expect(await on.rows()).toMatchObject([{ body: '', sent_at: null, failure: '450' }])
    expect(await on.left('letters')).toBe(0)
    const told = JSON.stringify({ name: 'a letter was not sent', code: '450' })
    // Once a try: another may come between the first and the last while the clock is turned.
    expect(on.reported.length).toBeGreaterThan(1)
    expect([...new Set(on.reported)]).toEqual([told])
    expect(await on.rows('select recipient, answer from samsigte.refused_addresses')).toEqual([
      { recipient: 'anna@b.example', answer: '450' },
    ])
  })

  test('when it says no to the sender, then that may be mended: the letter is kept and tried again, and no address is marked', async () => {
    const { ledger } = await freshDatabase()
    const { smtp } = await mailServer({
      onMailFrom: (_address, _session, done) => done(Object.assign(new Error('not from here'), { responseCode: 550 })),
    })
    const on = await office(ledger, smtp)
    await on.start()
    await on.post.post(letter)
    await on.passUntil(failed(on))
    expect(await on.rows()).toMatchObject([{ body: letter.text, failure: '550' }])
    expect(await on.rows('select * from samsigte.refused_addresses')).toEqual([])
  })

  test('when it says no to the address only when it has seen the letter, then the address is marked', async () => {
    const { ledger } = await freshDatabase()
    const { smtp } = await mailServer({
      onData: (stream, _session, done) => {
        stream.resume()
        stream.on('end', () => done(Object.assign(new Error('nobody here'), { responseCode: 554 })))
      },
    })
    const on = await office(ledger, smtp)
    await on.start()
    await on.post.post(letter)
    await on.passUntil(isDone(on))
    expect(await on.rows('select recipient, answer from samsigte.refused_addresses')).toEqual([
      { recipient: 'anna@b.example', answer: '554' },
    ])
  })

  test('when it refuses the address for good, then it is asked once, and the address is marked until a letter arrives there', async () => {
    const { ledger } = await freshDatabase()
    let answer: number | null = 550
    const { taken, smtp } = await mailServer(refusing(() => answer))
    const on = await office(ledger, smtp)
    await on.start()
    await on.post.post(letter)
    await on.passUntil(isDone(on))
    await on.jump(4000)
    expect(await on.rows()).toMatchObject([{ attempts: 1, body: '', failure: '550' }])
    expect(await on.rows('select recipient, answer from samsigte.refused_addresses')).toEqual([
      { recipient: 'anna@b.example', answer: '550' },
    ])
    expect(on.reported.join()).not.toMatch(/b\.example|hemmelig/)
    answer = null
    await on.post.post(letter)
    await on.passUntil(isDone(on))
    expect(taken).toHaveLength(1)
    expect(await on.rows('select * from samsigte.refused_addresses')).toEqual([])
  })

  test('when it does not know us, then no address is marked, and the letter is tried again', async () => {
    const { ledger } = await freshDatabase()
    const strict = await mailServer({
      authOptional: false,
      disabledCommands: ['STARTTLS'],
      onAuth: (_auth, _session, done) => done(Object.assign(new Error('who are you'), { responseCode: 535 })),
    })
    const on = await office(ledger, strict.smtp.replace('//', '//bruger:kode@'))
    await on.start()
    await on.post.post(letter)
    await on.passUntil(failed(on))
    expect(await on.rows()).toMatchObject([{ body: letter.text, failure: '535' }])
    expect(await on.rows('select * from samsigte.refused_addresses')).toEqual([])
    expect(await on.left('letters')).toBe(1)
  })

  test('when a link is no longer good, then it is not sent', async () => {
    const { ledger } = await freshDatabase()
    const { taken, smtp } = await mailServer()
    const on = await office(ledger, smtp)
    await on.post.post({ ...letter, validUntil: on.now() })
    await on.post.post({ ...letter, subject: 'Uden frist' })
    await on.start()
    await on.passUntil(isDone(on))
    expect(taken).toHaveLength(1)
    expect(await on.rows()).toMatchObject([
      { sent_at: null, body: '', failure: 'for sent' },
      { sent_at: expect.any(Date), body: '' },
    ])
  })

  test('when a month has passed, then the letter is forgotten the next morning', async () => {
    const { ledger } = await freshDatabase()
    const { smtp } = await mailServer()
    const on = await office(ledger, smtp)
    await on.start()
    await on.post.post(letter)
    await on.passUntil(isDone(on))
    await on.jump(31 * 24 * 3600)
    await on.passUntil(async () => (await on.rows()).length === 0)
    expect(await on.rows()).toEqual([])
  })
})

test('given no mail server, then a letter stays in the outbox as it was written', async () => {
  const { ledger } = await freshDatabase()
  const on = await office(ledger, null)
  await on.start()
  await on.post.post(letter)
  await on.jump(100)
  expect(await on.rows()).toMatchObject([{ body: letter.text, attempts: 0, sent_at: null, failure: null }])
})
