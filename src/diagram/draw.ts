/** The drawing itself, row under row. Sizes are pixels of the viewBox; the same rows always give the same bytes. */
import type { Edition } from '#editions'
import { danishPeriod, span } from '#kernel'
import { type DrawnGoal, type DrawnMeasure, type DrawnStep, dayNumber, extentOf, isOneDay, isUndated, yearsOf } from './rows.ts'
import { escaped, keyRow, looks, mark, said, wrapped } from './shapes.ts'

export const width = 760
const labels = 250
const right = width - 12
const top = 58

type Scale = { readonly at: (day: string) => number; readonly years: readonly [number, number] }
const scaleOf = (years: readonly [number, number]): Scale => {
  const [from, to] = [dayNumber(`${years[0]}-01-01`), dayNumber(`${years[1] + 1}-01-01`)]
  const place = (day: number) => labels + ((right - labels) * (day - from)) / (to - from)
  return { years, at: (day) => Math.round(place(dayNumber(day)) * 10) / 10 }
}

/** The days of a scale's lines: every year, or fewer where they would lie too close to read. */
function lines({ years: [first, last] }: Scale): number[] {
  const count = last - first + 1
  const step = count <= 10 ? 1 : count <= 25 ? 5 : 25
  return Array.from({ length: count }, (_, at) => first + at).filter((year) => year % step === 0 || year === first)
}

function axis(scale: Scale, bottom: number): string {
  const years = lines(scale).map((year) => {
    const x = scale.at(`${year}-01-01`)
    return `<line x1="${x}" x2="${x}" y1="${top - 18}" y2="${bottom}" stroke="#8a8a8a"/>${said(x + 4, top - 8, String(year), { weight: 600 })}`
  })
  const close = scale.years[1] - scale.years[0] < 5
  const quarters = lines(scale).flatMap((year) =>
    close ? ['04', '07', '10'].map((month) => scale.at(`${year}-${month}-01`)) : [],
  )
  const thin = quarters.map((x) => `<line x1="${x}" x2="${x}" y1="${top}" y2="${bottom}" stroke="#e0e0e0"/>`)
  return [...thin, ...years].join('')
}

/** The edition's period as a band behind everything, with its years said above. */
function period({ periodFrom, periodTo }: Edition, { at, years }: Scale, bottom: number): string {
  if (!periodFrom && !periodTo) return ''
  const first = at(span(periodFrom)?.first ?? `${years[0]}-01-01`)
  const last = periodTo ? at(after(span(periodTo)?.last ?? '')) : right
  const size = `width="${round(last - first)}" height="${bottom - top}"`
  return `<rect x="${first}" y="${top}" ${size} fill="#eef4fb"/>${said(labels, 18, `Udgavens periode: ${danishPeriod(periodFrom, periodTo)}`, { size: 12 })}<rect x="${first}" y="24" width="${round(last - first)}" height="5" fill="#1b5e9a"/>`
}
const round = (value: number) => Math.round(value * 10) / 10
/** A day is drawn to its end. */
const after = (day: string) => new Date((dayNumber(day) + 1) * 86_400_000).toISOString().slice(0, 10)

/** The part that is sure is filled; what only can be is light with a broken edge; an end that nobody knows runs on with a question mark. */
function bar(step: DrawnStep, obligation: DrawnMeasure['obligation'], { at }: Scale, y: number): string {
  const { first, last, sure } = extentOf(step)
  const look = looks[step.lying === 'inside' || step.lying === 'maybe' ? obligation : 'outside']
  const corners = obligation === 'may' ? ' rx="6"' : ''
  const [x, end] = [first ? at(first) : labels, last ? at(after(last)) : right]
  const rect = (from: number, to: number, rest: string) =>
    `<rect x="${from}" y="${y - 7}" width="${Math.max(3, round(to - from))}" height="14"${corners} ${rest}/>`
  const edge = rect(x, end, `fill="${look.light}" stroke="${look.colour}" stroke-dasharray="4 3"`)
  const core = sure ? rect(at(sure.first), at(after(sure.last)), `fill="${look.colour}"`) : ''
  const doubt = [
    first ? '' : said(labels + 4, y + 4, '?', { weight: 600 }),
    last ? '' : said(right - 10, y + 4, '?', { weight: 600 }),
  ]
  return edge + core + doubt.join('')
}

function stepDrawn(step: DrawnStep, measure: DrawnMeasure, scale: Scale, y: number): string {
  const look = looks[step.lying === 'before' || step.lying === 'after' ? 'outside' : measure.obligation]
  if (isUndated(step)) return said(labels + 6, y + 4, 'ingen dato registreret', { italic: true, size: 12 })
  if (!isOneDay(step)) return bar(step, measure.obligation, scale, y)
  return `<path d="M${scale.at(step.from)} ${y - 8}l8 8l-8 8l-8 -8z" fill="${look.colour}"/>`
}

/** One line of the drawing: what it says to the left, how tall it is, and what is drawn at a height. */
type Row = { readonly tall: number; readonly draw: (y: number) => string }
const textRow = (x: number, text: string, most: number, style: Parameters<typeof said>[3]): Row => {
  const parts = wrapped(text, most)
  const tall = parts.length * 16 + 8
  return { tall, draw: (y) => parts.map((part, at) => said(x, y + 16 + at * 16, part, style)).join('') }
}

function stepRow(step: DrawnStep, measure: DrawnMeasure, scale: Scale): Row {
  const outside = step.lying === 'before' || step.lying === 'after'
  const label = textRow(outside ? 50 : 28, step.title, outside ? 28 : 31, { size: 13 })
  const warning = (y: number) => (outside ? mark('outside', 28, y + 4) : '')
  return { tall: label.tall, draw: (y) => label.draw(y) + warning(y) + stepDrawn(step, measure, scale, y + label.tall / 2) }
}

/** The lines of the years stop at a heading, which may be as wide as the drawing. */
const clear = (y: number, tall: number) => `<rect x="0" y="${y}" width="${width}" height="${tall}" fill="#ffffff"/>`

function measureRows(measure: DrawnMeasure, scale: Scale): Row[] {
  const title = measure.title + (measure.newMoney === 'yes' ? ' (kræver nye penge)' : '')
  const heading = textRow(28, title, 92, { weight: 600, size: 13 })
  const { tall } = heading
  const named: Row = { tall, draw: (y) => clear(y, tall) + mark(measure.obligation, 8, y + 4) + heading.draw(y) }
  const none = textRow(28, 'Der er ikke registreret trin.', 60, { italic: true, size: 12 })
  return [named, ...(measure.steps.length ? measure.steps.map((step) => stepRow(step, measure, scale)) : [none])]
}

const goalRows = ({ name, measures }: DrawnGoal, scale: Scale): Row[] => {
  const heading = textRow(8, name, 84, { weight: 600, size: 15 })
  const rule = (y: number) => `<line x1="0" x2="${width}" y1="${y + 2}" y2="${y + 2}" stroke="#1a1a1a"/>`
  return [
    { tall: heading.tall + 4, draw: (y) => clear(y, heading.tall + 4) + rule(y) + heading.draw(y + 4) },
    ...measures.flatMap((one) => measureRows(one, scale)),
  ]
}

/** The whole picture as SVG. `id` makes the names of its parts its own on a page. */
export function draw(edition: Edition, goals: readonly DrawnGoal[], words: { title: string; description: string }): string {
  const scale = scaleOf(yearsOf(edition, goals))
  const rows = goals.flatMap((goal) => goalRows(goal, scale))
  const bottom = top + rows.reduce((sum, { tall }) => sum + tall, 0) + 6
  let y = top
  const drawn = rows.map(({ tall, draw: at }) => {
    y += tall
    return at(y - tall)
  })
  const id = `tidsplan-${edition.year}`
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 58}" role="img" aria-labelledby="${id}-titel ${id}-tekst" font-family="'IBM Plex Sans', Arial, sans-serif" fill="#1a1a1a">`
  const told = `<title id="${id}-titel">${escaped(words.title)}</title><desc id="${id}-tekst">${escaped(words.description)}</desc>`
  const paper = `<rect width="${width}" height="${bottom + 58}" fill="#ffffff"/>`
  return `${head}${told}${paper}${period(edition, scale, bottom)}${axis(scale, bottom)}${drawn.join('')}${keyRow(bottom + 20)}</svg>`
}
