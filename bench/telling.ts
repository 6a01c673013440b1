const tenths = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const hundredths = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** One measurement: what, how much, and the goal with whether it was reached, where there is one. */
export type Line = {
  readonly what: string
  readonly value: string
  readonly goal?: string
  readonly reached?: boolean
  /** A promise, not a speed: where it is broken, the bench fails. */
  readonly promise?: boolean
}

export const ratio = (value: number) => hundredths.format(value)
export const milliseconds = (value: number) => `${tenths.format(value)} ms`
export const seconds = (value: number) => `${tenths.format(value / 1000)} s`
export const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
export const percent = (share: number) => `${Math.round(share * 100)} %`

export const sortedOf = (values: readonly number[]) => values.toSorted((a, b) => a - b)
/** The value that the share of all is at or below; the median at 0.5. */
export const at = (values: readonly number[], share: number) =>
  sortedOf(values)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN
export const median = (values: readonly number[]) => at(values, 0.5)

const mark = ({ goal, reached }: Line) => (goal ? `${reached ? 'nået' : 'IKKE NÅET'} (mål: ${goal})` : '')

/** Prints a part's heading and its lines, in columns. */
export function tell(title: string, lines: readonly Line[]) {
  const [what, value] = (['what', 'value'] as const).map((key) => Math.max(...lines.map((line) => line[key].length))) as [
    number,
    number,
  ]
  console.log(`\n${title}`)
  for (const line of lines) console.log(`  ${line.what.padEnd(what)}  ${line.value.padStart(value)}  ${mark(line)}`.trimEnd())
}
