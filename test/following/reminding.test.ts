import { expect, test } from 'vitest'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { kkr } from '../meetings/stage.ts'
import { ishoej, koebenhavn, stage } from './stage.ts'

test('given that an answer is asked for, then each that has not decided is reminded once in each turn until its answer is in', async () => {
  const on = await stage()
  await on.contact(ishoej, 'bodil@ishoej.example')
  await on.contact(koebenhavn, 'carl@kbh.example')
  await on.morning('2026-11-23')
  expect(await on.notices()).toEqual([])

  await on.askFor('2026-11-25')
  await on.morning('2026-11-20')
  expect(await on.notices()).toEqual([])
  // Two programs at once, and the same morning again.
  await Promise.all([on.morning('2026-11-23'), on.morning('2026-11-23', await on.second())])
  for (const date of ['2026-11-23', '2026-11-25', '2026-11-26']) await on.morning(date)
  const before = await on.notices()
  expect(before.map(({ recipient }) => recipient).sort()).toEqual(['bodil@ishoej.example', 'carl@kbh.example'])
  expect(before[0]?.text).toContain('ønskes senest den 25.11.2026')

  await on.decide(koebenhavn)
  await on.morning('2026-11-30')
  await on.morning('2026-12-01')
  const after = await on.notices()
  expect(after.slice(2).map(({ recipient }) => recipient)).toEqual(['bodil@ishoej.example'])
  expect(after[2]?.text).toContain('var ønsket senest den 25.11.2026')
  expect((await on.reminded()).map(({ code, turn, on: sent }) => [code, turn, sent])).toEqual([
    [ishoej, 0, '2026-11-23'],
    [koebenhavn, 0, '2026-11-23'],
    [ishoej, 1, '2026-11-30'],
  ])

  // The link leads straight to the three fields, and what is public names the municipality and nobody in it.
  const entered = await on.browser().get(new URL(after[2]?.address ?? '').pathname)
  expect(entered.headers.get('location')).toBe('/kkr-hovedstaden/beslutninger/udsendelse-2017-0183')
  for (const path of ['opfoelgning', 'opfoelgning.json', 'opfoelgning.csv', 'journal']) {
    const said = await (await on.browser().get(`/${kkr}/${path}`)).text()
    expect(said).toContain('Ishøj')
    expect([path, /hemmelig|bodil|@ishoej/i.exec(said)]).toEqual([path, null])
  }
  const page = await (await on.browser().get(`/${kkr}/opfoelgning`)).text()
  expect(page).toContain('3 hverdage efter fristen')
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given nobody to write to, then none is reminded before there is; and a moved answer date is another one to be reminded of', async () => {
  const on = await stage()
  await on.askFor('2026-11-25')
  await on.morning('2026-11-23')
  expect(await on.reminded()).toEqual([])
  await on.contact(ishoej, 'bodil@ishoej.example')
  await on.morning('2026-11-24')
  await on.askFor('2026-11-27')
  await on.morning('2026-11-25')
  expect((await on.reminded()).map(({ answerBy, turn, on: sent }) => [answerBy, turn, sent])).toEqual([
    ['2026-11-25', 0, '2026-11-24'],
    ['2026-11-27', 0, '2026-11-25'],
  ])
})
