import fc from 'fast-check'
import { expect, test } from 'vitest'
import { load } from '#loading'
import { type Files, problemLines } from '#reading'
import { kkr, operator, realFiles, stage } from './stage.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const text = (content: Uint8Array) => Buffer.from(content).toString()
const linesOf = (content: Uint8Array) => text(content).trimEnd().split('\n')
const at = <T>(items: readonly T[], place: number) => place % Math.max(1, items.length)

type Mutation = (content: Uint8Array, place: number, word: string) => Uint8Array
const swap = <T>(items: readonly T[], one: number, other: number) =>
  items.map((item, place) => (place === one ? (items[other] as T) : place === other ? (items[one] as T) : item))
const inCell =
  (cell: (before: string, word: string) => string): Mutation =>
  (content, place, word) => {
    const lines = linesOf(content)
    const row = 1 + at(lines.slice(1), place)
    const cells = (lines[row] ?? '').split(',')
    const column = at(cells, Math.floor(place / 7))
    return bytes(lines.with(row % lines.length, cells.with(column, cell(cells[column] ?? '', word)).join(',')).join('\n'))
  }

/** What happens to files between a secretary's spreadsheet and the importer. */
const mutations: Record<string, Mutation> = {
  cut: (content, place) => content.subarray(0, place % (content.length + 1)),
  flip: (content, place) => content.map((byte, index) => (index === place % content.length ? byte ^ (1 << (place % 8)) : byte)),
  'line twice': (content, place) => bytes([...linesOf(content), linesOf(content)[at(linesOf(content), place)]].join('\n')),
  'line gone': (content, place) =>
    bytes(
      linesOf(content)
        .toSpliced(at(linesOf(content), place), 1)
        .join('\n'),
    ),
  'lines swapped': (content, place) =>
    bytes(swap(linesOf(content), at(linesOf(content), place), linesOf(content).length - 1).join('\n')),
  'columns swapped': (content, place) =>
    bytes(
      linesOf(content)
        .map((line) => swap(line.split(','), at(line.split(','), place), 0).join(','))
        .join('\n'),
    ),
  'column gone': (content, place) =>
    bytes(
      linesOf(content)
        .map((line) =>
          line
            .split(',')
            .toSpliced(place % 9, 1)
            .join(','),
        )
        .join('\n'),
    ),
  'Windows-1252': (content) => new Uint8Array(Buffer.from(text(content), 'latin1')),
  'UTF-16': (content) => new Uint8Array(Buffer.from(`\ufeff${text(content)}`, 'utf16le')),
  'encoded twice': (content) => bytes(Buffer.from(content).toString('latin1')),
  semicolons: (content) => bytes(text(content).replaceAll(',', ';')),
  formula: inCell(() => '=1+1'),
  word: inCell((_, word) => word),
  'word quoted': inCell((_, word) => `"${word.replaceAll('"', '""')}"`),
  'longer word': inCell((before, word) => before + word),
  emptied: inCell(() => ''),
  'many quotes': inCell((before) => before + '"'.repeat(100_000)),
  'huge number': inCell(() => '99999999999999999999'),
}

const mutation = fc.record({
  file: fc.nat(11),
  how: fc.constantFrom(...Object.keys(mutations)),
  place: fc.nat(5000),
  word: fc.oneof(
    fc.constantFrom(
      '0101',
      '0102',
      '2017',
      '2017-02-06',
      '0101-council',
      'København',
      'Kommune',
      'approval:approved',
      'ja',
      'alle',
      '-1',
      '5',
      'x',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  ),
})
type Mutated = { file: number; how: string; place: number; word: string }

function mutated(files: Files, { file, how, place, word }: Mutated): Files {
  const [name, content] = [...files][file % files.size] ?? ['', '']
  return new Map(files).set(name, mutations[how]?.(content as Uint8Array, place, word) ?? content)
}

/** A file, where in it, and a sentence. */
const danishLine =
  /^([a-z-]+\.csv(, (række|linje) \d+( \(linje \d+ i en teksteditor\))?)?(, kolonne [^:]+.*)?: .+[.?:…]|og [\d.]+ fejl mere)$/

test('given real files changed in any way, then they are refused with lines, or loaded so that the facts explain every row', async () => {
  const on = await stage(kkr)
  const files = await realFiles()
  let loads = 0
  const property = fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (changes) => {
    const before = await on.head()
    const loaded = await load(on.ledger, kkr, operator, changes.reduce(mutated, files))
    if (loaded.ok && ++loads % 5 === 0) expect(await on.verified()).toMatchObject({ ok: true })
    if (loaded.ok) return
    expect(await on.head()).toEqual(before)
    for (const line of problemLines(loaded.refusal)) expect(line).toMatch(danishLine)
  })
  await fc.assert(property, { numRuns: 300, interruptAfterTimeLimit: 15_000, endOnFailure: true })
  expect(await on.verified()).toMatchObject({ ok: true })
})
