import type { Child } from 'hono/jsx'
import { type CouncilState, letterPlace, type StateLook, shapePaths, stateLooks } from './states.ts'

/** The drawing of a look alone, for use inside another SVG. */
export const LookShape = ({ look }: { look: StateLook }) => {
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

/** The drawing alone, for use inside another SVG or beside words that already say the state. */
export const StateShape = ({ state }: { state: CouncilState }) => <LookShape look={stateLooks[state]} />

type MarkProps = { look: StateLook; short?: boolean | undefined; note?: Child | undefined }
/** Any state as shape, letter, colour and word: a room says its states' looks itself. `short` uses the short word. */
export const Mark = ({ look, short, note }: MarkProps) => (
  <span class="state">
    <svg class="state-icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <LookShape look={look} />
    </svg>
    <span class="state-word">
      {short ? look.short : look.word}
      {note ? <span class="state-note"> {note}</span> : null}
    </span>
  </span>
)

/** The state of a council's adoption. */
export const StateMark = ({ state, ...rest }: Omit<MarkProps, 'look'> & { state: CouncilState }) => (
  <Mark look={stateLooks[state]} {...rest} />
)

export type BadgeKind = 'plain' | 'info' | 'success' | 'warning' | 'error'
/** A small remark in a frame: "udledt", "indstilling", "erstattet". */
export const Badge = ({ kind = 'plain', children }: { kind?: BadgeKind | undefined; children?: Child }) => (
  <span class={kind === 'plain' ? 'badge' : `badge badge-${kind}`}>{children}</span>
)
