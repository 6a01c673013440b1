/** The Danish words for what a cell should have held. */
import { danishNumber } from '#kernel'
import type { ExpectedCell, Wording } from './reading-words.ts'

const either = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} eller ${words.at(-1)}`

export const expectedCells: Wording<ExpectedCell> = {
  filled: () => 'cellen er tom. Den skal udfyldes.',
  text: ({ max, found }) => `cellen har ${danishNumber(found)} tegn. Der er plads til ${danishNumber(max)}.`,
  code: (_, value) => `${value} er ikke en kommunekode. Skriv fire cifre, for eksempel 0101.`,
  'whole-number': ({ min, max }, value) =>
    max > 9999
      ? `${value} er ikke et helt tal${min > 0 ? ` på mindst ${danishNumber(min)}` : ''}. Skriv for eksempel 632340 eller 632.340.`
      : `${value} er ikke et helt tal fra ${min} til ${max}. Skriv tallet med cifre.`,
  day: (_, value) => `${value} er ikke en dato. Skriv for eksempel 2017-02-06 eller 6.2.2017.`,
  'rough-day': (_, value) =>
    `${value} er ikke en dato. Skriv for eksempel 2017-02-06, april 2017, foråret 2017 eller 2017, eller lad cellen være tom.`,
  'one-of': ({ words }, value) => `${value} kan ikke bruges her. Skriv ${either(words)}.`,
  'yes-no': (_, value) => `${value} er hverken ja eller nej. Skriv ja eller nej.`,
  url: (_, value) => `${value} er ikke en webadresse. Skriv hele adressen, for eksempel https://www.kk.dk/.`,
  part: ({ part, of }) => sayCell(of, `"${part}"`),
  'no-repeats': ({ part }, value) => `"${part}" står flere gange i ${value}. Skriv det kun én gang.`,
  'no-control-characters': (_, value) => `${value} indeholder et usynligt styretegn. Skriv cellens indhold igen.`,
  'no-lost-letters': (_, value) =>
    `${value} har mistet et bogstav, der står som �. Gem filen igen fra det oprindelige regneark som "CSV UTF-8".`,
}

/** What one cell should have held, in a sentence. */
export const sayCell = (expected: ExpectedCell, value: string): string =>
  (expectedCells[expected.kind] as (expected: ExpectedCell, value: string) => string)(expected, value)
