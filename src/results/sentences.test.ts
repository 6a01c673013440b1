import { describe, expect, test } from 'vitest'
import type { MunicipalityCode } from '#kernel'
import { countUp } from '#priorities'
import { agreementSentence, dividedSentences, firmnessSentences } from './sentences.ts'

const themes = [...'abcdef']
const result = (rankings: readonly string[], places = 3) => {
  const codes = rankings.map((_, at) => `9${100 + at}` as MunicipalityCode)
  const electorate = codes.map((code) => ({ code, weight: 1 }))
  const ballots = rankings.map((ranking, at) => ({ code: codes[at] as MunicipalityCode, ranking: [...ranking] }))
  return countUp({ themes, places, electorate }, ballots)
}
const titleOf = (theme: string) => theme.toUpperCase()
const said = (rankings: readonly string[], places = 3) => firmnessSentences(result(rankings, places), places, titleOf)

describe('how firm it is, in words', () => {
  test('given the same order by all, then all places are the same', () =>
    expect(said(['abcde', 'abcd', 'abced'])).toEqual([
      'Plads 1-3 er de samme ved alle tre metoder.',
      '»A«, »B« og »C« er blandt de 3 første ved alle tre metoder.',
      'Flest blandt de første: »A«, »B« og »C« deler plads 1; metoden skelner ikke mellem dem.',
    ]))
  test('given three of five who want one theme fourth, and two who want it last, then the count of pairs and that of points part there', () => {
    const [first] = said(['abcdef', 'abcdef', 'abcdef', 'abcefd', 'abcefd'], 4)
    expect(first).toBe('Plads 1-3 er de samme ved alle tre metoder; plads 4 er ikke.')
  })
  test('given a circle, then every tie is said', () => {
    const told = said(['abc', 'bca', 'cab'], 1)
    expect(told).toContain('Schulzes metode: »A«, »B« og »C« deler plads 1; metoden skelner ikke mellem dem.')
    expect(told).toContain('Bordas pointtal: »A«, »B« og »C« deler plads 1; metoden skelner ikke mellem dem.')
  })
})

describe('how alike they are, in words', () => {
  test('given the same ranking from all, then it is 1,00; given opposite ones, then it is weak', () => {
    expect(agreementSentence(result(['abcdef', 'abcdef']))).toContain('er 1,00 på en skala')
    expect(agreementSentence(result(['abcdef', 'fedcba']))).toContain('meget svag enighed')
    expect(agreementSentence(result(['abcde']))).toBe('Enigheden kan ikke regnes ud af 1 stemmeseddel.')
  })
  test('given half who have a theme first and half who leave it out, then it divides them', () =>
    expect(dividedSentences(result(['ab', 'ab', 'bc', 'bc'], 1), themes, 1, titleOf)).toEqual([
      'Kommunerne er delt om »A«: 2 af 4 har det på plads 1, og 2 har det i den sidste tredjedel eller slet ikke.',
    ]))
})
