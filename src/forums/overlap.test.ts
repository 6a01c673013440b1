import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, roughly } from '#kernel'
import { forumsOn, overlapsOf, wordsMeet } from './overlap.ts'
import type { Forum } from './words.ts'

const forum = (id: string, from: string, to: string, ...covers: string[]): Forum => ({
  id,
  name: id,
  from: roughly(from),
  to: roughly(to),
  endsBecause: '',
  covers,
  note: '',
  address: '',
  source: '',
  sequence: 1,
})
const agreement = forum('sundhedsaftalen', '2015', '2018', 'kronisk sygdom', 'genoptræning', 'KOL')
const then = day('2016-05-02')
const met = (text: string, on = then) => overlapsOf(text, [agreement], on).map(({ subject, words }) => [subject, ...words])

describe('where a theme meets another forum', () => {
  test.each([
    ['Borgere med kroniske sygdomme', [['kronisk sygdom', 'kroniske', 'sygdomme']]],
    ['Bedre genoptræningsplaner', [['genoptræning', 'genoptræningsplaner']]],
    ['Rygning og KOL', [['KOL', 'kol']]],
    ['Psykisk sygdom hos unge', []],
    ['Kronisk mangel på plads', []],
    ['Kolde hænder', []],
    ['', []],
  ])('%s', (text, expected) => expect(met(text)).toEqual(expected))

  test('given the forum has ended by the day, or has not begun, then it warns of nothing', () => {
    expect(met('Kroniske sygdomme', day('2019-01-01'))).toEqual([])
    expect(met('Kroniske sygdomme', day('2014-12-31'))).toEqual([])
    expect(met('Kroniske sygdomme', day('2018-12-31'))).toHaveLength(1)
  })
  test('given nobody knows when it begins or ends, then it is there; given nobody knows what it covers, it meets nothing', () => {
    expect(forumsOn([forum('klyngerne', '', '')], then)).toHaveLength(1)
    expect(overlapsOf('Klynger', [forum('klyngerne', '', '')], then)).toEqual([])
  })
  test.each([
    ['kræftpatienter', true],
    ['Kræftens Bekæmpelse', true],
    ['kræfterne derhjemme', false],
    ['arbejdskræfter', false],
    ['constructor', false],
  ])('cancer is no strength: »%s« meets it: %s', (text, meets) => {
    expect(overlapsOf(text, [forum('sundhedsaftalen', '', '', 'kræft')], then)).toHaveLength(meets ? 1 : 0)
  })
  test('words meet both ways or not at all', () => {
    const words = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', 'æ') })
    fc.assert(fc.property(words, words, (a, b) => wordsMeet(a, b) === wordsMeet(b, a)))
  })
})
