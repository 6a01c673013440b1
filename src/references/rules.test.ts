import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edition } from '#editions'
import { roughly } from '#kernel'
import { newestOf, recordReference, replacementFault, type Shelf, withdrawReference } from './rules.ts'
import type { Reference } from './words.ts'

const reference = (id: string, replaces: string | null, rest: Partial<Reference> = {}): Reference => ({
  id,
  kind: 'standard',
  title: 'Standarden',
  issuer: '',
  version: id,
  dated: roughly('2017'),
  address: '',
  replaces,
  goals: [],
  note: '',
  reason: '',
  source: '',
  sequence: 5,
  copy: null,
  withdrawn: null,
  ...rest,
})
const editions = [{ versions: [{ goals: [{ id: 'g' }] }] }] as unknown as Edition[]
const chain = [reference('udkast', null), reference('1.0', 'udkast'), reference('2.0', '1.0')]
const at: Shelf = { editions, references: chain }
const { sequence: _, copy: __, withdrawn: ___, ...wanted } = reference('ny', null)
const refused = (refusal: string) => ({ ok: false, refusal })

describe('what has taken a paper’s place', () => {
  test('given a chain, then the newest is its end, but for what was withdrawn', () => {
    expect(newestOf({ id: 'udkast' }, chain)?.id).toBe('2.0')
    expect(newestOf({ id: '2.0' }, chain)).toBeNull()
    expect(newestOf({ id: 'udkast' }, [...chain.slice(0, 2), { ...(chain[2] as Reference), withdrawn: 'x' }])?.id).toBe('1.0')
  })
  test('whatever replaces whatever, then looking for the newest ends', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd')
    const some = fc.uniqueArray(fc.tuple(id, fc.option(id)), { selector: ([own]) => own, maxLength: 4 })
    fc.assert(
      fc.property(some, id, (pairs, from) => {
        const all = pairs.map(([own, replaces]) => reference(own, replaces))
        return newestOf({ id: from }, all)?.id !== from
      }),
    )
  })
  test.each([
    ['ny', '2.0', null],
    ['ny', null, null],
    ['ny', 'ny', 'replaces-itself'],
    ['ny', 'ukendt', 'replaces-none'],
    ['ny', 'udkast', 'already-replaced'],
    ['udkast', '2.0', 'replaces-itself'],
  ])('%s replaces %s: %s', (id, replaces, fault) => expect(replacementFault({ id, replaces }, chain)).toBe(fault))
})

describe('recording', () => {
  test('given nothing, then it is recorded; the very same counts once; a version stands once', () => {
    expect(recordReference(at, { ...wanted, seen: null })).toMatchObject({ ok: true })
    const there = { ...at, references: [...chain, reference('ny', null)] }
    expect(recordReference(there, { ...wanted, seen: null })).toEqual({ ok: true, value: null })
    expect(recordReference(there, { ...wanted, id: 'anden', title: 'STANDARDEN', seen: null })).toEqual(
      refused('recorded-before'),
    )
  })
  test('given a correction, then a reason and what was seen are needed; a goal must be one', () => {
    const there = { ...at, references: [reference('ny', null)] }
    expect(recordReference(there, { ...wanted, note: 'x', seen: 5 })).toEqual(refused('needs-a-reason'))
    expect(recordReference(there, { ...wanted, note: 'x', seen: 4, reason: 'y' })).toEqual(refused('changed-meanwhile'))
    const goals = [{ goal: 'h', relation: 'causes' }] as const
    expect(recordReference(at, { ...wanted, goals, seen: null })).toEqual(refused('no-such-goal'))
  })
  test('given something has taken its place, then it cannot be withdrawn', () => {
    expect(withdrawReference(at, { id: '1.0', seen: 5, reason: 'x' })).toEqual(refused('is-replaced'))
    expect(withdrawReference(at, { id: '2.0', seen: 5, reason: 'x' })).toMatchObject({ ok: true })
    expect(withdrawReference(at, { id: '2.0', seen: 5, reason: '' })).toEqual(refused('needs-a-reason'))
  })
})
