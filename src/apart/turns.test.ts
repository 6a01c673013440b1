import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

test('given two at a time and one that may wait, then the fourth is turned away, and the third comes when one has ended', async () => {
  const turns = new Turns(2)
  const ends: (() => void)[] = []
  const begun: string[] = []
  const work = (name: string) => () => {
    begun.push(name)
    return new Promise<string>((done) => ends.push(() => done(name)))
  }
  const all = ['a', 'b', 'c', 'd'].map((name) => turns.take(1, work(name), () => 'busy'))
  expect(await all[3]).toBe('busy')
  expect(begun).toEqual(['a', 'b'])
  ends[0]?.()
  expect(await all[0]).toBe('a')
  await Promise.resolve()
  expect(begun).toEqual(['a', 'b', 'c'])
  for (const end of ends) end()
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'busy'])
})

test('given work that throws, then the next has its turn', async () => {
  const turns = new Turns(1)
  await expect(
    turns.take(
      1,
      () => Promise.reject(new Error('lost')),
      () => 'busy',
    ),
  ).rejects.toThrow('lost')
  expect(
    await turns.take(
      1,
      async () => 'done',
      () => 'busy',
    ),
  ).toBe('done')
})
