import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AlignedBlock, align } from './align.ts'
import { changedTerms, compareWordings, isReworded } from './compare.ts'
import { unworded } from './store.ts'
import type { Block, RecordedTerms } from './words.ts'

const block = (id: string, text = `Afsnit om ${id}`, given: Partial<Block> = {}): Block => ({
  id,
  kind: 'paragraph',
  level: 1,
  text,
  part: { kind: 'paper' },
  ...given,
})
const told = (all: readonly AlignedBlock[]) =>
  all.map((one) =>
    one.kind === 'both'
      ? `${one.after.id}${isReworded(one) ? ' reworded' : ''}${one.moved ? ' moved' : ''}`
      : `${one.kind === 'new' ? one.after.id : one.before.id} ${one.kind}`,
  )

test('given blocks that came, went, moved and were reworded, then each is told once, where it stands', () => {
  const before = [block('a'), block('b'), block('c'), block('d'), block('e')]
  const after = [block('d'), block('a'), block('c', 'Afsnit om c og mere'), block('x'), block('e')]
  expect(told(align(before, after))).toEqual(['d moved', 'a', 'b gone', 'c reworded', 'x new', 'e'])
})

test('given other ids, then the same text is the same block, and one that is much alike is the same worded anew', () => {
  const before = [
    block('a', 'Kommunerne vil mødes to gange om året for at lære af hinanden'),
    block('b', 'Fast tekst'),
    block('c', 'Helt andet'),
  ]
  const after = [
    block('x', 'Fast tekst'),
    block('y', 'Kommunerne vil mødes fire gange om året for at lære af hinanden'),
    block('z', 'Noget nyt uden lighed'),
  ]
  expect(told(align(before, after))).toEqual(['x moved', 'y reworded', 'c gone', 'z new'])
})

test('given a paragraph that became a part of another goal, then it is told as moved though its order is the same', () => {
  const before = [block('a', 'Tekst', { part: { kind: 'goal', goal: 'en' } })]
  const after = [block('a', 'Tekst', { part: { kind: 'goal', goal: 'to' } })]
  expect(told(align(before, after))).toEqual(['a moved'])
})

const texts = fc.constantFrom(
  'Vi vil',
  'Vi vil mødes ofte',
  'Vi vil mødes hver måned',
  'Noget andet',
  'Fælles hjælp til unge',
  'æ ø å',
)
const blocks = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...'abcdefgh'), texts, fc.constantFrom('paragraph' as const, 'heading' as const)), {
    selector: ([id]) => id,
  })
  .map((all) => all.map(([id, text, kind]) => block(id, text, { kind })))

test('given any version, then comparing it with itself says nothing', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      const { counts, arguments: said } = compareWordings({ ...unworded('v1'), blocks: all }, { ...unworded('v1'), blocks: all })
      expect(counts).toEqual({ new: 0, gone: 0, reworded: 0, moved: 0 })
      expect(said).toEqual([])
    }),
  )
})

test('given any two versions, then every block of both is accounted for exactly once, the later ones in their order', () => {
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const all = align(before, after)
      const old = all.flatMap((one) => (one.kind === 'new' ? [] : [one.before.id]))
      const now = all.flatMap((one) => (one.kind === 'gone' ? [] : [one.after.id]))
      expect(old.toSorted()).toEqual(before.map(({ id }) => id).sort())
      expect(now).toEqual(after.map(({ id }) => id))
    }),
  )
})

test('given a block that only moved, then nothing else is said to have moved', () => {
  fc.assert(
    fc.property(fc.nat(7), fc.nat(7), (from, to) => {
      const before = [...'abcdefgh'].map((id) => block(id))
      const after = [...before]
      const [taken] = after.splice(from, 1)
      after.splice(to, 0, taken as Block)
      const moved = align(before, after).filter((one) => one.kind === 'both' && one.moved)
      expect(moved.length).toBe(from === to ? 0 : 1)
    }),
  )
})

test('given two versions of 2.000 long paragraphs without an id in common, then they are compared in the time that a page may take', () => {
  const text = (version: string) => (_: unknown, at: number) =>
    block(
      `${version}-${at}`,
      Array.from({ length: 60 }, (_, word) => `ord${(at * 37 + word * 11) % 4001}`).join(' ') + (at % 3 ? '' : ` ${version}`),
    )
  const [before, after] = ['en', 'to'].map((version) => Array.from({ length: 2000 }, text(version))) as [Block[], Block[]]
  const began = performance.now()
  const all = align(before, after)
  expect(all.every(({ kind }) => kind === 'both')).toBe(true)
  expect(performance.now() - began).toBeLessThan(5000)
})

test('given a version whose text nobody has recorded, then no block is said to have come or gone', () => {
  const { blocks: none, known } = compareWordings(unworded('v1'), { ...unworded('v2'), blocks: [block('a')] })
  expect([none, known]).toEqual([[], { before: false, after: true }])
})

test('given terms that changed, then each is told with what it was; what was not recorded is blank', () => {
  const terms: RecordedTerms = { goal: 'a', obligation: 'may', reason: 'Derfor', economy: '', source: '' }
  expect(changedTerms(terms, { ...terms, obligation: 'must', economy: 'Ingen penge' })).toEqual([
    { part: 'obligation', before: 'Kan', after: 'Skal' },
    { part: 'economy', before: '', after: 'Ingen penge' },
  ])
  expect(changedTerms(undefined, terms)).toEqual([])
  expect(changedTerms(terms, terms)).toEqual([])
})
