import type { Edition } from '#editions'
import { byTime, type RoughDay, span } from '#kernel'
import type { Paper } from '#library'
import { areaWords } from './words-da.ts'

/** A paper that set the frame for a while: an edition, or one from before the editions. */
export type Frame = {
  readonly id: string
  readonly title: string
  /** Where it is shown, below the alliance's address. */
  readonly path: string
  readonly area: string
  readonly from: RoughDay
  readonly to: RoughDay
  readonly note: string
  /** What took its place: another frame, or a title that nothing here has. */
  readonly replacedBy: string
  readonly kind: 'edition' | 'paper'
}

const asFrame = (paper: Paper): Frame => ({
  ...paper,
  kind: 'paper',
  path: `/arkiv#papir-${paper.id}`,
  area: areaWords[paper.area],
})
const ofEdition = ({ year, title, periodFrom, periodTo }: Edition): Frame => ({
  id: String(year),
  title,
  path: `/papirer/${year}`,
  area: '',
  from: periodFrom,
  to: periodTo,
  note: '',
  replacedBy: '',
  kind: 'edition',
})

/** Every frame, oldest first. */
export const framesOf = (editions: readonly Edition[], papers: readonly Paper[]): Frame[] =>
  [...papers.filter(({ kind }) => kind === 'frame-paper').map(asFrame), ...editions.map(ofEdition)].sort(
    (a, b) => byTime(a.from, b.from) || byTime(a.to, b.to),
  )

/** The frame that took this one's place; null where none is recorded, or only by a title that nothing here has. */
export const successor = (frame: Frame, frames: readonly Frame[]): Frame | null =>
  frames.find(({ title }) => frame.replacedBy !== '' && title === frame.replacedBy) ?? null

/** The frames that this one took the place of. */
export const predecessors = (frame: Frame, frames: readonly Frame[]) =>
  frames.filter(({ replacedBy }) => replacedBy === frame.title)

const starts = ({ from }: Frame) => span(from)?.first ?? ''
const ends = ({ to }: Frame) => span(to)?.last ?? '9999'

/** The other frames that held at the same time; one whose start is not known overlaps with none that we can tell. */
export const overlapping = (frame: Frame, frames: readonly Frame[]) =>
  frames.filter(
    (other) =>
      other !== frame && other.from !== '' && frame.from !== '' && starts(other) <= ends(frame) && starts(frame) <= ends(other),
  )

/** A day as a part of its year: 2017 begins at 2017 and ends at 2018. */
function asYears(day: string, end: boolean): number {
  const year = Number(day.slice(0, 4))
  const [from, to, at] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1), Date.parse(day)]
  return year + (at + (end ? 86_400_000 : 0) - from) / (to - from)
}

/** Where a frame's bar begins and ends; null where that is not known. */
export const barOf = ({ from, to }: Frame) => {
  const [first, last] = [span(from)?.first, span(to)?.last]
  return { from: first ? asYears(first, false) : null, to: last ? asYears(last, true) : null }
}
