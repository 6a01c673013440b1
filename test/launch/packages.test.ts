import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { ask, open, readyFolder } from './database.ts'
import { innerOf, startServing } from './program.ts'

const packages = 'alliance_opdigtet.desk_case_packages'
/** All of them would take too long: these are enough to be killed amid. */
const few = 12

test('kill -9 while cases are being made: the next start goes on where the other was, and makes no case twice', async () => {
  const folder = await readyFolder()
  const env = { SAMSIGTE_DATA: folder }
  const first = await startServing({ env })
  const beside = await open(folder, 'command')
  const headers = { 'sec-fetch-site': 'same-origin' }
  const post = (path: string, body: Record<string, string>, cookie = '') =>
    fetch(`${first.address()}/opdigtet/${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, cookie },
      body: new URLSearchParams(body),
    })
  const cookie = (await post('proev-som', { hverv: 'secretariat' })).headers.get('set-cookie')?.split(';')[0]
  const [edition] = await ask(beside, 'select max(year) from alliance_opdigtet.editions')
  const ordered = await post('sagsarbejde/pakker', { noegle: randomUUID(), udgave: String(edition) }, cookie)
  expect(ordered.status).toBe(303)
  await ask(
    beside,
    `delete from ${packages} where state = 'waiting' and code not in (select code from ${packages} order by state, code limit ${few})`,
  )

  const made = () => ask(beside, `select code || ' ' || made_at from ${packages} where state = 'made' order by made_at`)
  await expect.poll(async () => (await made()).length, { timeout: 30_000, interval: 20 }).toBeGreaterThan(0)
  process.kill(innerOf(first), 'SIGKILL')
  await first.ended
  const before = await made()
  const waiting = async () => Number((await ask(beside, `select count(*) from ${packages} where state = 'waiting'`))[0])
  expect(await waiting()).toBeGreaterThan(0)

  const second = await startServing({ env })
  await expect.poll(waiting, { timeout: 30_000, interval: 50 }).toBe(0)
  expect((await made()).slice(0, before.length)).toEqual(before)
  expect(await ask(beside, `select distinct state from ${packages}`)).toEqual(['made'])
  second.process.kill('SIGTERM')
  expect((await second.ended).code).toBe(0)
}, 120_000)
