import { expect, onTestFinished, test, vi } from 'vitest'
import { type Site, startSession } from '#identity'
import { kkr, stage } from '../priorities/stage.ts'

const page = (id: string) => `/${kkr}/prioriteringer/${id}`

/** Reads a stream's events as they come. */
function reader(answer: Response) {
  const bytes = answer.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  onTestFinished(() => bytes?.cancel())
  return {
    cancel: () => bytes?.cancel(),
    /** Everything up to what is waited for, or to the end. */
    until: async (words: string | RegExp): Promise<string> => {
      for (;;) {
        if (typeof words === 'string' ? text.includes(words) : words.test(text)) return text
        const part = await bytes?.read()
        if (!part || part.done) return `${text}[slut]`
        text += decoder.decode(part.value)
      }
    },
  }
}

test('given a screen that follows, when a ballot is cast, then it is shown; when the vote is closed, then the stream ends', async () => {
  const on = await stage()
  const id = await on.opened()
  const answer = await on.secretariat.get(`${page(id)}/stroem`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  const stream = reader(answer)
  expect(await stream.until('0 af 29 kommuner har stemt')).toContain('Der er ingen stemmesedler at tælle endnu')
  await on.vote(await on.linked(id, '0101'), id, '0101', 'ba')
  expect(await stream.until('1 af 29 kommuner har stemt')).toContain('Børn')
  await on.act(id, 'lukning')
  expect(await stream.until('event: slut')).not.toContain('[slut]')
  expect(await stream.until('der er aldrig mere')).toContain('[slut]')
  expect((await on.secretariat.get(`${page(id)}/stroem`)).status).toBe(404)
})

test('given anyone, then the turnout can be followed, and nothing of what stands on the ballots is in it', async () => {
  const on = await stage()
  const id = await on.opened()
  const stream = reader(await on.browser().get(`${page(id)}/deltagelse/stroem`))
  await stream.until('0 af 29')
  await on.vote(await on.linked(id, '0101'), id, '0101', 'ba')
  const told = await stream.until('1 af 29')
  expect(told).not.toMatch(/Børn|Angst|Foreløbigt/)
  expect((await on.browser().get(`${page('findes-ikke')}/deltagelse/stroem`)).status).toBe(404)
})

test('given many who follow, then no stream holds a connection to the database', async () => {
  const on = await stage()
  const id = await on.opened()
  const streams = await Promise.all(
    Array.from({ length: 40 }, async () => reader(await on.secretariat.get(`${page(id)}/stroem`))),
  )
  await Promise.all(streams.map((stream) => stream.until('0 af 29')))
  const { pool } = on.ledger.db
  await expect.poll(() => pool.idleCount === pool.totalCount, { interval: 5 }).toBe(true)
  await on.vote(await on.linked(id, '0101'), id, '0101', 'ab')
  await Promise.all(streams.map((stream) => stream.until('1 af 29')))
})

test('given a program that stops, then every stream ends, and no more begin', async () => {
  const on = await stage()
  const id = await on.opened()
  const stream = reader(await on.secretariat.get(`${page(id)}/stroem`))
  await stream.until('0 af 29')
  on.ledger.heads.letGo()
  expect(await stream.until('der er aldrig mere')).toContain('[slut]')
  expect((await on.secretariat.get(`${page(id)}/stroem`)).status).toBe(503)
})

test('given a session that ends, then its stream ends before anything more is told, and another session goes on', async () => {
  const on = await stage()
  const id = await on.opened()
  const { rows } = await on.ledger.db.pool.query('select person from samsigte.sessions limit 1')
  const other = on.browser()
  other.cookies.set('samsigte', await startSession({ ledger: on.ledger, clock: on.clock } as Site, rows[0].person))
  const [own, others] = [reader(await on.secretariat.get(`${page(id)}/stroem`)), reader(await other.get(`${page(id)}/stroem`))]
  await Promise.all([own.until('0 af 29'), others.until('0 af 29')])
  expect((await other.post('/log-ud')).status).toBe(303)
  const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000)
  onTestFinished(() => now.mockRestore())
  await on.vote(await on.linked(id, '0101'), id, '0101', 'ab')
  expect(await own.until('1 af 29')).not.toContain('[slut]')
  expect(await others.until('1 af 29')).toContain('[slut]')
})
