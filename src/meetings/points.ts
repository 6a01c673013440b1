/** A stretch of minutes: the points of the recommendation that it speaks of (none: the whole item), and what it says. */
export type Stretch = { readonly points: readonly number[]; readonly text: string }

const number = String.raw`\d{1,2}(?!\d|[.,]\d)\.?`
const heading = new RegExp(
  String.raw`(?<!\p{L})([Aa]d|AD|[Pp]unkt|PUNKT|[Pp]unkterne|[Pp]kt)\.?\s*(${number}(?:\s*(?:,|og|&|-|–|til)\s*${number}){0,20})`,
  'gu',
)
const most = 30

/** "1, 3-5 og 7." as 1, 3, 4, 5, 7. */
function pointsIn(list: string): number[] {
  const points: number[] = []
  for (const part of list.matchAll(/(\d+)\.?(?:\s*(?:-|–|til)\s*(\d+))?/g)) {
    const from = Number(part[1])
    const to = Number(part[2] ?? part[1])
    if (to < from) points.push(from, to)
    else for (let point = from; point <= to && points.length < most; point += 1) points.push(point)
  }
  return points.filter((point) => point > 0).slice(0, most)
}

type Heading = { readonly start: number; readonly end: number; readonly points: number[] }

/** "Godkendt, idet punkt 2 udgår" mentions a point; "Punkt 2: Godkendt" is about one. */
function headingAt(text: string, match: RegExpMatchArray): Heading | null {
  const [whole, name = '', list = ''] = match
  const start = match.index ?? 0
  const before = text.slice(Math.max(0, start - 40), start)
  const begins = start === 0 || /(?:[.;:!?]\s*|\n\s*)$/.test(before) || before.trim() === ''
  const after = text.slice(start + whole.length, start + whole.length + 20)
  const closed = /^\s*[):]/.test(after)
  const insideLine = /^[Aa]d$/i.test(name) && (closed || (name === 'Ad' && /^\s+\p{Lu}/u.test(after) && !list.endsWith('.')))
  if (!(begins || insideLine)) return null
  if (!closed && !/^\s*(?:[-–]\s|\p{L}|$)/u.test(after)) return null
  const points = pointsIn(list)
  const skip = /^\s*[):]?\s*[-–]?\s*/.exec(text.slice(start + whole.length))?.[0].length ?? 0
  return points.length ? { start, end: start + whole.length + skip, points } : null
}

/** Where a text begins to speak of points of the recommendation, with the words that say so. */
export const pointPlaces = (text: string): { readonly from: number; readonly to: number; readonly points: readonly number[] }[] =>
  [...text.matchAll(heading)].flatMap((match) => {
    const found = headingAt(text, match)
    return found ? [{ from: found.start, to: match.index + match[0].length, points: found.points }] : []
  })

/** Divides minutes at "Ad 1.", "Ad 2)", "ad. 3:", "Punkt 4", "Ad 1 og 2:", "Ad 1-3"; the first stretch is what stands before. */
export function stretches(text: string): Stretch[] {
  const headings = [...text.matchAll(heading)].flatMap((match) => headingAt(text, match) ?? [])
  const first = { points: [], text: text.slice(0, headings[0]?.start).trim() }
  const rest = headings.map(({ end, points }, place) => ({ points, text: text.slice(end, headings[place + 1]?.start).trim() }))
  return [first, ...rest]
}
