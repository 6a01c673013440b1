import { expect, test } from 'vitest'
import type { Edition } from '#editions'
import { type MunicipalityCode, roughly } from '#kernel'
import { type Register, recordFunding, withdrawFunding } from './rules.ts'

const at: Register = {
  editions: [{ versions: [{ goals: [{ id: 'g' }] }] }] as unknown as Edition[],
  codes: ['0183' as MunicipalityCode],
  funding: [],
}
const wanted = {
  id: 'midler',
  title: 'Akutfunktioner',
  plan: '',
  from: roughly('2016'),
  permanent: 'yes',
  until: roughly(''),
  goals: ['g'],
  municipalities: null,
  amount: '',
  address: '',
  reason: '',
  source: '',
} as const
const one: Register = { ...at, funding: [{ ...wanted, sequence: 5, withdrawn: null }] }
const refused = (refusal: string) => ({ ok: false, refusal })

test('given nothing, then it is recorded; the very same once more counts once', () => {
  expect(recordFunding(at, { ...wanted, seen: null })).toMatchObject({ ok: true, value: { type: 'funding.funding-recorded' } })
  expect(recordFunding(one, { ...wanted, seen: null })).toEqual({ ok: true, value: null })
})
test.each([
  [{ goals: ['h'] }, 'no-such-goal'],
  [{ municipalities: ['9999' as MunicipalityCode] }, 'no-such-municipality'],
  [{ until: roughly('2018') }, 'permanent-until'],
  [{ permanent: 'no' as const, until: roughly('2015') }, 'ends-before-it-begins'],
])('given %j, then it is refused: %s', (change, refusal) => {
  expect(recordFunding(at, { ...wanted, ...change, seen: null })).toEqual(refused(refusal))
})
test('given it stands, then a correction needs a reason and what was seen; a title is used once', () => {
  const corrected = { ...wanted, amount: '30 mio. kr.' }
  expect(recordFunding(one, { ...corrected, seen: 5 })).toEqual(refused('needs-a-reason'))
  expect(recordFunding(one, { ...corrected, seen: 4, reason: 'x' })).toEqual(refused('changed-meanwhile'))
  expect(recordFunding(one, { ...corrected, seen: 5, reason: 'x' })).toMatchObject({ ok: true })
  expect(recordFunding(one, { ...wanted, id: 'ny', title: 'AKUTFUNKTIONER', seen: null })).toEqual(refused('title-taken'))
})
test('given it is withdrawn, then it is so once, for a reason', () => {
  expect(withdrawFunding(one, { id: 'midler', seen: 5, reason: '' })).toEqual(refused('needs-a-reason'))
  expect(withdrawFunding(one, { id: 'midler', seen: 5, reason: 'x' })).toMatchObject({ value: { title: 'Akutfunktioner' } })
  expect(withdrawFunding(at, { id: 'midler', seen: 5, reason: 'x' })).toEqual(refused('no-such-funding'))
})
