import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessmentStates, knownAnswers } from '#assessments'
import type { Goal } from '#editions'
import { day, type MunicipalityCode, roughly } from '#kernel'
import type { ReadWorkbook, SheetWorkbook } from '#sheets'
import { previewOf } from './preview.ts'
import { fileIn } from './sheet-in.ts'
import { workbookOf } from './sheet-out.ts'
import type { Entry } from './words.ts'

const code = '0183' as MunicipalityCode
const goals = [1, 2, 3].map(
  (number) => ({ id: `2017-goal-${number}`, number, shortTitle: `Det ${number}.`, kind: 'task' }) as Goal,
)
const about = { alliance: 'KKR', name: 'Ishøj', title: 'Mål 2017', day: day('2026-11-25'), goals }
const own = { code, edition: 2017 }

/** A workbook as it is read when nobody has touched it. */
const asRead = ({ sheets }: SheetWorkbook): ReadWorkbook => ({
  sheets: sheets.map(({ name, columns, rows }) => ({
    name,
    hidden: false,
    rows: [columns.map(({ title }) => title), ...rows.map((cells) => cells.map((cell) => cell || null))],
  })),
  passedOver: [],
})
const known = fc.constantFrom(...knownAnswers)
const text = fc
  .string({ unit: fc.constantFrom('a', 'å', 'Æ', '=', '1', '\n', ' ', ';', '"'), maxLength: 30 })
  .map((one) => one.trim())
const line = text.filter((one) => one !== '')
const when = fc.constantFrom('', '2017', '2027-03', '2027-spring', '2027-03-06').map(roughly)
const content = fc.record({
  solvedToday: text,
  meaning: text,
  withinBudget: known,
  newTask: known,
  reprioritised: fc.array(fc.record({ from: line, to: line, when }), { maxLength: 3 }),
  funding: fc.array(fc.record({ source: line, permanent: known }), { maxLength: 3 }),
  authority: text,
  operator: text,
})
const entriesOf = fc.tuple(
  ...goals.map(({ id }) =>
    fc.record({ goal: fc.constant(id), state: fc.constantFrom(...assessmentStates), seen: fc.nat(999), content }),
  ),
)
const read = (entries: readonly Entry[], touch: (book: ReadWorkbook) => ReadWorkbook = (book) => book) =>
  fileIn(touch(asRead(workbookOf({ ...own, entries }, about))), own, goals)

test('whatever the assessments say, their spreadsheet says the same when it comes back, however its rows and columns are sorted', () => {
  fc.assert(
    fc.property(entriesOf, fc.boolean(), (entries, sorted) => {
      const turned = (book: ReadWorkbook): ReadWorkbook => ({
        ...book,
        sheets: book.sheets.map((sheet) => ({
          ...sheet,
          rows: (sheet.name === 'Vurderinger' ? [sheet.rows[0] ?? [], ...sheet.rows.slice(1).toReversed()] : sheet.rows).map(
            (cells) => (sheet.name === 'Vurderinger' ? Array.from(cells).toReversed() : cells),
          ),
        })),
      })
      const found = read(entries, sorted ? turned : undefined)
      expect(found.ok && found.value.troubles).toEqual([])
      expect(found.ok && found.value.entries.toSorted((a, b) => (a.goal < b.goal ? -1 : 1))).toEqual(entries)
    }),
  )
})

const plain = { solvedToday: 'I dag', meaning: '', withinBudget: 'yes', newTask: 'no', authority: '', operator: '' } as const
const entry = (number: number, more: Partial<Entry> = {}): Entry => ({
  goal: `2017-goal-${number}`,
  state: 'draft',
  seen: 0,
  content: { ...plain, reprioritised: [], funding: [] },
  ...more,
})
type Cells = readonly (string | number | null)[]
/** The same file with a sheet's rows changed. */
const rows = (name: string, change: (rows: readonly Cells[]) => readonly Cells[]) => (book: ReadWorkbook) => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name === name ? { ...sheet, rows: change(sheet.rows) } : sheet)),
})
const cell = (row: number, column: number, value: string | null) => (all: readonly Cells[]) =>
  all.map((cells, at) => (at === row ? Object.assign([...cells], { [column]: value }) : cells))

test.each([
  ['another municipality’s file', rows('Vurderinger', cell(1, 0, '0101/2017/2017-goal-1/0')), 'another-municipality'],
  ['one of another edition', rows('Vurderinger', cell(1, 0, '0183/2013/2017-goal-1/0')), 'another-edition'],
  ['one without keys', rows('Vurderinger', (all) => all.map((cells, at) => (at ? [null, ...cells.slice(1)] : cells))), 'no-keys'],
  ['one with a heading that was changed', rows('Finansiering', cell(0, 1, 'Penge')), 'no-such-column'],
  ['one without a sheet', (book: ReadWorkbook) => ({ ...book, sheets: book.sheets.slice(1) }), 'no-such-sheet'],
] as const)('given %s, then it is refused', (_, touch, expected) => {
  const found = read([entry(1), entry(2), entry(3)], touch)
  expect(found.ok ? 'read' : found.refusal).toBe(expected)
})

test('given cells that cannot be taken, then each is told by its row, and goals without such can be saved', () => {
  const touched = (book: ReadWorkbook) => {
    const main = rows('Vurderinger', (all) => [...cell(1, 4, 'Måske')(all), [null, 'Mål 9: Noget', 'Løst']])(book)
    return rows('Omprioriteringer', (all) => [...all, ['Mål 2', 'Dag', '', 'engang']])(main)
  }
  const found = read(
    [entry(1), entry(2, { content: { ...plain, reprioritised: [], funding: [], meaning: 'Nyt' } }), entry(3)],
    touched,
  )
  if (!found.ok) throw new Error(found.refusal)
  expect(found.value.troubles.map(({ place, goal }) => [place, goal])).toEqual([
    ['Vurderinger, række 5', null],
    ['Vurderinger, række 2', '2017-goal-1'],
    ['Omprioriteringer, række 2', '2017-goal-2'],
    ['Omprioriteringer, række 2', '2017-goal-2'],
  ])
  const { changed, lost } = previewOf(found.value, goals, [])
  expect(changed.map(({ goal, troubles }) => [goal.number, troubles.length])).toEqual([
    [1, 1],
    [2, 2],
    [3, 0],
  ])
  expect(lost).toHaveLength(1)
})

test('given a goal without its row, then it stays as it is, and what belongs to it elsewhere is told of', () => {
  const found = read([entry(1), entry(2), entry(3)], (book) => {
    const without = rows('Vurderinger', (all) => all.filter(([key]) => !String(key).includes('goal-3')))(book)
    return rows('Finansiering', (all) => [...all, ['Mål 3', 'En pulje', '']])(without)
  })
  expect(found.ok && found.value.entries.map(({ goal }) => goal)).toEqual(['2017-goal-1', '2017-goal-2'])
  expect(found.ok && found.value.troubles.map(({ place, goal }) => [place, goal])).toEqual([['Finansiering, række 2', null]])
})

test('given a formula in a row, then its goal is not taken, for it would be emptied', () => {
  const formula = { kind: 'formulas', count: 1, places: ['Vurderinger!C3'] } as const
  const found = read([entry(1), entry(2), entry(3)], (book) => ({ ...book, passedOver: [formula] }))
  expect(found.ok && found.value.troubles.map(({ place, goal }) => [place, goal])).toEqual([
    ['Vurderinger, række 3', '2017-goal-2'],
  ])
})

test('given what stands now, then only goals that the file changes are shown, and those that others saved meanwhile are told of', () => {
  const stands = (number: number, save: number) => ({ ...entry(number), ...entry(number).content, ...own, save }) as never
  const entries = [entry(1, { seen: 4 }), entry(2, { seen: 5, state: 'public' }), entry(3, { seen: 6, state: 'shared' })]
  const preview = previewOf({ entries, troubles: [], passedOver: [] }, goals, [stands(1, 4), stands(2, 5), stands(3, 9)])
  expect(
    preview.changed.map(({ goal, meanwhile, fields }) => [goal.number, meanwhile, fields.map(({ label }) => label)]),
  ).toEqual([
    [2, false, ['Tilstand']],
    [3, true, ['Tilstand']],
  ])
  expect(preview.same).toBe(1)
})
