/** Where the bands of the picture lie: from what municipalities suggested, through the votes, to where it ended. Pure. */
import { type Ending, endingsOf, groupedWith, type Making, withHeirs } from '#making'
import type { Theme } from '#themes'
import { suggestionsIn } from './road.ts'
import { endingWords } from './words-da.ts'

/** One suggestion on its way. */
export type Flow = { readonly theme: Theme; readonly vote: string | null; readonly endings: readonly Ending[] }

/** What was voted on in the place of a suggestion: itself, what it went into, or another of its group. */
export const votedOn = (making: Making, theme: Theme): Theme[] => [...withHeirs(making, theme.id), ...groupedWith(making, theme)]

/** The vote that a suggestion came to; a vote with ballots before one without. */
function voteOf(making: Making, theme: Theme): string | null {
  const line = votedOn(making, theme).map(({ id }) => id)
  const held = making.votes.filter(({ vote }) => vote.themes.some((id) => line.includes(id)))
  return (held.find(({ ballots }) => ballots > 0) ?? held[0])?.vote.id ?? null
}
export const flowsOf = (making: Making): Flow[] =>
  suggestionsIn(making).map((theme) => ({ theme, vote: voteOf(making, theme), endings: endingsOf(making, theme) }))

export type End = {
  readonly id: string
  readonly kind: Ending['kind']
  readonly sign: string
  readonly label: string
  readonly order: number
}
/** Goals and areas are ends of their own; all that was left out is one. */
export function endOf(ending: Ending): End {
  const { kind } = ending
  if (kind === 'area') {
    const { place } = ending.area
    const label = ending.title || `Udviklingsområde ${place}`
    return { id: `area-${place}`, kind, sign: `U${place}`, label, order: 100 + place }
  }
  if ('goal' in ending) {
    const { number, shortTitle, id } = ending.goal
    const order = kind === 'goal' ? number : 200 + number
    return { id: `goal-${id}`, kind, sign: kind === 'goal' ? `M${number}` : '?', label: shortTitle, order }
  }
  return { id: kind, kind, sign: kind === 'open' ? '?' : '–', label: endingWords[kind], order: 300 }
}

export type Node = {
  readonly id: string
  readonly label: string
  readonly sign: string
  readonly kind: Ending['kind'] | 'vote' | 'suggestion'
  readonly top: number
  readonly height: number
}
export type Band = { readonly kind: Ending['kind']; readonly path: string }
export type Picture = {
  readonly height: number
  readonly columns: readonly [readonly Node[], readonly Node[], readonly Node[]]
  readonly bands: readonly Band[]
}

const unit = 18
const gap = { suggestion: 2, other: 18 }
/** Where the three columns of bars begin, and how wide a bar is; of a picture `width` wide. */
export const across = { bars: [330, 560, 830], bar: 10, width: 1180 } as const

type Sized = Omit<Node, 'top' | 'height'> & { readonly size: number }
/** Lays nodes below each other; their sizes are in suggestions. */
function column(nodes: readonly Sized[], space: number): Node[] {
  let top = 0
  return nodes.map(({ size, ...node }) => {
    const placed = { ...node, top, height: Math.max(2, size * unit) }
    top += placed.height + space
    return placed
  })
}
const bottom = (nodes: readonly Node[]) => Math.max(0, ...nodes.map(({ top, height }) => top + height))
const centred = (nodes: readonly Node[], height: number): Node[] =>
  nodes.map((node) => ({ ...node, top: node.top + (height - bottom(nodes)) / 2 }))

/** A band of one thickness from one bar's right side to the next one's left. */
function curve(from: number, to: number, a: number, b: number, thick: number): string {
  const n = (value: number) => Math.round(value * 10) / 10
  const middle = n((from + to) / 2)
  const there = `C${middle} ${n(a)} ${middle} ${n(b)} ${n(to)} ${n(b)}`
  const back = `C${middle} ${n(b + thick)} ${middle} ${n(a + thick)} ${n(from)} ${n(a + thick)}`
  return `M${n(from)} ${n(a)}${there}V${n(b + thick)}${back}Z`
}

/** Gives out the next free piece of a node's side. */
function sides(nodes: readonly Node[]) {
  const used = new Map<string, number>()
  return (id: string, thick: number): number => {
    const before = used.get(id) ?? 0
    used.set(id, before + thick)
    return (nodes.find((node) => node.id === id)?.top ?? 0) + before
  }
}

const noVote = 'no-vote'
const voteIn = ({ vote }: Flow) => vote ?? noVote
/** How much of a suggestion went to an end: what ended in several places gives each an equal part. */
const share = ({ endings }: Flow, end: string) => endings.filter((ending) => endOf(ending).id === end).length / endings.length
const total = (flows: readonly Flow[], end: string) => flows.reduce((sum, flow) => sum + share(flow, end), 0)

const votesIn = (flows: readonly Flow[]) =>
  [...new Set(flows.map(voteIn))].sort((a, b) => Number(a === noVote) - Number(b === noVote))
const endsIn = (flows: readonly Flow[]): End[] =>
  [...new Map(flows.flatMap(({ endings }) => endings.map((ending) => [endOf(ending).id, endOf(ending)] as const))).values()].sort(
    (a, b) => a.order - b.order,
  )
/** By vote, then by where they ended, so that bands cross as little as can be. */
function inOrder(flows: readonly Flow[]): Flow[] {
  const votes = votesIn(flows)
  const rank = (flow: Flow) => votes.indexOf(voteIn(flow)) * 1000 + (flow.endings[0] ? endOf(flow.endings[0]).order : 999)
  return [...flows].sort((a, b) => rank(a) - rank(b))
}

function columnsOf(making: Making, flows: readonly Flow[]): Picture['columns'] {
  const titleOf = (id: string) => making.votes.find(({ vote }) => vote.id === id)?.vote.title ?? 'Ikke til afstemning'
  const suggestions = flows.map(
    ({ theme }): Sized => ({ id: theme.id, label: theme.title, sign: '', kind: 'suggestion', size: 1 }),
  )
  const votes = votesIn(flows).map(
    (id): Sized => ({ id, label: titleOf(id), sign: '', kind: 'vote', size: flows.filter((flow) => voteIn(flow) === id).length }),
  )
  const ends = endsIn(flows).map(({ order: _, ...end }): Sized => ({ ...end, size: total(flows, end.id) }))
  const [left, middle, right] = [column(suggestions, gap.suggestion), column(votes, gap.other), column(ends, gap.other)]
  const height = Math.max(bottom(left), bottom(middle), bottom(right))
  return [centred(left, height), centred(middle, height), centred(right, height)]
}

function bandsOf(flows: readonly Flow[], [left, middle, right]: Picture['columns']): Band[] {
  const [into, out, end] = [sides(middle), sides(middle), sides(right)]
  const [x0, x1, x2] = across.bars
  const topOf = ({ theme }: Flow) => left.find(({ id }) => id === theme.id)?.top ?? 0
  const first = flows.map(
    (flow): Band => ({
      kind: flow.endings[0]?.kind ?? 'open',
      path: curve(x0 + across.bar, x1, topOf(flow), into(voteIn(flow), unit), unit),
    }),
  )
  const second = votesIn(flows).flatMap((vote) => {
    const own = flows.filter((flow) => voteIn(flow) === vote)
    return endsIn(own).map(({ id, kind }): Band => {
      const thick = total(own, id) * unit
      return { kind, path: curve(x1 + across.bar, x2, out(vote, thick), end(id, thick), thick) }
    })
  })
  return [...first, ...second]
}

export function pictureOf(making: Making, unordered: readonly Flow[]): Picture {
  const flows = inOrder(unordered)
  const columns = columnsOf(making, flows)
  return { height: Math.max(...columns.map(bottom)), columns, bands: bandsOf(flows, columns) }
}
