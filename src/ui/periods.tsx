import type { Child } from 'hono/jsx'

export type Period = {
  readonly label: Child
  /** Years, parts of years included: 2017 is its first day and 2017.5 its middle; an open end is null. */
  readonly from: number | null
  readonly to: number | null
  /** In words, for those who do not see the bar. */
  readonly text: string
  readonly kind?: 'current' | 'replaced' | undefined
}
type PeriodsProps = { readonly label: string; readonly periods: readonly Period[] }

const percent = (value: number) => `${Math.round(value * 1000) / 1000}%`

/** Periods as bars under each other on one scale of years, so that those that overlap are seen to; each says its years in words. */
export function Periods({ label, periods }: PeriodsProps) {
  const known = periods.flatMap(({ from, to }) => [from, to]).filter((year) => year !== null)
  if (known.length === 0) return null
  const first = Math.floor(Math.min(...known))
  const last = Math.max(Math.ceil(Math.max(...known)), first + 1)
  const at = (year: number) => (100 * (year - first)) / (last - first)
  const years = Array.from({ length: last - first }, (_, index) => first + index)
  return (
    <figure class="periods">
      <figcaption class="periods-label">{label}</figcaption>
      <ul class="periods-list">
        {periods.map((period) => (
          <li>
            <span class="periods-name">
              {period.label} <span class="periods-years">{period.text}</span>
            </span>
            <svg class="periods-track" width="100%" height="18" aria-hidden="true" focusable="false">
              {years.map((year) => (
                <line class="periods-line" x1={percent(at(year))} x2={percent(at(year))} y1="0" y2="18" />
              ))}
              <PeriodBar period={period} at={at} ends={[first, last]} />
            </svg>
          </li>
        ))}
      </ul>
      <Scale years={years} at={at} />
    </figure>
  )
}

function PeriodBar({
  period,
  at,
  ends: [first, last],
}: {
  period: Period
  at: (year: number) => number
  ends: [number, number]
}) {
  const { from, to, kind = 'current' } = period
  if (from === null && to === null) return null
  const x = at(from ?? first)
  return <rect class={`periods-bar periods-bar--${kind}`} x={percent(x)} y="2" height="14" width={percent(at(to ?? last) - x)} />
}

/** Every year where there is room for it, else every second or fifth. */
function Scale({ years, at }: { years: readonly number[]; at: (year: number) => number }) {
  const step = years.length <= 7 ? 1 : years.length <= 14 ? 2 : 5
  return (
    <svg class="periods-scale" width="100%" height="22" aria-hidden="true" focusable="false">
      {years
        .filter((_, index) => index % step === 0)
        .map((year) => (
          <text class="periods-year" x={percent(at(year))} y="16">
            {year}
          </text>
        ))}
    </svg>
  )
}
