import type { Child } from 'hono/jsx'
import { type CouncilState, letterPlace, shapePaths, stateLooks } from './states.ts'

/** The drawing alone, for use inside another SVG or beside words that already say the state. */
export function StateShape({ state }: { state: CouncilState }) {
  const look = stateLooks[state]
  const [x, y] = letterPlace(look.shape)
  return (
    <g class={`mark ${look.class}`}>
      <path class="mark-shape" d={shapePaths[look.shape]} />
      <text class={look.shape === 'triangle' ? 'mark-letter mark-letter--small' : 'mark-letter'} x={x} y={y} text-anchor="middle">
        {look.letter}
      </text>
    </g>
  )
}

/** A state as shape, letter, colour and word. `short` uses the short word. */
export function StateMark({
  state,
  short,
  note,
}: {
  state: CouncilState
  short?: boolean | undefined
  note?: Child | undefined
}) {
  const look = stateLooks[state]
  return (
    <span class="state">
      <svg class="state-icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <StateShape state={state} />
      </svg>
      <span class="state-word">
        {short ? look.short : look.word}
        {note ? <span class="state-note"> {note}</span> : null}
      </span>
    </span>
  )
}

export type BadgeKind = 'plain' | 'info' | 'success' | 'warning' | 'error'
/** A small remark in a frame: "udledt", "indstilling", "erstattet". */
export const Badge = ({ kind = 'plain', children }: { kind?: BadgeKind | undefined; children?: Child }) => (
  <span class={kind === 'plain' ? 'badge' : `badge badge-${kind}`}>{children}</span>
)
