import type { Child } from 'hono/jsx'
import { inDanishOrder } from '#kernel'
import { clusterLetters } from './clusters.ts'
import { LookShape } from './marks.tsx'
import { type CouncilState, councilStates, type StateLook, stateLooks } from './states.ts'
import { layTiles, type Placed, type TileFrame } from './tile-layout.ts'
import { nameLines, shortNames } from './tile-names.ts'
import { words } from './words.ts'

export type MapTile = {
  code: string
  name: string
  row?: number | null | undefined
  column?: number | null | undefined
  href: string
  state?: CouncilState | undefined
  /** Of another kind of state than a council's: how it looks. */
  look?: StateLook | undefined
  cluster?: string | undefined
  /** More clusters that the municipality is in; the tile has the colour of the first. */
  others?: readonly string[] | undefined
  /** Drawn after the cluster's letters, as in the table: an asterisk where the cluster is inferred. */
  sign?: string | undefined
  /** Said after the name and the state to those who hear the map: "12.345 indbyggere". */
  note?: string | undefined
}
type MapProps = {
  /** Unique on the page. */
  id: string
  tiles: readonly MapTile[]
  titleText: string
  desc: string
  /** What the map colours: the state (default where tiles have one) or the cluster. */
  by?: 'state' | 'cluster' | undefined
  caption?: string | undefined
  /** Where tiles have looks of their own: all of them, in the legend's order. */
  looks?: readonly StateLook[] | undefined
  /** All clusters, where only some are drawn: so that each keeps its letters and its colour. */
  clusters?: readonly string[] | undefined
  legend?: boolean | undefined
}
type Look = { by: 'state' | 'cluster'; short: Map<string, string>; letters: Map<string, ClusterLook> }
type ClusterLook = { letter: string; class: string }

/** A map of two or three municipalities has tiles of the same size as a whole one, not posters. */
const fewestColumns = 5
const cell = { width: 100, height: 84, space: 6 }
const x = (column: number) => column * (cell.width + cell.space) + cell.space
const y = (row: number) => row * (cell.height + cell.space) + cell.space

const lookOf = ({ look, state = 'not-recorded' }: MapTile): StateLook => look ?? stateLooks[state]
const clustersOf = ({ cluster, others = [] }: MapTile) => (cluster ? [cluster, ...others] : others)

/** A schematic map of municipalities: one equal tile each, a link with its name and state. The same data belongs in a table near by. */
export function TileMap(props: MapProps) {
  const { id, tiles } = props
  const layout = layTiles(tiles)
  const by = props.by ?? (tiles.some((tile) => tile.state || tile.look) ? 'state' : 'cluster')
  const look: Look = {
    by,
    short: shortNames(tiles.map((tile) => tile.name)),
    letters: clusterLetters(props.clusters ?? tiles.flatMap(clustersOf)),
  }
  const size = layout.columns <= 7 ? 'small' : layout.columns <= 10 ? 'medium' : 'large'
  // Read aloud and tabbed through by name, not by place.
  const inOrder = inDanishOrder(layout.placed, (placed) => placed.tile.name)
  return (
    <figure class={`tile-map tile-map--${size}`}>
      <Region label={size === 'small' ? null : `${props.titleText}: ${words.scroll}`}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing */}
        <svg
          class="tile-map-svg"
          viewBox={`0 0 ${x(Math.max(layout.columns, fewestColumns))} ${y(layout.rows)}`}
          role="group"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-desc`}
          focusable="false"
        >
          <title id={`${id}-title`}>{props.titleText}</title>
          <desc id={`${id}-desc`}>{props.desc}</desc>
          {layout.frame ? <Frame frame={layout.frame} /> : null}
          {layout.unplacedFrom === null ? null : (
            <text class="tile-note" x={cell.space} y={y(layout.unplacedFrom) - 14}>
              {words.unplaced}
            </text>
          )}
          {inOrder.map((placed) => (
            <Tile placed={placed} look={look} />
          ))}
        </svg>
      </Region>
      {props.legend === false ? null : by === 'state' ? (
        <StateLegend tiles={tiles} looks={props.looks ?? councilStates.map((state) => stateLooks[state])} />
      ) : (
        <ClusterLegend letters={look.letters} tiles={tiles} />
      )}
      {props.caption ? <figcaption class="tile-map-caption">{props.caption}</figcaption> : null}
    </figure>
  )
}

/** A map that fits any screen needs no region; a larger one scrolls, also with the keyboard. */
const Region = ({ label, children }: { label: string | null; children?: Child }) =>
  label ? (
    <section class="tile-map-region" aria-label={label} tabindex={0}>
      {children}
    </section>
  ) : (
    <div class="tile-map-region">{children}</div>
  )

const Frame = ({ frame }: { frame: TileFrame }) => (
  <rect
    class="tile-frame"
    x={x(frame.column) - cell.space / 2}
    y={y(frame.row) - cell.space / 2}
    width={frame.columns * (cell.width + cell.space)}
    height={frame.rows * (cell.height + cell.space)}
    rx="6"
  />
)

function Tile({ placed, look }: { placed: Placed<MapTile>; look: Look }) {
  const { tile } = placed
  const own = lookOf(tile)
  const cluster = look.letters.get(tile.cluster ?? '')
  const said = look.by === 'state' ? own.word : clustersOf(tile).join(' og ')
  const kind = look.by === 'state' ? own.class : (cluster?.class ?? 'cluster-none')
  const lines = nameLines(tile.name)
  return (
    <a class={`tile ${kind}`} href={tile.href}>
      {/* the link's name, whole and with its state, and what a mouse that rests there shows */}
      <title>{[tile.name, said, tile.note].filter(Boolean).join(', ')}</title>
      <g transform={`translate(${x(placed.column)} ${y(placed.row)})`}>
        <rect class="tile-face" width={cell.width} height={cell.height} rx="4" />
        {look.by === 'state' ? (
          <g transform="translate(35.6 8) scale(1.2)">
            <LookShape look={own} />
          </g>
        ) : (
          <ClusterMark letter={lettersOf(tile, look)} />
        )}
        <g class="tile-wide">
          {lines.map((line, index) => (
            <text class="tile-name" x="50" y={(lines.length === 1 ? 63 : 56) + index * 17} text-anchor="middle">
              {line}
            </text>
          ))}
        </g>
        <text class="tile-short" x="50" y="70" text-anchor="middle">
          {look.short.get(tile.name)}
        </text>
      </g>
    </a>
  )
}

const lettersOf = (tile: MapTile, { letters }: Look) =>
  `${clustersOf(tile)
    .map((name) => letters.get(name)?.letter)
    .join('/')}${tile.sign ?? ''}`

/** As wide as its letters need. */
function ClusterMark({ letter }: { letter: string }) {
  const width = Math.max(36, 12 + 12 * letter.length)
  return (
    <g class="cluster-mark">
      <rect class="cluster-chip" x={50 - width / 2} y="8" width={width} height="28" rx="14" />
      <text class="cluster-letter" x="50" y="28" text-anchor="middle">
        {letter}
      </text>
    </g>
  )
}

function StateLegend({ tiles, looks }: { tiles: readonly MapTile[]; looks: readonly StateLook[] }) {
  const count = (look: StateLook) => tiles.filter((tile) => lookOf(tile).class === look.class).length
  return (
    <ul class="legend" aria-label={words.legend}>
      {looks
        .filter((look) => count(look) > 0)
        .map((look) => (
          <li>
            <svg class="state-icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              <LookShape look={look} />
            </svg>
            {look.word} <span class="legend-count">({count(look)})</span>
          </li>
        ))}
    </ul>
  )
}

const inCluster = (tiles: readonly MapTile[], cluster: string) =>
  tiles.filter((tile) => clustersOf(tile).includes(cluster)).length

const ClusterLegend = ({ letters, tiles }: { letters: Map<string, ClusterLook>; tiles: readonly MapTile[] }) => (
  <ul class="legend" aria-label={words.legend}>
    {[...letters]
      .filter(([cluster]) => inCluster(tiles, cluster) > 0)
      .map(([cluster, look]) => (
        <li class={look.class}>
          <svg class="state-icon" width="36" height="28" viewBox="32 8 36 28" aria-hidden="true" focusable="false">
            <ClusterMark letter={look.letter} />
          </svg>
          {cluster} <span class="legend-count">({inCluster(tiles, cluster)})</span>
        </li>
      ))}
  </ul>
)
