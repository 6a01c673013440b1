import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { kkr, realSite } from '../support/real-site.ts'

const path = '/kkr-hovedstaden/tilslutning'

test('given a program that has just been started, when a page is asked for again, then it is given from what is kept', async () => {
  const { get, ledger } = await realSite()
  const first = await get(path)
  expect(first.headers.get('etag')).toBeNull()
  const second = await get(path)
  expect(second.headers.get('etag')).not.toBeNull()
  expect(await second.text()).toBe(await first.text())
  expect(ledger.heads.known(kkr)).not.toBeNull()
})

test('given a line to the database that fell and was laid again, when pages are asked for, then they are kept again', async () => {
  const { get, ledger } = await realSite()
  await get(path)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen samsigte_head' and datname = current_database()`.execute(
    ledger.db.kysely,
  )
  await expect.poll(() => ledger.heads.listening, { timeout: 2000, interval: 1 }).toBe(false)
  expect((await get(path)).headers.get('etag')).toBeNull()
  await expect.poll(() => ledger.heads.listening, { timeout: 5000, interval: 5 }).toBe(true)
  await get(path)
  expect((await get(path)).headers.get('etag')).not.toBeNull()
})
