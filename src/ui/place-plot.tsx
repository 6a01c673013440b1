/** How many have each thing at each place: a circle a place, larger for more, with the number in it. */
export type PlacedRow = { readonly label: string; readonly at: readonly number[]; readonly none: number }
type PlotProps = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly rows: readonly PlacedRow[]
  readonly noneText: string
}

const most = 10
const step = 26
const height = 46
const left = 14

/** The first ten places each have a column, the places after them one, and those that do not name it one. */
const columnsOf = ({ at, none }: PlacedRow): number[] => {
  const rest = at.slice(most).reduce((sum, one) => sum + one, 0)
  return [...at.slice(0, most), ...(at.length > most ? [rest] : []), none]
}
const headers = (places: number, noneText: string) => [
  ...Array.from({ length: Math.min(places, most) }, (_, place) => String(place + 1)),
  ...(places > most ? [`${most + 1}–`] : []),
  noneText,
]
const middle = (column: number) => left + column * step

/** Scrolls in a region of its own on a narrow screen. The same numbers must stand in a table beside it. */
export function PlacePlot({ id, title, description, rows, noneText }: PlotProps) {
  const names = headers(rows[0]?.at.length ?? 0, noneText)
  const largest = Math.max(1, ...rows.flatMap(columnsOf))
  const [width, tall] = [left + names.length * step + 16, 24 + rows.length * height]
  return (
    <section class="place-plot" aria-labelledby={`${id}-title`} tabindex={0}>
      <svg class="place-plot-picture" viewBox={`0 0 ${width} ${tall}`} role="img" aria-labelledby={`${id}-title ${id}-text`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        {names.map((name, column) => (
          <text class="place-plot-head" x={middle(column)} y="14" text-anchor="middle">
            {name}
          </text>
        ))}
        {rows.map((row, at) => (
          <PlotRow row={row} top={24 + at * height} width={width} largest={largest} />
        ))}
      </svg>
    </section>
  )
}

type RowProps = { readonly row: PlacedRow; readonly top: number; readonly width: number; readonly largest: number }
const PlotRow = ({ row, top, width, largest }: RowProps) => (
  <g>
    <text class="place-plot-label" x="2" y={top + 12}>
      {row.label.length > 46 ? `${row.label.slice(0, 45)}…` : row.label}
    </text>
    <line class="place-plot-line" x1="2" x2={width - 4} y1={top + 29} y2={top + 29} />
    {columnsOf(row).map((count, column, all) =>
      count === 0 ? null : (
        <Dot count={count} x={middle(column)} y={top + 29} largest={largest} hollow={column === all.length - 1} />
      ),
    )}
  </g>
)
type DotProps = {
  readonly count: number
  readonly x: number
  readonly y: number
  readonly largest: number
  readonly hollow: boolean
}
const Dot = ({ count, x, y, largest, hollow }: DotProps) => (
  <>
    <circle
      class={hollow ? 'place-plot-dot place-plot-dot--none' : 'place-plot-dot'}
      cx={x}
      cy={y}
      r={Math.round(10 * (7 + 5 * Math.sqrt(count / largest))) / 10}
    />
    <text
      class={hollow ? 'place-plot-number place-plot-number--none' : 'place-plot-number'}
      x={x}
      y={y + 3.4}
      text-anchor="middle"
    >
      {count}
    </text>
  </>
)
