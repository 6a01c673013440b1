import { across, type Band, type Node, type Picture } from './bands.ts'

const longest = { suggestion: 48, vote: 40, end: 40 }
const shortened = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text)

/** A suggestion's words stand to the left of its bar, a vote's above it, an end's to the right. */
function Bar({ node, column }: { node: Node; column: 0 | 1 | 2 }) {
  const x = across.bars[column]
  const { top, height, label, sign, kind } = node
  const middle = top + height / 2 + 5
  return (
    <g class={`thread-node thread-node--${kind}`}>
      <rect x={x} y={top + 1} width={across.bar} height={Math.max(1, height - 2)} />
      {column === 0 ? (
        <text x={x - 8} y={middle} text-anchor="end">
          {shortened(label, longest.suggestion)}
        </text>
      ) : column === 1 ? (
        <text x={x + across.bar / 2} y={top - 5} text-anchor="middle">
          {shortened(label, longest.vote)}
        </text>
      ) : (
        <text x={x + across.bar + 8} y={middle}>
          <tspan class="thread-sign">{sign}</tspan> {shortened(label, longest.end)}
        </text>
      )}
    </g>
  )
}

const Ribbon = ({ kind, path }: Band) => <path class={`thread-band thread-band--${kind}`} d={path} />

/** Bands from suggestions through votes to where they ended. The same stands in the table below, which is what a narrow screen shows. */
export const ThreadPicture = ({ picture, year }: { picture: Picture; year: number }) => (
  <figure class="thread-picture">
    <svg
      viewBox={`0 -24 ${across.width} ${Math.ceil(picture.height) + 48}`}
      role="img"
      aria-labelledby="traadens-billede traadens-billede-tekst"
      focusable="false"
    >
      <title id="traadens-billede">Fra forslag til mål i {year}</title>
      <desc id="traadens-billede-tekst">
        Bånd fra hvert forslag gennem prioriteringerne til det, det blev til. Tabellen nedenfor siger det samme.
      </desc>
      {picture.bands.map((band) => (
        <Ribbon {...band} />
      ))}
      {picture.columns.map((nodes, column) => nodes.map((node) => <Bar node={node} column={column as 0 | 1 | 2} />))}
    </svg>
    <figcaption>
      Hvert bånd er et forslag fra en kommune. <strong>M</strong> er et mål i papiret, <strong>U</strong> et udviklingsområde og{' '}
      <strong>–</strong> det, der blev holdt ude for nu.
    </figcaption>
  </figure>
)
