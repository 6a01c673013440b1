/** What is wrong, in plain Danish: where it stands, what stands there, and what to write instead. One line each. */
import { danishNumber } from '#kernel'
import { expectedCells } from './cell-wording.ts'
import { expectedFiles, expectedHeaders, expectedRows } from './file-wording.ts'
import { type Expected, limits, type Problem, type Problems, type Wording } from './reading-words.ts'

const words: Wording<Expected> = {
  ...expectedCells,
  ...expectedRows,
  ...expectedHeaders,
  ...expectedFiles,
  other: ({ sentence }, value) => `${value} ${sentence}`.trim(),
}

/** All problems as lines; the last says how many more there are. */
export function problemLines({ shown, total }: Problems): string[] {
  const lines = shown.slice(0, limits.shown).map(problemLine)
  const rest = total - lines.length
  return rest > 0 ? [...lines, `og ${danishNumber(rest)} fejl mere`] : lines
}

/** One problem: `municipalities.csv, række 5, kolonne population_2020-01-01: "63.2340" er ikke et helt tal. Skriv ...` */
export function problemLine(problem: Problem): string {
  const where = [problem.file, placeOf(problem), problem.column && `kolonne ${shortened(problem.column)}`]
    .filter(Boolean)
    .join(', ')
  const say = words[problem.expected.kind] as (expected: Expected, value: string) => string
  return shownSafely(`${where}: ${say(problem.expected, problem.value === null ? '' : `"${shortened(problem.value)}"`)}`)
}

function placeOf({ row, line }: Problem): string | null {
  if (row === null) return line === null ? null : `linje ${line}`
  return row === line || line === null ? `række ${row}` : `række ${row} (linje ${line} i en teksteditor)`
}

/** Line breaks, and what could command a terminal or turn the reading direction, become blanks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get through
const shownSafely = (text: string) => text.replace(/[\0-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ')

function shortened(text: string): string {
  const letters = [...shownSafely(text.slice(0, 4 * limits.value))]
  return letters.length > limits.value ? `${letters.slice(0, limits.value - 1).join('')}…` : letters.join('')
}
