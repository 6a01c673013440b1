import { LookShape } from './marks.tsx'
import type { StateLook } from './states.ts'

/** From `at` on, a part of the whole width from 0 to 1, it is at least `sure` and at most `possible`. */
export type CurveStep = { readonly at: number; readonly sure: number; readonly possible: number }
export type CurveLine = { readonly look: StateLook; readonly steps: readonly CurveStep[] }
export type CurveTick = { readonly at: number; readonly text: string }
type CurveProps = {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly lines: readonly CurveLine[]
  /** Of how many, from when. */
  readonly whole: readonly { readonly at: number; readonly of: number }[]
  readonly ticks: readonly CurveTick[]
}

const area = { left: 34, top: 12, width: 530, height: 220 }
const size = { width: 620, height: 268 }
const one = (value: number) => Math.round(value * 10) / 10

type Scale = { readonly x: (at: number) => number; readonly y: (count: number) => number }
const scaleTo = (most: number): Scale => ({
  x: (at) => one(area.left + at * area.width),
  y: (count) => one(area.top + area.height * (1 - count / Math.max(1, most))),
})

/** A line that stays until the next step, and goes straight up or down there. */
function stepped<S extends { readonly at: number }>(steps: readonly S[], count: (step: S) => number, { x, y }: Scale): string {
  const [first, ...more] = steps
  if (!first) return ''
  return `M${x(first.at)} ${y(count(first))}${more.map((step) => `H${x(step.at)}V${y(count(step))}`).join('')}H${x(1)}`
}

/** Between what is sure and what is possible, one box for each step on which they differ. */
const between = (steps: readonly CurveStep[], { x, y }: Scale) =>
  steps
    .map(({ at, sure, possible }, place) => {
      const until = steps[place + 1]?.at ?? 1
      return possible > sure ? `M${x(at)} ${y(possible)}H${x(until)}V${y(sure)}H${x(at)}z` : ''
    })
    .join('')

/** Counts that rise over time, of a whole; what is uncertain is hatched and dashed. The same numbers must stand in a table beside it. */
export function Curve({ id, title, description, lines, whole, ticks }: CurveProps) {
  const most = Math.max(...whole.map(({ of }) => of))
  const scale = scaleTo(most)
  return (
    <section class="curve" aria-labelledby={`${id}-title`} tabindex={0}>
      <svg
        class="curve-picture"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        <defs>
          <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line class="curve-hatch" x1="0" x2="0" y1="0" y2="6" />
          </pattern>
        </defs>
        <Axes scale={scale} most={most} ticks={ticks} />
        <path class="curve-whole" d={stepped(whole, ({ of }) => of, scale)} />
        {lines.map((line) => (
          <Line id={id} line={line} scale={scale} />
        ))}
        <Ends lines={lines} scale={scale} />
      </svg>
    </section>
  )
}

const heightsOf = (most: number) => [...new Set([0, Math.round(most / 2), most])]
const Axes = ({ scale: { x, y }, most, ticks }: { scale: Scale; most: number; ticks: readonly CurveTick[] }) => (
  <g>
    {heightsOf(most).map((count) => (
      <>
        <line class="curve-grid" x1={x(0)} x2={x(1)} y1={y(count)} y2={y(count)} />
        <text class="curve-number" x={area.left - 6} y={y(count) + 4} text-anchor="end">
          {count}
        </text>
      </>
    ))}
    {ticks.map(({ at, text }) => (
      <>
        <line class="curve-grid" x1={x(at)} x2={x(at)} y1={y(0)} y2={y(0) + 5} />
        <text class="curve-number" x={x(at)} y={y(0) + 20} text-anchor={at < 0.04 ? 'start' : 'middle'}>
          {text}
        </text>
      </>
    ))}
  </g>
)

const Line = ({ id, line: { look, steps }, scale }: { id: string; line: CurveLine; scale: Scale }) => (
  <g class={look.class}>
    <path class="curve-between" d={between(steps, scale)} fill={`url(#${id}-hatch)`} />
    <path class="curve-possible" d={stepped(steps, ({ possible }) => possible, scale)} />
    <path class="curve-sure" d={stepped(steps, ({ sure }) => sure, scale)} />
  </g>
)

const apart = 25
/** Each line's mark and number where it ends; moved apart where they would lie on each other. */
function Ends({ lines, scale }: { lines: readonly CurveLine[]; scale: Scale }) {
  const ends = lines.map(({ look, steps }) => ({ look, count: steps.at(-1)?.sure ?? 0 })).sort((a, b) => a.count - b.count)
  let below = Number.POSITIVE_INFINITY
  return (
    <g>
      {ends.map(({ look, count }) => {
        const y = Math.min(scale.y(count), below - apart)
        below = y
        return (
          <g transform={`translate(${scale.x(1) + 6} ${one(y - 12)})`}>
            <LookShape look={look} />
            <text class="curve-end" x="29" y="17">
              {count}
            </text>
          </g>
        )
      })}
    </g>
  )
}
