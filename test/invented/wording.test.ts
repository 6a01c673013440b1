import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { sameMunicipality } from '#reading'
import { invent } from '../../src/invented/index.ts'
import { readWords } from '../../src/meetings/wording.ts'
import { realMunicipalities } from './real-municipalities.ts'

type Row = Record<string, string>
const files = invent({ members: 98, editions: 5, years: 10, seed: 7 })
const rowsOf = (name: string): Row[] => parse(files.get(name) ?? '', { columns: true })

test('no invented municipality has, or had, the name of a real one in any spelling', () => {
  expect(realMunicipalities).toHaveLength(99)
  for (const { name = '' } of [...rowsOf('municipalities.csv'), ...rowsOf('municipality-names.csv')])
    expect(realMunicipalities.filter((real) => sameMunicipality(real, name))).toEqual([])
})

test('what the invented minutes say means what is recorded of it', () => {
  const local = rowsOf('treatments.csv').filter(({ municipality, words }) => municipality && words)
  const said = new Map(local.map(({ words = '', outcomes = '' }) => [words, outcomes.split(';')]))
  expect(said.size).toBeGreaterThan(15)
  for (const [words, outcomes] of said) {
    const read = readWords(words).map(({ point, kind }) => `${point ?? ''} ${kind}`)
    const recorded = outcomes.map((one) => {
      const [kind, , point = ''] = one.split(':').reverse()
      return `${point} ${kind}`
    })
    expect(read, words).toEqual(recorded)
  }
})
