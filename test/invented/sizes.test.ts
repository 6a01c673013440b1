import { expect, test } from 'vitest'
import { councilStates } from '#adoption'
import { load } from '#loading'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { defaultSize } from '../../src/invented/index.ts'
import { invented, opdigtet, operator, statesAmong } from './loaded.ts'

test.each([
  [12, 1, 1],
  [46, 3, 6],
  [98, 5, 10],
])(
  'given %i members, %i editions and %i years, when they are loaded, then the newest edition is in every state',
  async (...size) => {
    const [members] = size
    const { ledger, register } = await invented(...size)
    const { councils, totals, clusters, populationDate } = await register(2026)
    expect(councils).toHaveLength(members)
    expect(statesAmong(councils)).toEqual(councilStates)
    expect(populationDate).toBe('2026-01-01')
    expect(totals.adopted.of).toBe(members)
    // One is in two clusters, and counts in both.
    expect(clusters.reduce((sum, cluster) => sum + cluster.totals.adopted.of, 0)).toBe(members + 1)
    expect(await verify(ledger.db, opdigtet, applying)).toMatchObject({ ok: true })
  },
)

test('given an invented alliance, when it is loaded once more, then there is nothing to change', async () => {
  const { ledger, files } = await invented(12, 1, 1)
  expect(await load(ledger, opdigtet, operator, files)).toMatchObject({ ok: true, value: { wrote: false } })
})

test('given the alliance that ships, then all that can be said of a decision stands in its newest edition', async () => {
  const { members, editions, years, seed } = defaultSize
  const { register } = await invented(members, editions, years, seed)
  const { councils } = await register(2026)
  expect(statesAmong(councils)).toEqual(councilStates)
  const all = councils.flatMap(({ treatments, undated }) => [...treatments, ...undated])
  const some = (holds: (one: (typeof all)[number]) => unknown) => expect(all.filter(holds).length).toBeGreaterThan(0)
  some(({ reservation }) => reservation)
  some(({ votes }) => votes.includes('imod'))
  some(({ evidence }) => evidence === null)
  some(({ evidence }) => evidence?.address && evidence.fetched && evidence.quote)
  some(({ outcomes }) => outcomes.some(({ kind }) => kind === 'not-public'))
  some(({ outcomes }) => outcomes.some(({ kind }) => kind === 'minority-statement'))
  some(({ outcomes }) => outcomes.some(({ point }) => point === 2))
  some(({ metOn }) => metOn === '')
  some(({ metOn }) => metOn.length === 7)
  const inParallel = councils.map(({ treatments }) => treatments.filter(({ bodyKind }) => bodyKind === 'committee').length)
  expect(Math.max(...inParallel)).toBe(3)
})
