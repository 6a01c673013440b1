import { expect, test } from 'vitest'
import { ask, open, readyFolder } from './database.ts'
import { innerOf, startProgram, startServing } from './program.ts'

test('a first load that is killed half way leaves nothing, and the next start loads all of it', async () => {
  const folder = await readyFolder()
  const beside = await open(folder, 'command')
  const env = { SAMSIGTE_DATA: folder }
  const first = startProgram({ env })
  await first.says('Laver den opdigtede alliance')
  // Somebody who writes has a number of their own in the server until what they wrote is kept or let go.
  const writers = `select count(*)::int from pg_stat_activity where backend_xid is not null`
  while ((await ask(beside, writers))[0] === 0) expect(first.told()).not.toContain('Samsigte svarer')
  process.kill(innerOf(first), 'SIGKILL')
  expect((await first.ended).told).not.toContain('Samsigte svarer')
  expect(await ask(beside, 'select slug from samsigte.alliances')).toEqual(['kkr-hovedstaden'])

  const second = await startServing({ env })
  expect(second.told()).not.toContain('Indlæser kkr-hovedstaden')
  const answer = await fetch(`${second.address()}/api/v1/opdigtet/municipalities`)
  const { municipalities } = (await answer.json()) as { municipalities: unknown[] }
  expect(municipalities).toHaveLength(29)
})
