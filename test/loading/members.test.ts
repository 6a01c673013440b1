import { expect, test } from 'vitest'
import { readRegister } from '#adoption'
import { looking } from '#db'
import { invent } from '#invented'
import { day } from '#kernel'
import { load } from '#loading'
import { readMembership } from '#members'
import { problemLines } from '#reading'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { freshDatabase } from '../support/database.ts'
import { kattegat, kkr, operator, put, stage } from './stage.ts'

const on2026 = day('2026-11-22')

test('given 46 members by import, then the register counts 46, and the facts rebuild it all', async () => {
  const { ledger } = await freshDatabase('empty')
  const files = invent({ members: 46, editions: 2, years: 6, seed: 46 })
  const loaded = await load(ledger, kattegat, operator, files)
  expect(loaded.ok ? [] : problemLines(loaded.refusal)).toEqual([])
  expect(await load(ledger, kattegat, operator, files)).toMatchObject({ ok: true, value: { wrote: false } })
  const years = await looking(ledger.db, kattegat, async (read) => (await readMembership(read, on2026)).members.length)
  expect(years).toBe(46)
  expect(await verify(ledger.db, kattegat, applying)).toMatchObject({ ok: true })
})

test('given one that joins and one that leaves, then each day counts its own members, and the paper went to those of its day', async () => {
  const on = await stage(kattegat)
  await on.imported({
    'municipalities.csv':
      'code,name,cluster_2017,population_2017-01-01,member_from,member_to\n9101,Anholt,Nord,1000,,2018-12-31\n9102,Hesselø,Syd,3000,,\n9103,Læsø,Syd,2000,2018-01-01,',
    'treatments.csv': null,
  })
  const members = (on2: string) =>
    looking(on.ledger.db, kattegat, async (read) => (await readMembership(read, day(on2))).members.map(({ name }) => name))
  expect(await members('2017-06-01')).toEqual(['Anholt', 'Hesselø'])
  expect(await members('2018-06-01')).toEqual(['Anholt', 'Hesselø', 'Læsø'])
  expect(await members('2019-01-01')).toEqual(['Hesselø', 'Læsø'])
  const councils = (by: string) =>
    looking(on.ledger.db, kattegat, async (read) => {
      const register = await readRegister(read, 2017, day(by), on2026)
      return register.councils.map(({ member, state }) => `${member.code} ${state}`)
    })
  expect(await councils('2017-06-01')).toEqual(['9101 referred', '9102 referred'])
  expect(await councils('2018-06-01')).toEqual(['9101 referred', '9102 referred', '9103 not-recorded'])
  const inOrder = await on.import({ 'municipalities.csv': 'code,name,member_from,member_to\n9101,Anholt,2018-01-01,2017-12-31' })
  expect(inOrder).toEqual([
    'municipalities.csv, række 2, kolonne member_to: "2017-12-31" ligger før begyndelsen, 2018-01-01. Ret en af datoerne.',
  ])
})

test('given a municipality that changed its name, then each day has its own, and rows may use either', async () => {
  const on = await stage(kkr)
  await on.imported({
    'municipality-names.csv': 'code,name,from,to\n260,Frederiksværk-Hundested Kommune,2007-01-01,2007-12-31',
    'treatments.csv': (text) =>
      `${text.trimEnd()}\nhalsnaes,2017,2,Frederiksværk-Hundested,0260-council,2017-04-27,Godkendt,approval:approved,,,,`,
  })
  const name = (on2: string) =>
    looking(
      on.ledger.db,
      kkr,
      async (read) => (await readMembership(read, day(on2))).members.find(({ code }) => code === '0260')?.name,
    )
  expect([await name('2007-06-01'), await name('2008-01-01')]).toEqual(['Frederiksværk-Hundested', 'Halsnæs'])
  const register = await looking(on.ledger.db, kkr, (read) => readRegister(read, 2017, on2026, on2026))
  expect(register.totals.adopted).toMatchObject({ councils: 1, of: 29 })
  expect(await on.import({ 'municipality-names.csv': 'code,name,from\n9999,Sjælland,2007' })).toEqual([
    'municipality-names.csv, række 2, kolonne code: "9999" er ingen af alliancens kommuner.',
  ])
  await on.imported({ 'municipalities.csv': put('0183,Ishøj', '0183,Strandby') })
  expect(await on.verified()).toMatchObject({ ok: true })
})
