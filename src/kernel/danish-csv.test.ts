import { expect, test } from 'vitest'
import { danishCsv } from './danish-csv.ts'

test('given cells with semicolons, quotes, line breaks and formulas, then Excel reads them as the text they are', () =>
  expect(
    danishCsv([
      ['Kommune', 'Svar'],
      ['Ishøj; nord', '=1+1'],
      ['Sagde "nej"', 'a\nb'],
      ['-', 2.5],
      ['+45', '@sum'],
    ]),
  ).toBe('\ufeffKommune;Svar\r\n"Ishøj; nord";\'=1+1\r\n"Sagde ""nej""";"a\nb"\r\n\'-;2,5\r\n\'+45;\'@sum\r\n'))
