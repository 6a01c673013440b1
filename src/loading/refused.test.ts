import { expect, test } from 'vitest'
import { problemLine } from '#reading'
import { Refused, refusedAt } from './refused.ts'

const found = {
  file: 'a.csv',
  row: 2,
  line: 2,
  column: null,
  value: null,
  expected: { kind: 'other', sentence: 'er galt.' },
} as const
const failing = (code: string, constraint?: string) => () =>
  Promise.reject(Object.assign(new Error('in English'), { code, constraint }))

test('given a row that the database refuses, then it is a line that names the row, after those found before', async () => {
  for (const [code, constraint, why] of [
    ['23505', 'one_council', 'one_council'],
    ['22003', undefined, '22003'],
    ['54000', undefined, '54000'],
  ] as const) {
    const thrown = await refusedAt('b.csv', { row: 7, line: 7 }, [found], failing(code, constraint)).catch(
      (error: unknown) => error,
    )
    expect(thrown).toBeInstanceOf(Refused)
    expect((thrown as Refused).problems.map(problemLine)).toEqual([
      'a.csv, række 2: er galt.',
      `b.csv, række 7: strider mod det, der allerede står i registeret (${why}). Se efter, hvad der er ændret.`,
    ])
  }
})

test('given what is not a refusal, then it stays the exception that it is', async () => {
  await expect(refusedAt('b.csv', { row: null, line: null }, [], failing('08006'))).rejects.not.toBeInstanceOf(Refused)
  expect(await refusedAt('b.csv', { row: null, line: null }, [], async () => 1)).toBe(1)
})
