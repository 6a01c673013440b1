import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concordance, medianOf, ranksOn, spreads } from './agreement.ts'
import { countAll } from './count.ts'
import { firmnessOf } from './firmness.ts'
import type { Outcome } from './words.ts'

describe("Kendall's W", () => {
  test('is as in the worked example of four tasters and eight farms at influentialpoints.com/Training/coefficient_of_concordance.htm', () => {
    const ranks = [
      [8, 4, 2, 3, 5, 1, 6, 7],
      [7, 3, 1, 4, 5, 2, 6, 8],
      [8, 2, 5, 6, 7, 1, 4, 3],
      [8, 3, 4, 2, 5, 1, 6, 7],
    ]
    expect(concordance(ranks)).toBeCloseTo(0.744, 3)
  })
  test('is as in the worked example of four judges and three competitors at proofwiki.org/wiki/Kendall%27s_Coefficient_of_Concordance/Examples/Arbitrary_Example_1', () => {
    const ranks = [
      [1, 3, 2],
      [1, 2, 3],
      [2, 3, 1],
      [3, 1, 2],
    ]
    expect(concordance(ranks)).toBeCloseTo(1 / 16, 12)
  })
  test('is corrected for ties as the NAG library prints it at support.nag.com/numeric/fl/nagdoc_fl26.2/examples/baseresults/g08dafe.r.html', () => {
    const ranks = [
      [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
      [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
      [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    ]
    expect(concordance(ranks)).toBeCloseTo(0.828, 3)
  })
  test('says nothing of one rater, one theme, or raters who only tie', () =>
    expect([
      concordance([[1, 2]]),
      concordance([[1], [1]]),
      concordance([
        [1.5, 1.5],
        [1.5, 1.5],
      ]),
    ]).toEqual([null, null, null]))
  test('is from 0 to 1, and 1 when all rank alike', () => {
    const themes = [...'abcde']
    const some = fc.shuffledSubarray(themes)
    fc.assert(
      fc.property(fc.array(some, { minLength: 2, maxLength: 9 }), (rankings) => {
        const w = concordance(rankings.map((ranking) => ranksOn({ ranking }, themes)))
        if (w !== null) expect(w >= 0 && w <= 1).toBe(true)
      }),
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(themes, { minLength: 1 }), (ranking) => {
        expect(concordance([ranksOn({ ranking }, themes), ranksOn({ ranking }, themes)])).toBeCloseTo(1, 9)
      }),
    )
  })
})

test('given ballots, then the spread of a theme tells who named it, where, and how many have it at the top', () => {
  const rankings = ['ab', 'ba', 'cab', ''].map((text) => ({ ranking: [...text] }))
  expect(spreads([...'abc'], rankings, 1)[0]).toEqual({
    theme: 'a',
    named: 3,
    unnamed: 1,
    top: 1,
    best: 1,
    median: 2,
    worst: 2,
    at: [1, 2, 0],
  })
  expect([medianOf([]), medianOf([3, 1]), medianOf([5, 1, 2])]).toEqual([null, 2, 2])
})

const outcome = (method: Outcome['method'], places: string): Outcome => ({
  method,
  placed: places.split(' ').map((one) => ({ theme: one.slice(1), place: Number(one[0]), score: 0 })),
  even: [],
})
describe('how firm it is', () => {
  test('given methods that agree on places 1 to 3 and not on 4, then that is what is said', () => {
    const same = '1a 2b 3c 4d 5e'
    const firm = firmnessOf([outcome('borda', same), outcome('schulze', same), outcome('top', '1a 2b 3c 4e 5d')], 4)
    expect(firm.runs).toEqual([
      { from: 1, to: 3, same: true },
      { from: 4, to: 4, same: false },
    ])
    expect([firm.certain, firm.uncertain]).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
  })
  test('given a shared place, then it is told for the method that has it', () =>
    expect(firmnessOf([outcome('borda', '1a 2b 2c 4d'), outcome('top', '1a 2b 3c 4d')], 3).shared).toEqual([
      { method: 'borda', place: 2, themes: ['b', 'c'] },
    ]))
  test('given a method that cannot tell the first three apart, then it contradicts no order of them, and the tie is told', () => {
    const firm = firmnessOf(
      [outcome('borda', '1a 2b 3c 4d'), outcome('schulze', '1a 2b 3c 4d'), outcome('top', '1a 1b 1c 4d')],
      3,
    )
    expect([firm.runs, firm.shared.length]).toEqual([[{ from: 1, to: 3, same: true }], 1])
    const apart = firmnessOf([outcome('borda', '1a 1b 3c'), outcome('schulze', '1a 2b 3c'), outcome('top', '1b 2a 3c')], 3)
    expect(apart.runs.map(({ same }) => same)).toEqual([false, true])
  })
  test('given a method that cannot tell the first three from those below, then the places are not the same by all', () => {
    const two = '1a 1f 3b 3e 5c 5d'
    const firm = firmnessOf([outcome('borda', two), outcome('schulze', two), outcome('top', '1a 1b 1c 1d 1e 1f')], 3)
    expect(firm.runs).toEqual([{ from: 1, to: 3, same: false }])
    const last = firmnessOf([outcome('borda', '1a 2b 3c 4d'), outcome('top', '1a 2b 3c 3d')], 3)
    expect(last.runs.map(({ same }) => same)).toEqual([true, false])
  })
  test('given a place that reaches from the first k to below them, then nobody on it is certain, and they are told of', () => {
    const firm = firmnessOf([outcome('borda', '1a 2b 2c 4d'), outcome('top', '1a 2b 2c 4d')], 2)
    expect([firm.certain, firm.uncertain, firm.edge]).toEqual([['a'], [], ['b', 'c']])
    const apart = firmnessOf([outcome('borda', '1a 2b 3c'), outcome('schulze', '1a 2c 3b'), outcome('top', '1a 2b 2c')], 2)
    expect([apart.certain, apart.uncertain, apart.edge]).toEqual([['a'], ['b', 'c'], []])
  })
  test('the certain are never more than the k places, whatever is shared', () =>
    fc.assert(
      fc.property(
        fc.array(fc.shuffledSubarray([...'abcdef']), { maxLength: 5 }),
        fc.integer({ min: 1, max: 6 }),
        (rankings, k) => {
          const ballots = rankings.map((ranking) => ({ ranking, weight: 1 }))
          expect(firmnessOf(countAll([...'abcdef'], ballots, k), k).certain.length).toBeLessThanOrEqual(k)
        },
      ),
    ))
  test('given the same ballots by every method, then k places are told of', () =>
    expect(firmnessOf(countAll([...'abc'], [{ ranking: [...'abc'], weight: 1 }], 1), 1).runs).toEqual([
      { from: 1, to: 1, same: true },
    ]))
})
