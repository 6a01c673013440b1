import type { AddressInfo } from 'node:net'
import { TestClock } from 'pg-boss'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { expect, onTestFinished } from 'vitest'
import { foundAlliance } from '#db'
import type { Ledger } from '#journal'
import type { AllianceSlug } from '#kernel'
import { giveNotice, type Notice, Post } from '#mail'
import { freshDatabase } from '../support/database.ts'

/** A real mail server that keeps what it takes, and says no to what it is told to. */
export async function mailServer(options: SMTPServerOptions = {}) {
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

/** What a mail server says to the recipient's address. */
export const refusing = (answer: () => number | null): SMTPServerOptions => ({
  onRcptTo: ({ address }, _session, done) => {
    const responseCode = answer()
    done(responseCode ? Object.assign(new Error(`${address} is not here`), { responseCode }) : null)
  },
})

export const slug = (text: string) => text as AllianceSlug

/** Jobs are put in by the database's own time, and nothing is done before that; the hour of the day is always the same. */
const tomorrowNoon = () => new Date(`${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T12:00:00Z`)

/** The post of one program on a database; the queue's clock and the program's are one, and are turned by hand. */
export async function office(
  ledger: Ledger,
  smtp: string | null,
  morning?: (now: Date) => Promise<void>,
  clock = new TestClock(tomorrowNoon()),
) {
  const reported: string[] = []
  const settings = smtp ? { smtp, from: 'samsigte@a.example' } : null
  const program = { now: () => new Date(clock.now()) }
  const post = new Post(ledger.db, program, settings, (error) => reported.push(JSON.stringify(error)))
  onTestFinished(() => post.close())
  const rows = async (statement = 'select * from samsigte.outbox order by id') => (await ledger.db.pool.query(statement)).rows
  return {
    clock,
    post,
    reported,
    rows,
    now: program.now,
    start: () => post.start(morning && { morning }, { clock }),
    /** Lets time pass until something is so. */
    passUntil: (isSo: () => boolean | Promise<boolean>) =>
      expect.poll(async () => clock.tick(1000).then(isSo), { timeout: 20_000, interval: 10 }).toBe(true),
    /** Lets much time pass at once, and what is begun then end. */
    jump: async (seconds: number) => {
      await clock.setTime(clock.now() + seconds * 1000)
      await clock.tick(1000)
      const working = async () => (await rows(`select 1 from samsigte_jobs.job where state = 'active'`)).length
      await expect.poll(working, { timeout: 20_000, interval: 10 }).toBe(0)
    },
    /** How many jobs a queue still has to do. */
    left: async (queue: string) =>
      Number((await rows(`select count(*) from samsigte_jobs.job where name = '${queue}' and state < 'completed'`))[0].count),
  }
}
export type Office = Awaited<ReturnType<typeof office>>

/** A database with an alliance in it. */
export async function withAlliance(...alliances: string[]) {
  const database = await freshDatabase()
  for (const name of alliances) await database.ledger.db.kysely.transaction().execute((tx) => foundAlliance(tx, slug(name)))
  return database
}

export const give = (ledger: Ledger, now: Date, ...notices: Partial<Notice>[]) =>
  ledger.db.kysely.transaction().execute(async (tx) => {
    const usual = { alliance: slug('nabo'), recipient: 'anna@b.example', text: 'Der er nyt.', address: null, validUntil: null }
    for (const notice of notices) await giveNotice(tx, { ...usual, ...notice }, now)
  })
