import { describe, expect, test } from 'vitest'
import { day } from '#kernel'
import { inForceIn, jointSentences, jointStateOf } from './joint-adoption.ts'
import { totalsOf } from './rules.ts'
import { unknownTerms } from './terms.ts'
import type { Council, CouncilState, Register, Terms } from './words.ts'

const council = (state: CouncilState, population: number | null) =>
  ({ state, member: { population }, claims: [], treatments: [] }) as unknown as Council
const register = (states: readonly CouncilState[], populations: readonly (number | null)[] = []): Register => {
  const councils = states.map((state, place) => council(state, place in populations ? (populations[place] ?? null) : 100))
  return { edition: 2026, on: day('2026-11-01'), populationDate: null, councils, totals: totalsOf(councils), clusters: [] }
}
const terms = (some: Partial<Terms>): Terms => ({ ...unknownTerms(2026), reservation: 'counts', ...some })
const every = terms({ needs: 'every-council' })
const share = (percent: number, more: Partial<Terms> = {}) => terms({ needs: 'share-of-councils', percent, ...more })

describe('whether the alliance has adopted its paper', () => {
  test.each([
    ['all have', every, ['adopted', 'adopted-with-reservation'], 'adopted'],
    ['one has not answered', every, ['adopted', 'referred'], 'open'],
    ['one put it off', every, ['adopted', 'postponed'], 'open'],
    ['one said no', every, ['adopted', 'rejected', 'referred'], 'out-of-reach'],
    ['three of four are enough', share(75), ['adopted', 'adopted', 'adopted', 'rejected'], 'adopted'],
    ['two of four are not, and two are open', share(75), ['adopted', 'adopted', 'referred', 'in-treatment'], 'open'],
    ['two said no', share(75), ['adopted', 'adopted', 'rejected', 'rejected'], 'out-of-reach'],
    [
      'a reservation does not count',
      share(100, { reservation: 'counts-not' }),
      ['adopted', 'adopted-with-reservation'],
      'out-of-reach',
    ],
    [
      'nobody says whether it counts',
      share(100, { reservation: 'not-known' }),
      ['adopted', 'adopted-with-reservation'],
      'not-known',
    ],
    ['it is so either way', share(50, { reservation: 'not-known' }), ['adopted', 'adopted-with-reservation'], 'adopted'],
    ['no terms are recorded', unknownTerms(2026), ['adopted'], 'not-known'],
    ['there are no councils', every, [], 'not-known'],
  ] as const)('given that %s', (_, given, states, state) => {
    expect(jointStateOf(register(states), given)).toBe(state)
  })

  test('given a share of the inhabitants, then people count and not councils; one uncounted leaves it unknown', () => {
    const people = terms({ needs: 'share-of-inhabitants', percent: 50 })
    expect(jointStateOf(register(['adopted', 'rejected', 'rejected'], [600, 200, 200]), people)).toBe('adopted')
    expect(jointStateOf(register(['rejected', 'adopted', 'adopted'], [600, 200, 200]), people)).toBe('out-of-reach')
    expect(jointStateOf(register(['adopted', 'adopted'], [600, null]), people)).toBe('not-known')
  })
})

test('given what councils did, then the sentences say it with its whole and the rule it is reckoned by', () => {
  const states: CouncilState[] = ['adopted', 'adopted-with-reservation', 'referred']
  expect(jointSentences(register(states), share(60))).toEqual([
    '2 af 3 kommunalbestyrelser har vedtaget papiret, heraf 1 med forbehold.',
    'Efter alliancens regler skal mindst 60 % af kommunalbestyrelserne vedtage papiret, og en vedtagelse med forbehold tæller med. Det har de gjort, så alliancen har vedtaget papiret.',
  ])
  expect(jointSentences(register(['referred']), unknownTerms(2026))).toEqual([
    '0 af 1 kommunalbestyrelse har vedtaget papiret.',
    'Alliancens regler for, hvornår papiret er vedtaget, er ikke registreret.',
  ])
})

describe('from when the paper applies in a municipality', () => {
  const decided = (state: CouncilState, metOn: string) =>
    ({
      ...council(state, 100),
      matters: ['m'],
      treatments: [
        {
          matter: 'm',
          metOn,
          bodyKind: 'council',
          reservation: state === 'adopted-with-reservation' ? 'Budgettet' : '',
          outcomes: [{ kind: 'approved', proposed: 'approval', reservation: '' }],
          supersededBy: null,
          withdrawn: null,
        },
      ],
    }) as unknown as Council
  const said = (one: Council, some: Partial<Terms>, others: CouncilState[] = []) =>
    inForceIn(one, register([one.state, ...others]), terms({ needs: 'every-council', ...some }))
  const [yes, no] = [decided('adopted', '2026-06-01'), council('rejected', 100)]

  test('given its own adoption is what counts, then from that day, as far as it is known', () => {
    expect(said(yes, { inForce: 'on-own-adoption' })).toBe('fra 1.6.2026')
    expect(said(decided('adopted', ''), { inForce: 'on-own-adoption' })).toBe('i kraft; fra hvornår er ikke registreret')
  })
  test('given a day, or that all must, then then; a council that has not adopted is not bound by the others', () => {
    expect(said(yes, { inForce: 'on-day', inForceOn: day('2027-01-01') })).toBe('fra 1.1.2027')
    expect(said(yes, { inForce: 'on-joint-adoption' })).toBe('i kraft')
    expect(said(yes, { inForce: 'on-joint-adoption' }, ['referred'])).toBe('ikke endnu')
    for (const inForce of ['on-own-adoption', 'on-joint-adoption'] as const)
      expect(said(no, { inForce })).toBe('gælder ikke i kommunen nu')
  })
  test('given terms that do not say, then nothing is guessed', () => {
    expect(said(yes, {})).toBe('ikke registreret')
    const reserved = decided('adopted-with-reservation', '2026-06-01')
    expect(said(reserved, { inForce: 'on-own-adoption', reservation: 'not-known' })).toBe('ikke registreret')
    expect(said(reserved, { inForce: 'on-own-adoption', reservation: 'counts-not' })).toBe('gælder ikke i kommunen nu')
    expect(said(reserved, { inForce: 'on-own-adoption' })).toBe('fra 1.6.2026')
  })
})
