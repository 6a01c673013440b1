/** A page's or a PDF's lines as the items of a meeting. What is closed goes no further than here. */
import { meetingDays } from './days.ts'
import {
  absence,
  bodyName,
  closedEnd,
  closedMark,
  closedPart,
  headsSection,
  inline,
  isNumbered,
  itemIn,
  namesIn,
  openPart,
  sectionNamed,
  untitled,
} from './headings.ts'
import type { Line } from './lines.ts'
import type { Minutes, MinutesItem, MinutesSection } from './words.ts'

type Draft = {
  readonly number: string
  readonly title: string
  readonly closed: boolean
  readonly sections: { heading: string; lines: string[] }[]
  readonly absent: string[]
}
const draft = (number: string, title: string, closed: boolean): Draft => ({
  number,
  title,
  closed,
  sections: [{ heading: '', lines: [] }],
  absent: [],
})

/** What stands before the first item: its own lines, and the numbers that a list of contents gives under what is closed. */
function beforeItems(lines: readonly Line[]): { head: Line[]; closed: ReadonlySet<string> } {
  const head: Line[] = []
  const closed = new Set<string>()
  let inClosed = false
  for (const line of lines) {
    if (closedPart.test(line.text)) inClosed = true
    else if (openPart.test(line.text)) inClosed = false
    else if (isNumbered(line.text)) inClosed && closed.add(/\d+(?:\.\d+)?[a-z]?/u.exec(line.text)?.[0] ?? '')
    else if (!inClosed) head.push(line)
  }
  return { head, closed }
}

/** Lines as items. Where a part of the agenda is closed everything in it is, until a line says that it is open again. */
function itemsIn(lines: readonly Line[]): Draft[] {
  const items: Draft[] = []
  let inClosed = false
  for (const line of lines) {
    const begun = itemIn(line)
    const item = items.at(-1)
    const isClosedPart = !begun && closedPart.test(line.text)
    inClosed = isClosedPart || (inClosed && !openPart.test(line.text))
    if (begun) items.push(draft(begun.number, begun.title, inClosed || closedMark.test(line.text)))
    else if (isClosedPart) items.push(draft('', '', true))
    else if (item && headsSection(line)) item.sections.push({ heading: sectionNamed(line), lines: [] })
    else if (item) addLine(item, line.text)
  }
  return items
}

function divided(lines: readonly Line[]): { head: Line[]; items: Draft[] } {
  const first = lines.findIndex(itemIn)
  const { head, closed } = beforeItems(lines.slice(0, Math.max(0, first)))
  const items = first < 0 ? [] : itemsIn(lines.slice(first))
  return { head, items: items.map((item) => ({ ...item, closed: item.closed || closed.has(item.number) })) }
}

function addLine(item: Draft, text: string) {
  const away = absence.exec(text)
  const [, heading = '', rest = ''] = inline.exec(text) ?? []
  if (away) item.absent.push(...namesIn(away[1] ?? ''))
  else if (rest) item.sections.push({ heading, lines: [rest] })
  else item.sections.at(-1)?.lines.push(text)
}

const letters = ({ sections }: Draft) => sections.reduce((sum, { lines }) => sum + lines.join('').length, 0)
const isMarkedInside = ({ sections }: Draft) =>
  sections[0]?.lines.slice(0, 5).some((line) => line.length < 160 && (closedMark.test(line) || closedEnd.test(line))) ?? false

/** A table of contents names every item once more: of those with the same number the longest is the item, and one closed closes all. */
function once(items: readonly Draft[]): Draft[] {
  const marked = items.map((item) => ({ ...item, closed: item.closed || isMarkedInside(item) }))
  const of = Map.groupBy(marked, ({ number, title }) => number || title)
  return [...of.values()].map((same) => {
    const longest = same.toSorted((a, b) => letters(b) - letters(a))[0] as Draft
    return { ...longest, closed: same.some(({ closed }) => closed) }
  })
}

const isAbsence = ({ heading }: MinutesSection) => /^(?:afbud|fraværende)/iu.test(heading)

function itemOf({ number, title, sections, absent }: Draft): MinutesItem & { closedAnnexes: number } {
  let closedAnnexes = 0
  const all = sections.map(({ heading, lines }): MinutesSection => {
    const open = lines.filter((line) => !closedMark.test(line))
    closedAnnexes += lines.length - open.length
    return { heading, text: open.join('\n') }
  })
  const filled = all.filter(({ text }) => text)
  return {
    number,
    title: untitled(title),
    sections: filled.filter((one) => !isAbsence(one)),
    absent: [...absent, ...filled.filter(isAbsence).flatMap(({ text }) => namesIn(text))],
    settledIn: '',
    closedAnnexes,
  }
}

/** A page with one item only: its first heading is the title, and what stands before any heading belongs to it. */
const single = (lines: readonly Line[]): Draft => {
  const title = lines.find(({ heading }) => heading > 0 && heading < 7)?.text ?? lines[0]?.text ?? ''
  const item = draft('', title, closedMark.test(title))
  for (const line of lines) {
    if (line.text === title) continue
    if (headsSection(line)) item.sections.push({ heading: sectionNamed(line), lines: [] })
    else addLine(item, line.text)
  }
  return item
}

const holds = (text: string, other: string) =>
  other.length > 3 && (text.includes(other) || (text.length > 3 && other.includes(text)))

/** The minutes that the lines of a page or a PDF are. */
export function minutesOf(format: 'html' | 'pdf', lines: readonly Line[]): Minutes {
  const { head, items } = divided(lines)
  const drafts = once(items.length ? items : [single(lines)])
  const closed = drafts.filter((one) => one.closed)
  const open = drafts.filter((one) => !one.closed).map(itemOf)
  // A list of contents names what is closed, often without saying that it is: no line of it is the meeting's head.
  const unsaid = closed.flatMap(({ title, sections }) => [untitled(title), ...sections.flatMap(({ lines: own }) => own)])
  const leading = items.length ? head : open[0] ? lines.slice(0, 15) : []
  const shown = leading.filter(
    ({ text }) => !closedMark.test(text) && !isNumbered(text) && !unsaid.some((one) => holds(text, one)),
  )
  const top = shown
    .slice(0, 40)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 4000)
  const whole = open.flatMap(({ title, sections }) => [title, ...sections.flatMap((one) => [one.heading, one.text])]).join('\n')
  const absent = shown.flatMap(({ text }) => namesIn(absence.exec(text)?.[1] ?? ''))
  return {
    format,
    body: bodyName.exec(top)?.[0] ?? '',
    head: top,
    days: meetingDays(top, whole),
    absent,
    items: open.map(({ closedAnnexes: _, ...item }) => item),
    closedItems: closed.length,
    closedAnnexes: open.reduce((sum, { closedAnnexes }) => sum + closedAnnexes, 0),
    isAgenda: /(?<!\p{L})dagsorden(?!\p{L})/iu.test(top) && !/(?<!\p{L})referat|beslutning/iu.test(`${top}\n${whole}`),
  }
}
