import { expect, test } from 'vitest'
import { mailServer } from '../mail/stage.ts'
import { readyFolder, serverOf } from './database.ts'
import { innerOf, startProgram, startServing } from './program.ts'

const ask = (address: string) =>
  fetch(`${address}/log-ind`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ mail: 'anna@a.example' }),
  }).then(({ status }) => status)

test('a letter outlives kill -9 of the program, and letters go on after kill -9 of the database', async () => {
  const away = await mailServer()
  await away.close()
  const env = { SAMSIGTE_DATA: await readyFolder(), SAMSIGTE_MAIL_FROM: 'samsigte@a.example' }
  const first = await startServing({ env: { ...env, SAMSIGTE_SMTP: away.smtp } })
  const grant = startProgram({ env, arguments: ['scripts/command.mjs', 'grant', 'opdigtet', 'secretariat', 'anna@a.example'] })
  expect((await grant.ended).told).toContain('anna@a.example har nu et hverv')
  expect(await ask(first.address())).toBe(200)
  await first.says('a letter was not sent ESOCKET')
  process.kill(innerOf(first), 'SIGKILL')
  await first.ended

  const { taken, smtp } = await mailServer()
  const second = await startServing({ env: { ...env, SAMSIGTE_SMTP: smtp } })
  await expect.poll(() => taken.length, { timeout: 40_000 }).toBe(1)
  expect(taken[0]).toContain('To: anna@a.example')

  process.kill(serverOf(env.SAMSIGTE_DATA) as number, 'SIGKILL')
  await second.says('Databasen stoppede uventet og er startet igen.')
  expect(await ask(second.address())).toBe(200)
  await expect.poll(() => taken.length, { timeout: 40_000 }).toBe(2)
  second.process.kill('SIGTERM')
  expect((await second.ended).code).toBe(0)
  expect(`${first.told()}${second.told()}`).not.toMatch(/a\.example|^\s+at /m)
}, 180_000)
