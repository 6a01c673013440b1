import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Content, type Draft, noArea, noGoal, noText, type Part, type TextContent } from '#drafting'
import { roughly } from '#kernel'
import { type Piece, plainText } from '#word'
import { draftFrom } from './draft-in.ts'
import { draftDocument } from './draft-out.ts'

const part = (id: string, under: string | null, content: Content): Part => ({
  id,
  under,
  place: 1,
  content,
  save: 1,
  savedAt: new Date(0),
  savedBy: { office: 'secretariat' },
  removed: null,
})
const paper: Content = {
  part: 'paper',
  title: 'Fælles mål',
  purpose: 'At hjælpe\npå to linjer',
  benefit: '',
  owner: 'Kommunerne',
  periodFrom: roughly('2027'),
  periodTo: roughly('2030-spring'),
  arguments: { 'acute-physical': 'Borgerne bor på tværs', 'acute-psychiatric': '', prevention: '' },
}
const draftOf = (...parts: Part[]): Draft => ({
  edition: 2027,
  number: 1,
  begunAt: new Date(0),
  from: null,
  mark: '',
  numbered: false,
  parts: [part('papir', null, paper), ...parts],
  removed: [],
})
const goal = (title: string, more: object = {}): Content => ({ ...noGoal, title, shortTitle: title.slice(0, 10), ...more })
const text = (words: string, more: Partial<TextContent> = {}): Content => ({ ...noText, text: words, ...more })
const document = (draft: Draft) => draftDocument(draft, { author: '', day: '2026-11-22', notes: [] })
const shape = (draft: Draft, { pieces, title }: { pieces: readonly Piece[]; title: string }) => {
  const { incoming, notUnderstood } = draftFrom({ pieces, title }, draft)
  const parts = incoming.flatMap(({ id, content, texts }) => [[id, content], ...texts.map((one) => [one.id, one.content])])
  return { parts, notUnderstood }
}
const unchanged = ({ parts }: Draft) => parts.map(({ id, content }) => [content.part === 'paper' ? null : id, content])

const sample = draftOf(
  part('afsnit-1', null, text('Indledning', { kind: 'heading', level: 1 })),
  part('afsnit-2', null, text('Et afsnit.\nMed en linje til.')),
  part(
    '2027-goal-1',
    null,
    goal('Færre indlæggelser', {
      area: 'prevention',
      kind: 'task',
      obligation: 'must',
      reason: 'Fordi: det virker',
      deadline: roughly('2028-03'),
      themes: ['t-1'],
    }),
  ),
  part('afsnit-3', '2027-goal-1', text('Frist: er også et ord', { kind: 'bullet', level: 1 })),
  part('afsnit-4', '2027-goal-1', text('Sådan gør vi', { kind: 'heading', level: 1 })),
  part('afsnit-5', '2027-goal-1', text('Først', { kind: 'number', level: 2 })),
  part('afsnit-6', null, text('Imellem målene, uden overskrift.')),
  part('2027-goal-2', null, goal('')),
  part('omraade-1', null, { ...noArea, title: 'Unge', was: { ...noGoal, title: 'De unge' } }),
  part('afsnit-7', 'omraade-1', text('Der arbejdes videre.')),
)

test('what comes out of a draft goes in again as it was', () => {
  expect(shape(sample, document(sample))).toEqual({ parts: unchanged(sample), notUnderstood: [] })
})

test('a goal has a heading with its number, and its terms in a list', () => {
  const pieces = document(sample).pieces
  const at = pieces.findIndex(({ mark }) => mark === '2027-goal-1')
  expect(pieces.slice(at, at + 10).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'heading Mål 1: Færre indlæggelser',
    'bullet Kort navn: Færre indl',
    'bullet Område: Forebyggelse',
    'bullet Slags: Vi løser opgaven',
    'bullet Skal eller kan: Skal',
    'bullet Hvorfor målet er valgt: Fordi: det virker',
    'bullet Økonomisk forudsætning: ikke angivet',
    'bullet Anledning: ikke angivet',
    'bullet Frist: marts 2028',
    'bullet Frist: er også et ord',
  ])
  expect(pieces.find(({ mark }) => mark === '2027-goal-2')?.text).toBe('Mål 2: (uden navn)')
})

const without = (draft: Draft) => ({ ...document(draft), pieces: document(draft).pieces.map(({ mark: _, ...piece }) => piece) })

describe('without the marks', () => {
  test('parts are known by their words, and texts with no heading before them belong to the goal before them', () => {
    const inGoal = sample.parts.map((one) => (one.id === 'afsnit-6' ? { ...one, under: '2027-goal-1' } : one))
    const { parts } = shape(sample, without(sample))
    expect(parts).toEqual(unchanged({ ...sample, parts: inGoal }))
  })

  test('a goal that is worded otherwise keeps its id, its themes and its order; a new one has none', () => {
    const changed = without(sample).pieces.map((piece) => ({
      ...piece,
      text: piece.text
        .replace('Mål 1: Færre indlæggelser', 'Mål 1: Færre akutte indlæggelser')
        .replace('Mål 2: (uden navn)', 'Mål 2: Noget helt nyt'),
    }))
    const { parts } = shape(sample, { title: '', pieces: changed })
    expect(parts.find(([id]) => id === '2027-goal-1')?.[1]).toMatchObject({ title: 'Færre akutte indlæggelser', themes: ['t-1'] })
    expect(parts.find(([, content]) => (content as { title?: string }).title === 'Noget helt nyt')?.[0]).toBeNull()
  })
})

describe('a document that somebody wrote by hand', () => {
  const heading = (level: number, text: string): Piece => ({ kind: 'heading', level, text })
  const line = (text: string): Piece => ({ kind: 'bullet', level: 1, text })

  test('has goals by their headings, at whatever level, and only the terms that it names', () => {
    const { parts, notUnderstood } = shape(sample, {
      title: 'Nyt navn',
      pieces: [
        heading(1, 'Forord'),
        heading(2, 'Mål 1 – Bedre sammenhæng'),
        line('område: forebyggelse'),
        line('Frist: i går'),
        line('Et punkt'),
        heading(3, 'Baggrund'),
        heading(6, 'Dybt'),
        heading(2, 'Afslutning'),
        heading(1, 'Udviklingsområder'),
        heading(2, 'Udviklingsområde 1: Unge'),
      ],
    })
    expect(parts).toEqual([
      [null, { ...paper, title: 'Nyt navn' }],
      [null, text('Forord', { kind: 'heading', level: 1 })],
      [null, { ...noGoal, title: 'Bedre sammenhæng', area: 'prevention' }],
      [null, text('Et punkt', { kind: 'bullet', level: 1 })],
      [null, text('Baggrund', { kind: 'heading', level: 1 })],
      [null, text('Dybt', { kind: 'heading', level: 3 })],
      [null, text('Afslutning', { kind: 'heading', level: 2 })],
      [null, text('Udviklingsområder', { kind: 'heading', level: 1 })],
      ['omraade-1', { ...noArea, title: 'Unge', was: { ...noGoal, title: 'De unge' } }],
    ])
    expect(notUnderstood).toEqual([
      'Frist i mål 1: »i går« kan ikke læses. Det, der stod i udkastet, bliver stående.',
      '»Dybt« lå på niveau 4 og kommer på niveau 3.',
    ])
  })

  test('with a mark twice gives it once', () => {
    const twice: Piece = { kind: 'paragraph', level: 0, text: 'Et afsnit.', mark: 'afsnit-2' }
    const { parts } = shape(sample, { title: '', pieces: [twice, twice] })
    expect(parts.slice(1).map(([id]) => id)).toEqual(['afsnit-2', null])
  })
})

const words = fc.string({ unit: fc.constantFrom(...'abæ :1\n'), maxLength: 20 }).map(plainText)
const line = words.map((one) => one.replaceAll('\n', ' '))
const someText = fc.record({
  part: fc.constant('text' as const),
  kind: fc.constantFrom('paragraph' as const, 'bullet' as const, 'number' as const, 'heading' as const),
  level: fc.integer({ min: 1, max: 3 }),
  text: line.map((one) => `x ${one}`.trim()),
})
const someGoal = fc.record({
  title: line,
  shortTitle: line,
  reason: words,
  cause: words,
  deadline: fc.constantFrom(...['', '2028', '2028-03', '2028-spring', '2028-03-01'].map(roughly)),
})
const owner = fc.record({ goal: fc.option(someGoal, { nil: null }), area: line, texts: fc.array(someText, { maxLength: 4 }) })

test('any draft comes back as it went, by its marks', () =>
  fc.assert(
    fc.property(fc.array(owner, { maxLength: 5 }), fc.array(someText, { maxLength: 4 }), (owners, between) => {
      const goals = owners.filter(({ goal: one }) => one).concat(owners.filter(({ goal: one }) => !one))
      const parts = goals.flatMap(({ goal: one, area, texts }, at) => {
        const id = one ? `2027-goal-${at}` : `omraade-${at}`
        const content: Content = one ? { ...noGoal, ...one } : { ...noArea, title: area }
        const own = texts.map((content, nth) => part(`afsnit-${at}-${nth}`, id, content))
        const top = one && between[at] ? [part(`afsnit-top-${at}`, null, between[at])] : []
        return [part(id, null, content), ...own, ...top]
      })
      const draft = draftOf(...parts)
      expect(shape(draft, document(draft))).toEqual({ parts: unchanged(draft), notUnderstood: [] })
    }),
    { numRuns: 300 },
  ))
