import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Version } from '#editions'
import { unknownDay } from '#kernel'
import { changesFounding, changesTerms, textFault } from './rules.ts'
import { unworded } from './store.ts'
import type { Block, Founding, RecordedTerms } from './words.ts'

const version: Version = {
  id: '2017-v2',
  edition: 2017,
  number: 2,
  dated: unknownDay,
  goalCount: 1,
  areaCount: 1,
  note: '',
  goals: [
    {
      id: 'maal',
      version: '2017-v2',
      number: 1,
      area: 'prevention',
      kind: 'task',
      title: 'Vi vil',
      shortTitle: 'Vi',
      deadline: unknownDay,
      cause: '',
    },
  ],
  areas: [{ place: 1, title: '' }],
}
const block = (id: string, given: Partial<Block> = {}): Block => ({
  id,
  kind: 'paragraph',
  level: 1,
  text: `Afsnit ${id}`,
  part: { kind: 'paper' },
  ...given,
})
const recorded = (...blocks: Block[]) => ({ ...unworded(version.id), blocks })

test('given blocks that cannot be, then each is told for what it is', () => {
  const fault = (...blocks: Block[]) => textFault(blocks, version, unworded(version.id), false)
  expect(fault(block('a'), block('b', { part: { kind: 'goal', goal: 'maal' } }))).toBe(null)
  expect(fault()).toBe('no-text')
  expect(fault(block('a', { text: ' \n' }))).toBe('no-text')
  expect(fault(block('a', { text: 'x'.repeat(5001) }))).toBe('too-long')
  expect(fault(...Array.from({ length: 2001 }, (_, at) => block(`a-${at}`)))).toBe('too-long')
  expect(fault(block('Æ'))).toBe('bad-id')
  expect(fault(block('a'), block('a'))).toBe('same-id-twice')
  expect(fault(block('a', { level: 7 }))).toBe('bad-level')
  expect(fault(block('a', { part: { kind: 'goal', goal: 'andet' } }))).toBe('no-such-goal')
  expect(fault(block('a', { part: { kind: 'area', place: 2 } }))).toBe('no-such-area')
})

test('given a locked version, then a text that nobody had recorded may be filled in, and one that is there stays in every block', () => {
  expect(textFault([block('a')], version, unworded(version.id), true)).toBe(null)
  const before = recorded(block('a'), block('b'))
  expect(textFault(before.blocks, version, before, true)).toBe(null)
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 })
  fc.assert(
    fc.property(ids, fc.boolean(), (names, reworded) => {
      const after = names.map((id) => block(id, reworded ? { text: `Ny ${id}` } : {}))
      const same = !reworded && names.join() === 'a,b'
      expect(textFault(after, version, before, true)).toBe(same ? null : 'locked')
      expect(textFault(after, version, before, false)).toBe(null)
    }),
  )
})

test('given terms and themes, then filling in changes nothing that was recorded, and everything else does', () => {
  const terms = (given: Partial<RecordedTerms> = {}): RecordedTerms => ({
    goal: 'maal',
    obligation: 'not-known',
    reason: '',
    economy: '',
    source: '',
    ...given,
  })
  expect(changesTerms(undefined, terms({ obligation: 'must' }))).toBe(false)
  expect(changesTerms(terms({ reason: 'Derfor' }), terms({ reason: 'Derfor', obligation: 'may', economy: 'Ingen' }))).toBe(false)
  expect(changesTerms(terms({ obligation: 'may' }), terms({ obligation: 'must' }))).toBe(true)
  expect(changesTerms(terms({ reason: 'Derfor' }), terms())).toBe(true)
  const founding = (themes: string[], vote: string | null = null): Founding => ({ goal: 'maal', themes, vote, words: '' })
  expect(changesFounding(founding(['a', 'b']), founding(['b', 'a'], 'valg'))).toBe(false)
  expect(changesFounding(founding(['a']), founding(['a', 'b']))).toBe(true)
  expect(changesFounding(founding(['a'], 'valg'), founding(['a']))).toBe(true)
})
