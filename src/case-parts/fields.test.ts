import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { danishList } from '#kernel'
import { caseText } from './case-text.ts'
import { type FieldValues, fieldNames, fieldsIn, filled, unknownFields } from './fields.ts'
import { isCaseNumber, subjectNumberOf } from './numbers.ts'

const values = {
  ...(Object.fromEntries(fieldNames.map((name) => [name, null])) as unknown as FieldValues),
  kommune: 'Ishøj',
  maal: ['Mål 1: Det ene', 'Mål 2: Det andet'],
} satisfies FieldValues
const fill = (text: string) => filled(text, values, 'ikke registreret', danishList)

describe('fields in a case text', () => {
  test('given known facts, then they stand in the sentence; a list alone on its line is a list', () => {
    expect(fill('Målene i {kommune} er {maal}.\n\n {maal} \nSlut')).toBe(
      'Målene i Ishøj er Mål 1: Det ene og Mål 2: Det andet.\n\n- Mål 1: Det ene\n- Mål 2: Det andet\nSlut',
    )
  })
  test('given a fact that nobody has recorded, then that is said, also where it would have been alone', () => {
    expect(fill('Svar senest {svarfrist}.\n{udsendt}')).toBe('Svar senest ikke registreret.\nikke registreret')
  })
  test('given what is no field, or half of one, then it is named as it is written', () => {
    expect(unknownFields('{komune} og {kommune} og {komune} og {} og {maal')).toEqual(['{komune}', '{}', '{maal'])
    expect(fieldsIn('{maal} {maal} {andet}')).toEqual(['maal'])
  })
  test('given any text without unknown fields, then no brace with a field in it is left', () => {
    const piece = fc.oneof(fc.constantFrom(...fieldNames.map((name) => `{${name}}`)), fc.stringMatching(/^[^{}]*$/))
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        expect(unknownFields(text)).toEqual([])
        expect(fieldsIn(fill(text))).toEqual([])
      }),
    )
  })
})

describe('a text as people type it', () => {
  test('given lists, headings and paragraphs, then each is a piece', () => {
    expect(
      caseText('# Økonomi\nEt afsnit\npå to linjer\n- a\n- b\n1. at godkende\n\n\nSlut').map(({ kind, text }) => [kind, text]),
    ).toEqual([
      ['heading', 'Økonomi'],
      ['paragraph', 'Et afsnit\npå to linjer'],
      ['bullet', 'a'],
      ['bullet', 'b'],
      ['number', 'at godkende'],
      ['paragraph', 'Slut'],
    ])
    expect(caseText(' \n\n ')).toEqual([])
  })
})

describe('numbers of a case', () => {
  test.each([
    ['29.00.00', '29.00.00'],
    ['29.00.00-P00', '29.00.00 P00'],
    ['29.00.00g01', '29.00.00 G01'],
    ['29.00', null],
    ['29.00.00 G1', null],
    ['29.00.00 G01-1-17', null],
    ['', null],
  ])('given %s as a subject number, then it is kept as %s', (typed, kept) => expect(subjectNumberOf(typed)).toBe(kept))
  test.each([
    ['26/12345', true],
    ['29.00.00-P00-1-17', true],
    ['<b>', false],
    [' 26', false],
    ['x'.repeat(41), false],
  ])('given %s as a case number, then that is %s', (typed, is) => expect(isCaseNumber(typed)).toBe(is))
})
