import { expect, test } from 'vitest'
import { doMorning } from '#contacts'
import { looking } from '#db'
import { intakeMorning, readRounds } from '#intake'
import { nabo, stage, suggestion } from './stage.ts'

type On = Awaited<ReturnType<typeof stage>>
const contact = (on: On, code: string) =>
  on.ledger.db.pool.query(
    `insert into alliance_nabo.desk_contacts (id, code, role, committee, name, mail) values (gen_random_uuid(), $1, 'contact', '', '', $2)`,
    [code, `ny@${code}.example`],
  )
/** Who was reminded and when, after a morning at 7.00. */
async function remindedBy(on: On, now: string) {
  await doMorning({ ledger: on.ledger, origin: on.site.origin }, [intakeMorning], new Date(now))
  const [round] = await looking(on.ledger.db, nabo, readRounds)
  return (round?.askings ?? []).filter(({ way }) => way === 'reminder').map(({ code, on: day }) => `${code} ${day}`)
}

test('given a round whose deadline is near, then each that has not answered is reminded once, and a late contact the morning after', async () => {
  const on = await stage()
  await on.opened(await on.signedIn('secretariat'), { frist: '4.12.2026' })
  expect(await remindedBy(on, '2026-12-01T06:00:00Z')).toEqual([])
  expect(await remindedBy(on, '2026-12-02T06:00:00Z')).toEqual(['0201 2026-12-02'])
  expect(await remindedBy(on, '2026-12-02T06:05:00Z')).toHaveLength(1)
  await contact(on, '0210')
  const both = ['0201 2026-12-02', '0210 2026-12-03']
  expect(await remindedBy(on, '2026-12-03T06:00:00Z')).toEqual(both)
  expect(await remindedBy(on, '2026-12-04T06:00:00Z')).toEqual(both)
})

test('given a municipality that has answered, then it is not reminded', async () => {
  const on = await stage()
  const { id } = await on.opened(await on.signedIn('secretariat'), { frist: '4.12.2026' })
  const sent = await on.answer(await on.signedIn('clerk', '0201'), id, '0201', suggestion(1, 'Fald hos ældre'))
  expect(sent.status).toBe(303)
  expect(await remindedBy(on, '2026-12-02T06:00:00Z')).toEqual([])
})
