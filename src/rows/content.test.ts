import { expect, test } from 'vitest'
import { changeOf, contentOf, isUnchanged, retaining } from './content.ts'

const loaded = (values: Record<string, unknown>, means: unknown = 'x') => ({
  file: 'f.csv',
  key: 'k',
  record: 'r',
  content: contentOf(values, means),
})
const headed = (columns: string[], families: Record<string, unknown[]> = {}) => ({
  present: new Set(columns),
  families: new Map(Object.entries(families)),
})

test('given a row that comes to the same in other words, then it is unchanged; a row never loaded is not', () => {
  expect(isUnchanged(loaded({ name: 'a' }, { b: 1, a: [2] }), { a: [2], b: 1 })).toBe(true)
  expect(isUnchanged(loaded({ name: 'a' }, { a: 1 }), { a: 2 })).toBe(false)
  expect(isUnchanged(null, 'x')).toBe(false)
})

test('given a file without a column, then what it held stands; a cell that is there and empty is emptied', () => {
  const before = loaded({ name: 'a', note: 'n', role: 'r' })
  expect(retaining({ name: 'b', note: '', role: '' }, before, headed(['name', 'role']))).toEqual({
    values: { name: 'b', note: 'n', role: '' },
    retained: ['note'],
  })
  expect(retaining({ name: 'b', note: '' }, null, headed(['name']))).toEqual({ values: { name: 'b', note: '' }, retained: [] })
})

test('given a file without one column of a family, then its members stand beside those that the file has', () => {
  const before = loaded({
    population: [
      { key: '2006', value: 1 },
      { key: '2020', value: 2 },
    ],
  })
  const merged = retaining(
    { population: [{ key: '2023', value: 3 }] },
    before,
    headed(['population'], { population: ['2020', '2023'] }),
  )
  expect(merged).toEqual({
    values: {
      population: [
        { key: '2006', value: 1 },
        { key: '2023', value: 3 },
      ],
    },
    retained: ['population_2006'],
  })
})

test('given a changed row, then each cell that differs is said, long ones shortened', () => {
  const before = loaded({ name: 'a', goals: 3, note: '', population: [{ key: '2020', value: 2 }] })
  const change = changeOf('k', before, { name: 'a', goals: null, note: 'n'.repeat(50), population: [{ key: '2020', value: 4 }] })
  expect(change).toEqual({
    key: 'k',
    what: ['goals: 3 bliver tom', `note: tom bliver »${'n'.repeat(39)}…«`, 'population_2020: 2 bliver 4'],
  })
})
