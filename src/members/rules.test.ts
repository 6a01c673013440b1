import { describe, expect, test } from 'vitest'
import { day, type MunicipalityCode, roughly } from '#kernel'
import { bodyNameOn, clusters, type Everyone, inhabitants, memberAt, membershipOn, nameAt } from './rules.ts'

const a = '9001' as MunicipalityCode
const b = '9002' as MunicipalityCode
const group = (code: MunicipalityCode, grouping: string, from = '', to = '') => ({
  code,
  grouping,
  kind: 'cluster' as const,
  inferred: false,
  from: roughly(from),
  to: roughly(to),
})
const everyone: Everyone = {
  municipalities: [
    { code: a, name: 'Ådal', memberFrom: roughly(''), memberTo: roughly('2020-12-31'), tile: null },
    { code: b, name: 'Birkelev', memberFrom: roughly('2018'), memberTo: roughly(''), tile: null },
  ],
  names: [{ code: b, name: 'Gammelby', from: roughly(''), to: roughly('2018-12-31') }],
  groupings: [group(a, 'Nord'), group(b, 'Nord', '', '2019'), group(b, 'Syd', '2019')],
  populations: [
    { code: a, on: day('2018-01-01'), inhabitants: 100 },
    { code: b, on: day('2018-01-01'), inhabitants: 50 },
    { code: a, on: day('2020-01-01'), inhabitants: 110 },
  ],
}
const on = (text: string) => membershipOn(everyone, day(text))

describe('who the members are on a day', () => {
  test('given one that joins and one that leaves, then each day has its own members', () => {
    expect(on('2017-12-31').members.map(({ name }) => name)).toEqual(['Ådal'])
    expect(on('2018-01-01').members.map(({ code }) => code)).toEqual([b, a])
    expect(on('2021-01-01').members.map(({ code }) => code)).toEqual([b])
  })
  test('given a change of name, then the day decides which', () => {
    expect(on('2018-06-01').members[0]?.name).toBe('Gammelby')
    expect(on('2019-06-01').members[0]?.name).toBe('Birkelev')
  })
  test('given one municipality alone, then it is called what it is called among all, also before it joined and after it left', () => {
    for (const known of everyone.municipalities)
      for (const text of ['2010-05-05', '2018-06-01', '2019-01-01', '2025-05-05'])
        expect(nameAt(known, everyone.names, day(text))).toBe(memberAt(everyone, known.code, day(text))?.member.name)
  })
  test('given two clusters at once, then it counts in both, and once in all', () => {
    const membership = on('2019-06-01')
    expect(clusters(membership).map(({ name, members }) => [name, members.length])).toEqual([
      ['Nord', 2],
      ['Syd', 1],
    ])
    expect(inhabitants(membership.members)).toBe(150)
  })
  test('given a newer count that is not complete, then the newest complete one is used', () => {
    expect(on('2020-06-01').populationDate).toBe('2018-01-01')
    expect(on('2017-06-01').populationDate).toBeNull()
    expect(inhabitants(on('2017-06-01').members)).toBeNull()
  })
})

test('a body is called what it was called on the day, and by its name of today where the day is not known', () => {
  const earlier = [
    { body: 'council', name: 'Sogneforstanderskabet', until: day('1969-12-31') },
    { body: 'council', name: 'Kommunalbestyrelsen', until: day('2017-12-31') },
    { body: 'other', name: 'Noget andet', until: day('2030-12-31') },
  ]
  const on = (rough: string) => bodyNameOn('council', 'Byrådet', earlier, roughly(rough))
  expect(['1960', '2017-12-31', '2018-01-01', '2018', ''].map(on)).toEqual([
    'Sogneforstanderskabet',
    'Kommunalbestyrelsen',
    'Byrådet',
    'Byrådet',
    'Byrådet',
  ])
})
