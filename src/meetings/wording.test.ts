import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWords } from './wording.ts'
import type { OutcomeKind } from './words.ts'

const kinds = (words: string) => readWords(words).map(({ kind }) => kind)

describe('given the words of a whole item, then the proposed outcome is', () => {
  test.each<[string, OutcomeKind | null]>([
    ['Godkendt', 'approved'],
    ['Godkendt.', 'approved'],
    ['GODKENDT', 'approved'],
    ['Tiltrådt', 'approved'],
    ['Tiltrådtes.', 'approved'],
    ['Indstillingen godkendt', 'approved'],
    ['Indstillingen tiltrådt.', 'approved'],
    ['Indstillingen blev tiltrådt.', 'approved'],
    ['Godkendt som indstillet.', 'approved'],
    ['Tiltrådt som anbefalet af Økonomiudvalget', 'approved'],
    ['Kommunalbestyrelsen godkendte rammepapiret.', 'approved'],
    ['Drøftet, hvorefter indstillingen blev godkendt', 'approved'],
    ['Vedtaget', 'adopted'],
    ['Enstemmigt vedtaget.', 'adopted'],
    ['Anbefales', 'recommended'],
    ['Anbefalet', 'recommended'],
    ['Anbefales godkendt', 'recommended'],
    ['Indstilles godkendt', 'recommended'],
    ['Økonomiudvalget anbefaler, at indstillingen godkendes.', 'recommended'],
    ['Økonomiudvalget indstiller til byrådet, at papiret vedtages', 'recommended'],
    ['Oversendes til byrådet med anbefaling', 'recommended'],
    ['Drøftet', 'discussed'],
    ['Sagen blev drøftet.', 'discussed'],
    ['Taget til efterretning', 'noted'],
    ['Tages til efterretning.', 'noted'],
    ['Orienteringen taget til efterretning', 'noted'],
    ['Udsat', 'postponed'],
    ['Udsættes', 'postponed'],
    ['Sagen udsættes til næste møde.', 'postponed'],
    ['Sendt tilbage', 'returned'],
    ['Sagen sendes tilbage til udvalget', 'returned'],
    ['Sagen blev sendt til udvalget og tilbage', 'returned'],
    ['Hjemvist', 'returned'],
    ['Hjemvises til forvaltningen', 'returned'],
    ['Afvist', 'rejected'],
    ['Forkastet', 'rejected'],
    ['Ikke godkendt', 'rejected'],
    ['Ikke tiltrådt.', 'rejected'],
    ['Indstillingen blev ikke godkendt', 'rejected'],
    ['Indstillingen godkendes ikke', 'rejected'],
    ['Særindstilling', 'minority-statement'],
    ['Godkendt til udsendelse', 'approved-for-dispatch'],
    ['Borgmesteren foreslog sagen udsat. Godkendt.', 'approved'],
    ['', null],
    ['Udgår', null],
    ['Punktet blev behandlet', null],
    ['Anbefales ikke', null],
    ['Anbefales afvist', null],
    ['Ikke afvist', null],
    ['Ikke taget til efterretning', null],
    ['Ikke alle punkter blev godkendt', null],
    ['Sagen skal godkendes af byrådet', null],
    ['Sagen udsættes, til papiret er godkendt', null],
    ['Økonomiudvalget 6.3.2017: Anbefales. Byrådet 20.3.2017: Godkendt.', null],
    ['KKR godkendte målene til udsendelse til kommunerne', 'approved-for-dispatch'],
    ['Byrådet tilsluttede sig målene', 'approved'],
    ['Byrådet tilslutter sig ikke målene', 'rejected'],
    ['Indstillingen oversendes til byrådet med udvalgets anbefaling', 'recommended'],
    ['Tiltrådt i overensstemmelse med udvalgets anbefaling', 'approved'],
    ['Det blev besluttet at udsætte sagen', 'postponed'],
    ['Byrådet besluttede at sende sagen tilbage til udvalget', 'returned'],
    ['Udvalget besluttede at indstille sagen til godkendelse', 'recommended'],
    ['Godkendt at udsætte sagen', null],
    ['Vedtaget at sende sagen tilbage til udvalget', null],
    ['Indstilling om udsættelse blev godkendt', null],
    ['Byrådet godkendte udvalgets anbefaling om at afvise målene', null],
    ['Godkendt, at sagen tages af dagsordenen', null],
    ['Delvist godkendt', null],
    ['Sagen sendes ikke tilbage til udvalget', null],
    ['Til godkendelse', null],
    ['Godkendelsen', null],
  ])('%s → %s', (words, kind) => expect(kinds(words)).toEqual([kind]))
})

describe('given words on several points, then each point is proposed alone', () => {
  test.each<[string, [number, OutcomeKind | null][]]>([
    [
      'Ad 1. Taget til efterretning. Ad 2. Godkendt.',
      [
        [1, 'noted'],
        [2, 'approved'],
      ],
    ],
    [
      'Ad 1) Drøftet. Ad 2) Anbefales',
      [
        [1, 'discussed'],
        [2, 'recommended'],
      ],
    ],
    [
      'Ad 1: Drøftet\nAd 2: Udsat',
      [
        [1, 'discussed'],
        [2, 'postponed'],
      ],
    ],
    [
      'ad. 1: drøftet, ad. 2: udsat',
      [
        [1, 'discussed'],
        [2, 'postponed'],
      ],
    ],
    [
      'Ad 1 Godkendt Ad 2 Udsat',
      [
        [1, 'approved'],
        [2, 'postponed'],
      ],
    ],
    [
      'Ad 1 godkendt.\nAd 2 udsat.',
      [
        [1, 'approved'],
        [2, 'postponed'],
      ],
    ],
    [
      'Ad 1 - Godkendt. Ad 2 – Afvist.',
      [
        [1, 'approved'],
        [2, 'rejected'],
      ],
    ],
    [
      'Punkt 1 Godkendt. Punkt 2: Ikke godkendt.',
      [
        [1, 'approved'],
        [2, 'rejected'],
      ],
    ],
    [
      'Ad 1 og 2: Godkendt',
      [
        [1, 'approved'],
        [2, 'approved'],
      ],
    ],
    [
      'Ad 1-3: Godkendt',
      [
        [1, 'approved'],
        [2, 'approved'],
        [3, 'approved'],
      ],
    ],
    [
      'Ad 1, 3-4 og 6. Tiltrådt.',
      [
        [1, 'approved'],
        [3, 'approved'],
        [4, 'approved'],
        [6, 'approved'],
      ],
    ],
    [
      'Økonomiudvalget anbefaler følgende: Ad 1: godkendes. Ad 2: godkendes',
      [
        [1, null],
        [2, null],
      ],
    ],
    [
      'Godkendt ad 1) Udsat ad 2)',
      [
        [1, null],
        [2, null],
      ],
    ],
    [
      'Ad 1. Godkendt. Særindstilling fra Ø: imod. Ad 2. Udsat',
      [
        [1, 'approved'],
        [1, 'minority-statement'],
        [2, 'postponed'],
      ],
    ],
  ])('%s', (words, expected) => expect(readWords(words).map(({ point, kind }) => [point, kind])).toEqual(expected))

  test.each(['Godkendt, idet punkt 2 udgår', 'Godkendt ad 1', 'Godkendt. Bemærkning til bilag 1.'])(
    '%s mentions no point of its own',
    (words) => expect(readWords(words).map(({ point }) => point)).toEqual([null]),
  )
})

describe('given a remark or a reservation, then it is proposed as one', () => {
  test.each<[string, OutcomeKind | null, string]>([
    ['Godkendt med bemærkning om økonomien.', 'approved', 'med bemærkning om økonomien'],
    ['Godkendt med den bemærkning, at der mangler penge', 'approved', 'med den bemærkning, at der mangler penge'],
    ['Godkendt, idet udvalget ikke kan støtte mål 3.', 'approved', 'idet udvalget ikke kan støtte mål 3'],
    ['Godkendt med forbehold for budgettet', 'approved', 'med forbehold for budgettet'],
    ['Godkendt under forudsætning af, at staten betaler', 'approved', 'under forudsætning af, at staten betaler'],
    ['Tiltrådt, dog ikke mål 3', 'approved', 'dog ikke mål 3'],
    ['Med bemærkning om økonomien godkendes indstillingen', 'approved', 'Med bemærkning om økonomien godkendes indstillingen'],
    [
      'Godkendt med følgende bemærkninger: Udvalget anbefaler hast. Det haster.',
      'approved',
      'med følgende bemærkninger: Udvalget anbefaler hast. Det haster.',
    ],
    ['Godkendt uden bemærkninger', 'approved', ''],
    ['Godkendt, idet den nye leder hilses velkommen. Sagen udsat.', null, 'idet den nye leder hilses velkommen'],
    ['Godkendt med undtagelse af mål 2.', 'approved', 'med undtagelse af mål 2'],
    ['Tiltrådt bortset fra mål 2', 'approved', 'bortset fra mål 2'],
    ['Vedtaget på nær mål 3, som udsættes', 'adopted', 'på nær mål 3, som udsættes'],
    ['Godkendt for så vidt angår mål 1 og 2', 'approved', 'for så vidt angår mål 1 og 2'],
  ])('%s', (words, kind, reservation) => expect(readWords(words)).toMatchObject([{ kind, reservation }]))
})

describe('given votes, then they are taken out', () => {
  test.each<[string, OutcomeKind | null, string]>([
    ['Anbefales med 3 stemmer for (A) og 1 stemme imod (C)', 'recommended', '3 stemmer for (A) og 1 stemme imod (C)'],
    [
      'Anbefales med 3 stemmer for (A) og 1 stemme imod (C), idet det haster.',
      'recommended',
      '3 stemmer for (A) og 1 stemme imod (C)',
    ],
    ['Et flertal på 10 (A, B) stemte for; 3 (V) imod', null, 'Et flertal på 10 (A, B) stemte for; 3 (V) imod'],
    ['Enstemmigt godkendt', 'approved', 'Enstemmigt'],
    ['Godkendt enstemmigt.', 'approved', 'enstemmigt'],
    ['Godkendt, idet Ø stemte imod.', 'approved', 'Ø stemte imod.'],
    ['10 stemte for, 3 imod. Godkendt.', 'approved', '10 stemte for, 3 imod.'],
    ['3 stemte for, 10 imod. Forkastet.', 'rejected', '3 stemte for, 10 imod.'],
    ['Udsat', 'postponed', ''],
  ])('%s', (words, kind, votes) => expect(readWords(words)).toMatchObject([{ kind, votes }]))
})

test('given what a point proposed is not in the words, then it is not known; a briefing proposed no approval', () => {
  expect(readWords('Godkendt')).toMatchObject([{ proposed: 'not-known' }])
  expect(readWords('Orienteringen taget til efterretning')).toMatchObject([{ proposed: 'other' }])
})

test('given the recorded vocabulary, then every wording in it is read as its meaning says', () => {
  const facts: Record<string, string> = JSON.parse(
    readFileSync(new URL('./decision-words.fixture.json', import.meta.url), 'utf8'),
  )
  for (const [words, meaning] of Object.entries(facts)) expect([words, kinds(words)]).toEqual([words, meaning.split(' ')])
})

const approving = new Set<OutcomeKind | null>(['approved', 'adopted', 'approved-for-dispatch'])
const filler = fc.constantFrom(
  'Økonomiudvalget',
  'ikke',
  'sagen',
  '.',
  ',',
  ';',
  '\n',
  'Ad 1',
  'Ad 2.',
  'punkt 3:',
  'med',
  'idet',
  'enstemmigt',
  '10 stemte for',
  'til',
  'af',
)
const humble = fc.constantFrom('anbefales', 'anbefaler', 'Anbefalet', 'taget til efterretning', 'Tages til efterretning')
const decisive = fc.constantFrom('godkendt', 'vedtaget', 'tiltrådt', 'udsat', 'afvist', 'Særindstilling', 'drøftet')
const minutes = (...some: fc.Arbitrary<string>[]) =>
  fc.array(fc.oneof(filler, ...some), { maxLength: 25 }).map((parts) => parts.join(' '))

test('whatever is written, reading it gives at least one outcome with whole points and never fails', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), minutes(humble, decisive))
  fc.assert(
    fc.property(anything, (words) => {
      const outcomes = readWords(words)
      expect(outcomes.length).toBeGreaterThan(0)
      for (const { point } of outcomes) expect(point === null || (Number.isInteger(point) && point > 0)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('words whose only verbs recommend or note are never read as an adoption', () => {
  fc.assert(
    fc.property(minutes(humble), (words) => {
      expect(kinds(words).some((kind) => approving.has(kind))).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test('a denial right before or after an approving verb is never read as an adoption', () => {
  const denied = fc.constantFrom('ikke godkendt', 'godkendes ikke', 'Ikke tiltrådt', 'vedtages ikke')
  const around = fc.constantFrom('', 'Sagen ', 'Indstillingen blev ', 'Ad 1. ')
  fc.assert(
    fc.property(around, denied, (before, words) => {
      expect(kinds(`${before}${words}`)).toEqual(['rejected'])
    }),
  )
})

test('votes and reservations are words of the minutes, not of ours', () => {
  const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ')
  fc.assert(
    fc.property(minutes(decisive, humble), (words) => {
      const said = squeezed(words).split(' ')
      for (const { votes, reservation } of readWords(words))
        for (const part of squeezed(`${votes} ${reservation}`)
          .trim()
          .split(/[\s.,;]+/))
          expect(said.join(' ')).toContain(part)
    }),
    { numRuns: 300 },
  )
})

test.each([
  'send '.repeat(4000),
  'ad 1 '.repeat(4000),
  'med 1 stemme '.repeat(1600),
  '.'.repeat(20_000),
  'særindstilling '.repeat(1300),
  'a'.repeat(20_000),
  ' '.repeat(20_000),
  'Ad 1-99. '.repeat(2000),
])('as many words as a form takes are read in no time (%#)', (words) => {
  const begun = performance.now()
  readWords(words)
  expect(performance.now() - begun).toBeLessThan(2000)
})
