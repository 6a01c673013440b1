import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { borda } from './borda.ts'
import { countAll } from './count.ts'
import { schulze } from './schulze.ts'
import { top } from './top.ts'
import type { CountedBallot, Outcome } from './words.ts'

const ballot = (weight: number, order: string): CountedBallot => ({ weight, ranking: [...order] })
const told = ({ placed }: Outcome) => placed.map(({ theme, place }) => `${place}${theme}`).join(' ')
const scores = ({ placed }: Outcome) => Object.fromEntries(placed.map(({ theme, score }) => [theme, score]))

/** The capital of Tennessee (Memphis, Nashville, Chattanooga, Knoxville), from electowiki.org/wiki/Tennessee_example and Wikipedia on voting methods. */
const capital = [ballot(42, 'MNCK'), ballot(26, 'NCKM'), ballot(15, 'CKNM'), ballot(17, 'KCNM')]
/** Schulze's own 45 voters: E, A, C, B, D, with every strongest path at electowiki.org/wiki/Schulze_method (example 1). */
const fortyFive = [
  ballot(5, 'ACBED'),
  ballot(5, 'ADECB'),
  ballot(8, 'BEDAC'),
  ballot(3, 'CABED'),
  ballot(7, 'CAEBD'),
  ballot(2, 'CBADE'),
  ballot(7, 'DCEBA'),
  ballot(8, 'EBADC'),
]

describe('published worked examples', () => {
  test('Borda: the capital of Tennessee', () =>
    expect(scores(borda([...'MNCK'], capital))).toEqual({ N: 194, C: 173, M: 126, K: 107 }))
  test('Schulze: 45 voters', () => {
    expect(told(schulze([...'ABCDE'], fortyFive))).toBe('1E 2A 3C 4B 5D')
    expect(schulze([...'ABCDE'], fortyFive).even).toEqual([])
  })
  test('Schulze: who beats every other is first', () => expect(told(schulze([...'MNCK'], capital))).toBe('1N 2C 3K 4M'))
  // Who is first and who is last on the ballots of Tennessee stands at www.fact-index.com/c/co/coombs__method.html.
  test('top-k approval: with one place it counts the first on each ballot, with all places but one all but the last', () => {
    expect(scores(top([...'MNCK'], capital, 1))).toEqual({ M: 42, N: 26, C: 15, K: 17 })
    expect(scores(top([...'MNCK'], capital, 3))).toEqual({ M: 100 - 58, N: 100, C: 100, K: 100 - 42 })
  })
})

describe('by hand', () => {
  test('top-k approval: the two that each likes the best, in Tennessee', () =>
    expect(scores(top([...'MNCK'], capital, 2))).toEqual({ M: 42, N: 42 + 26, C: 26 + 15 + 17, K: 15 + 17 }))
})

describe('ties and short ballots', () => {
  test('given equal scores, then the place is shared, the next is left out, and the pair is told', () => {
    const outcome = borda([...'ABC'], [ballot(1, 'ABC'), ballot(1, 'BAC')])
    expect([told(outcome), outcome.even]).toEqual(['1A 1B 3C', [['A', 'B']]])
  })
  test('given a ballot that names one of four, then the others share what is left, and the sum is the same', () =>
    expect(scores(borda([...'ABCD'], [ballot(1, 'A')]))).toEqual({ A: 3, B: 1, C: 1, D: 1 }))
  test('given a circle of three, then Schulze has no order, and every pair is told as even', () => {
    const outcome = schulze([...'ABC'], [ballot(1, 'ABC'), ballot(1, 'BCA'), ballot(1, 'CAB')])
    expect([told(outcome), outcome.even.length]).toEqual(['1A 1B 1C', 3])
  })
  test('given no ballots, then all are first together', () =>
    expect(countAll([...'AB'], [], 1).map(told)).toEqual(['1A 1B', '1A 1B', '1A 1B']))
})

const themes = [...'abcdef']
const someBallot = fc.record({
  ranking: fc.shuffledSubarray(themes),
  weight: fc.integer({ min: 1, max: 700_000 }),
})
const someBallots = fc.array(someBallot, { maxLength: 12 })
const byTheme = (outcomes: readonly Outcome[]) => outcomes.map(({ placed, even }) => [placed, even])

describe('laws', () => {
  test('a count does not depend on the order of the ballots', () =>
    fc.assert(
      fc.property(
        someBallots.chain((ballots) =>
          fc.tuple(fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: ballots.length })),
        ),
        ([ballots, shuffled]) => {
          expect(byTheme(countAll(themes, shuffled, 3))).toEqual(byTheme(countAll(themes, ballots, 3)))
        },
      ),
    ))
  test('a ballot of weight three counts as three of weight one', () =>
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(themes), { maxLength: 6 }), (rankings) => {
        const heavy = rankings.map((ranking) => ({ ranking, weight: 3 }))
        const many = rankings.flatMap((ranking) => Array.from({ length: 3 }, () => ({ ranking, weight: 1 })))
        expect(byTheme(countAll(themes, heavy, 2))).toEqual(byTheme(countAll(themes, many, 2)))
      }),
    ))
  test('Borda gives as many points whatever is left out', () =>
    fc.assert(
      fc.property(someBallots, (ballots) => {
        const sum = borda(themes, ballots).placed.reduce((total, { score }) => total + score, 0)
        expect(sum).toBe(ballots.reduce((total, { weight }) => total + 15 * weight, 0))
      }),
    ))
  test('Schulze is as when every path is tried', () =>
    fc.assert(
      fc.property(someBallots, (ballots) => {
        const rank = (ranking: readonly string[], theme: string) => ranking.indexOf(theme) + 1 || themes.length + 1
        const prefers = (a: string, b: string) =>
          ballots.reduce((sum, { ranking, weight }) => sum + (rank(ranking, a) < rank(ranking, b) ? weight : 0), 0)
        const strongest = (from: string, to: string, seen: string): number => {
          const next = themes.filter((one) => !seen.includes(one) && prefers(from, one) > prefers(one, from))
          const through = (one: string) => (one === to ? Number.POSITIVE_INFINITY : strongest(one, to, seen + one))
          return Math.max(0, ...next.map((one) => Math.min(prefers(from, one), through(one))))
        }
        const above = (theme: string) =>
          themes.filter((other) => other !== theme && strongest(other, theme, other) > strongest(theme, other, theme)).length
        const { placed } = schulze(themes, ballots)
        for (const { theme, place } of placed)
          expect(place).toBe(1 + themes.filter((other) => above(other) < above(theme)).length)
      }),
      { numRuns: 25 },
    ))
  test('Schulze puts who beats every other alone at the top, and who loses to every other alone at the bottom', () =>
    fc.assert(
      fc.property(someBallots, (ballots) => {
        const rank = (ranking: readonly string[], theme: string) => ranking.indexOf(theme) + 1 || themes.length + 1
        const wins = (a: string, b: string) =>
          ballots.reduce((sum, { ranking, weight }) => sum + weight * Math.sign(rank(ranking, b) - rank(ranking, a)), 0) > 0
        const { placed } = schulze(themes, ballots)
        for (const theme of themes) {
          const others = themes.filter((other) => other !== theme)
          const place = placed.find((one) => one.theme === theme)?.place
          if (others.every((other) => wins(theme, other))) expect(place).toBe(1)
          if (others.every((other) => wins(other, theme))) expect(place).toBe(themes.length)
        }
      }),
    ))
})
