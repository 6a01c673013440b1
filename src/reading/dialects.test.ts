/** However a program writes rows as CSV, they are read back as they were; a file cut short gives no other rows. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { code, family, optional, text, wholeNumber } from './columns.ts'
import { day, roughDay } from './day-columns.ts'
import { readTable } from './reading.ts'
import { problemLines } from './reading-wording.ts'
import { table } from './table.ts'

const described = table({
  file: 'x.csv',
  columns: { code: code(), words: text(), since: roughDay(), population: family(day(), wholeNumber()), note: optional(text()) },
  key: ['code'],
})
const read = (input: Uint8Array | string) => {
  const result = readTable(described, input)
  return result.ok ? result.value.rows.map(({ values }) => values) : problemLines(result.refusal)
}

/** Letters of Windows-1252 that hold no trap of an encoding read twice, and all that CSV treats in a way of its own. */
const letter = fc.constantFrom(...'abcæøåÆØÅéü€–’ ,;|="\'\n\t-+@01.')
const trimmedText = (min: number) =>
  fc
    .string({ unit: letter, minLength: min, maxLength: 30 })
    .map((words) => words.trim())
    .filter((words) => words.length >= min)
const row = fc.record({
  code: fc.integer({ min: 101, max: 899 }).map((number) => `0${number}`),
  words: trimmedText(1).filter((words) => !/^=?"\d+"$/.test(words)),
  since: fc.constantFrom('', '2013', '2016-spring', '2017-04', '2017-02-06'),
  population: fc.option(fc.integer({ min: 0, max: 2_000_000 }), { nil: null }),
  note: trimmedText(0).map((words) => words || null),
})
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never
const rows = fc.uniqueArray(row, { selector: ({ code }) => code, minLength: 1, maxLength: 8 })

const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  named: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  lastEnd: fc.boolean(),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16', 'windows-1252', 'text'),
  quoteAll: fc.boolean(),
  padding: fc.constantFrom('', ' ', '\u00a0', '  \u00a0 '),
  blankLines: fc.boolean(),
  emptyColumns: fc.nat(2),
  thousands: fc.constantFrom('', '.', ' ', '\u00a0'),
  shortCodes: fc.constantFrom('plain', 'number', 'float', 'guarded'),
  shout: fc.boolean(),
})
type Dialect = typeof dialect extends fc.Arbitrary<infer D> ? D : never

const codes = {
  plain: (c: string) => c,
  number: (c: string) => c.slice(1),
  float: (c: string) => `${c.slice(1)}.0`,
  guarded: (c: string) => `="${c}"`,
}

function write(rows: readonly Row[], how: Dialect): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const cell = (content: string, guarded = false) => {
    const must = how.quoteAll || (!guarded && /[,;|\t\n"]/.test(content))
    return how.padding + (must ? quoted(content) : content) + how.padding
  }
  const line = (cells: string[]) => [...cells, ...Array(how.emptyColumns).fill('')].join(how.delimiter)
  const number = (value: number | null) => String(value ?? '').replace(/\B(?=(\d{3})+$)/g, how.thousands)
  const titles = ['code', 'words', 'since', 'population_2020-01-01', 'note'].map((title) =>
    cell(how.shout ? title.toUpperCase() : title),
  )
  const body = rows.map((r) =>
    line([
      cell(codes[how.shortCodes](r.code), true),
      ...[r.words, r.since, number(r.population), r.note ?? ''].map((content) => cell(content)),
    ]),
  )
  const lines = [...(how.named || how.delimiter === '|' ? [`sep=${how.delimiter}`] : []), line(titles), ...body]
  return (lines.join(how.blankLines ? '\n\n' : '\n') + (how.lastEnd ? '\n' : '')).replaceAll('\n', how.lineEnd)
}

const high = new Map([...'€–’'].map((letter, index) => [letter, [0x80, 0x96, 0x92][index] ?? 0]))
function encode(written: string, { encoding }: Dialect): Uint8Array | string {
  if (encoding === 'text') return written
  if (encoding === 'utf-16') return Buffer.from(`\ufeff${written}`, 'utf16le')
  if (encoding === 'windows-1252') return Uint8Array.from([...written], (letter) => high.get(letter) ?? letter.charCodeAt(0))
  return Buffer.from(encoding === 'utf-8' ? written : `\ufeff${written}`)
}

const expected = (rows: readonly Row[]) =>
  rows.map(({ population, ...row }) => ({
    ...row,
    population: population === null ? [] : [{ key: '2020-01-01', value: population }],
  }))

test('rows written in any dialect are read as they were', () => {
  fc.assert(
    fc.property(rows, dialect, (rows, how) => {
      expect(read(encode(write(rows, how), how))).toEqual(expected(rows))
    }),
    { numRuns: 1000 },
  )
})

/** Only the last cell of the last row can be shorter and still look whole: nothing in the file says that it should go on. */
test('a file cut anywhere is refused, or gives its first rows with at most the last cell shortened', () => {
  fc.assert(
    fc.property(rows, dialect, fc.nat({ max: 9999 }), (rows, how, part) => {
      const whole = encode(write(rows, how), how)
      const found = read(whole.slice(0, Math.floor((part / 9999) * whole.length)) as typeof whole)
      if (typeof found[0] === 'string') return
      const all = expected(rows)
      const last = found.length - 1
      expect(found.slice(0, -1)).toEqual(all.slice(0, last))
      expect(found[last]).toEqual({ ...all[last], note: (found[last] as { note: unknown }).note })
      expect(all[last]?.note ?? '').toSatisfy((note: string) =>
        note.startsWith((found[last] as { note: string | null }).note ?? ''),
      )
    }),
    { numRuns: 1000 },
  )
})

test('random bytes, and good files with bytes changed, never throw', () => {
  const change = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 })
  const damaged = fc.tuple(rows, dialect, change).map(([rows, how, changes]) => {
    const bytes = Uint8Array.from(Buffer.from(encode(write(rows, how), how)))
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte
    return bytes
  })
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), damaged), (bytes) => {
      const result = readTable(described, bytes)
      if (result.ok) return
      for (const line of problemLines(result.refusal)) expect(line).toMatch(/^[^\n\r\0]+$/)
    }),
    { numRuns: 1000 },
  )
})
