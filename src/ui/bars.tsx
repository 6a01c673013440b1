import { danishNumber, danishShare } from '#kernel'
import { StateShape } from './marks.tsx'
import { type CouncilState, stateLooks } from './states.ts'

export type SharePart = { state: CouncilState; value: number }

type ShareProps = {
  label: string
  parts: readonly SharePart[]
  unit: string
  /** False where a table right below says every number. */
  keyed?: boolean | undefined
}

/** A stacked bar of states; each part carries its shape and letter where it is wide enough, and the key says every number. */
export function ShareBar({ label, parts, unit, keyed = true }: ShareProps) {
  const shown = parts.filter((part) => part.value > 0)
  const whole = shown.reduce((sum, part) => sum + part.value, 0)
  let from = 0
  return (
    <figure class="share">
      <figcaption class="share-label">{label}</figcaption>
      <svg class="share-bar" width="100%" height="36" aria-hidden="true" focusable="false">
        {shown.map((part) => {
          const width = (100 * part.value) / whole
          const x = from
          from += width
          return <SharePiece state={part.state} x={x} width={width} />
        })}
        {whole === 0 ? <rect class="share-empty" x="0" y="0" width="100%" height="36" /> : null}
      </svg>
      {keyed ? <ShareKey parts={shown} whole={whole} unit={unit} /> : null}
    </figure>
  )
}

type KeyProps = { parts: readonly SharePart[]; whole: number; unit: string }
const ShareKey = ({ parts, whole, unit }: KeyProps) => (
  <ul class="share-key">
    {parts.map((part) => (
      <li>
        <svg class="state-icon" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <StateShape state={part.state} />
        </svg>
        <span>
          {stateLooks[part.state].word}: <strong>{danishNumber(part.value)}</strong> {unit} ({share(part.value, whole)})
        </span>
      </li>
    ))}
  </ul>
)

const share = (value: number, whole: number) => danishShare(value, whole).replaceAll(' ', '\u00a0')
const percent = (value: number) => `${Math.round(value * 1000) / 1000}%`

function SharePiece({ state, x, width }: { state: CouncilState; x: number; width: number }) {
  return (
    <svg x={percent(x)} y="0" width={percent(width)} height="36" aria-hidden="true">
      <rect class={`share-piece ${stateLooks[state].class}`} x="0" y="0" width="100%" height="36" />
      {width >= 4 ? (
        <svg x="50%" y="6" width="24" height="24" overflow="visible" aria-hidden="true">
          <g transform="translate(-12 0)" class={width < 9 ? 'share-mark--thin' : undefined}>
            <StateShape state={state} />
          </g>
        </svg>
      ) : null}
    </svg>
  )
}
