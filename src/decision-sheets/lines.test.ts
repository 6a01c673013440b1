import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type MunicipalityCode } from '#kernel'
import type { Ground } from './ground.ts'
import { linesOf } from './lines.ts'
import { asText, readRows, type Written } from './sheet.ts'

const [copenhagen, ishoej] = ['0101', '0183'] as MunicipalityCode[] as [MunicipalityCode, MunicipalityCode]
const body = (code: MunicipalityCode, name: string, kind: string) => ({ id: `${code}-${kind}`, code, name, kind, parent: null })
const bodies = [
  body(copenhagen, 'Borgerrepræsentationen', 'council'),
  body(ishoej, 'Byrådet', 'council'),
  body(ishoej, 'Social- og Sundhedsudvalget', 'committee'),
] as never[]
const referral = (code: MunicipalityCode) => ({
  id: `ud-${code}`,
  code,
  edition: 2017,
  dispatchedOn: '2017-02-20',
  notBefore: null,
})
const ground = {
  edition: 2017,
  title: 'Papiret',
  called: [
    [copenhagen, 'København'],
    [ishoej, 'Ishøj'],
  ],
  referrals: [referral(copenhagen), referral(ishoej)],
  waiting: [copenhagen, ishoej].map((code) => ({ referral: referral(code), name: code })),
  before: [{ matter: 'ud-0183', body: '0183-council', metOn: '2017-05-02' }],
  today: day('2017-12-01'),
} as unknown as Ground
const bodiesOf = (code: MunicipalityCode) => bodies.filter((one: { code: string }) => one.code === code)
const row = (some: Partial<Written> = {}): Written => ({
  row: 2,
  key: '',
  municipality: 'København',
  body: '',
  day: '6.6.2017',
  words: 'Godkendt',
  address: '',
  ...some,
})
const read = (...rows: Written[]) => linesOf(rows, ground, bodiesOf)
const one = (some: Partial<Written>) => {
  const [line] = read(row(some))
  return line?.answer
    ? `${line.answer.referral.code} ${line.answer.decision.body.name} ${line.answer.decision.metOn}`
    : line?.wrong.join(' ')
}

describe('a row of the spreadsheet', () => {
  test.each([
    ['a plain name', {}, '0101 Borgerrepræsentationen 2017-06-06'],
    ['a longer name', { municipality: 'Københavns Kommune' }, '0101 Borgerrepræsentationen 2017-06-06'],
    ['only its hidden key', { municipality: '', key: 'ud-0183' }, '0183 Byrådet 2017-06-06'],
    ['a day as the spreadsheet has it', { day: '2017-06-06' }, '0101 Borgerrepræsentationen 2017-06-06'],
    [
      'another body',
      { municipality: 'Ishøj', body: 'social- og sundhedsudvalget' },
      '0183 Social- og Sundhedsudvalget 2017-06-06',
    ],
  ] as const)('given %s, then it is understood', (_, some, said) => expect(one(some)).toBe(said))

  test.each([
    ['a key and another’s name', { key: 'ud-0183' }, /anden kommune end »København«/],
    ['a key of something else', { key: 'x' }, /Hent et nyt ark/],
    ['no municipality', { municipality: '' }, /hvilken kommune/],
    ['a strange one', { municipality: 'Odense' }, /ingen af alliancens kommuner/],
    ['a body of another', { body: 'Byrådet' }, /ikke noget organ.*Borgerrepræsentationen/],
    ['no day', { day: '' }, /Datoen mangler/],
    ['a day that is none', { day: '31.6.2017' }, /findes ikke/],
    ['half a day', { day: 'juni 2017' }, /hel dato/],
    ['a day ahead', { day: '6.6.2018' }, /fremtiden/],
    ['a misprinted year', { day: '6.6.2016' }, /også årstallet/],
    ['no words', { words: '' }, /Ordlyden mangler/],
    ['half a link', { address: 'kommune.dk' }, /https/],
    ['what is recorded', { municipality: 'Ishøj', day: '2.5.2017' }, /allerede en registrering/],
  ] as const)('given %s, then it says what to do', (_, some, said) => expect(one(some)).toMatch(said))

  test('given rows that nobody filled in, then they are passed over; the same meeting twice is said once', () => {
    expect(
      read(row({ day: '', words: '' }), row(), row({ row: 3, municipality: 'Københavns Kommune' })).map(({ wrong }) => wrong),
    ).toEqual([[], ['Det samme møde står allerede i række 2.']])
  })
})

test('given any words, when rows are carried from one step to the next, then they come back as they were, each at its number in the sheet', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) =>
    text
      .replace(/\p{C}|\ufffd/gu, '')
      .normalize('NFC')
      .trim(),
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell, fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 5 }),
      (cells) => {
        const rows = cells.map(([words, municipality, address], place) =>
          row({
            row: 1 + cells.slice(0, place + 1).reduce((sum, [, , , step]) => sum + step, 0),
            words: `o${words}o`,
            municipality,
            address,
          }),
        )
        const back = readRows(asText(rows), 'rækkerne')
        const kept = (all: readonly Written[]) => all.map(({ row, words }) => [row, words])
        expect(back.ok && kept(back.value)).toEqual(kept(rows))
      },
    ),
  )
})
