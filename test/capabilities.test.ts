import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { grantOffice, type Mail, type Site, startSession } from '#identity'
import { day, projectRoot } from '#kernel'
import { bothAlliances } from './records/both-alliances.ts'
import { kkr } from './support/real-site.ts'

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8')
const rows = read('docs/capabilities.md')
  .split('\n')
  .filter((line) => /^\| [SN]\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number = '', what = '', address = '', test = '']) => ({ number, what, address, test }))
const { scripts } = JSON.parse(read('package.json'))

test('every capability has one row, and says what it is', () => {
  const numbers = rows.map(({ number }) => number)
  expect(numbers.length).toBeGreaterThan(40)
  expect(numbers.filter((one, place) => numbers.indexOf(one) !== place)).toEqual([])
  expect(rows.filter(({ what }) => what.length < 10)).toEqual([])
})

test('every test file is there', () => {
  expect(rows.filter(({ test }) => !/\.test\.tsx?$/.test(test) || !existsSync(join(projectRoot, test)))).toEqual([])
})

test('every address answers, to the secretariat where it is not for everyone', async () => {
  const now = new Date('2026-11-22T12:00:00Z')
  const { ledger, get } = await bothAlliances()
  const actor = { by: { office: 'operator' }, person: null, now } as const
  const office = {
    mail: 'sekretariat@a.example' as Mail,
    office: 'secretariat',
    code: null,
    from: day('2026-01-01'),
    to: null,
  } as const
  const granted = await grantOffice(ledger, kkr, actor, office)
  if (!granted.ok) throw new Error(granted.refusal)
  const session = await startSession({ ledger, clock: { now: () => now } } as Site, granted.value.person)
  for (const { number, address } of rows) {
    const command = /^`npm run (\w+)`$/.exec(address)?.[1]
    if (command) expect(scripts, number).toHaveProperty(command)
    else expect((await get(address, { headers: { cookie: `samsigte=${session}` } })).status, `${number} ${address}`).toBe(200)
  }
})
