import { createHash } from 'node:crypto'
import { type Actor, canonical } from '#journal'
import { unknownDay } from '#kernel'
import type { AreaContent, Content, Draft, GoalContent, Of, PaperContent, Part, TextContent } from './words.ts'

/** The secretariat and the writing group write; so does whoever runs the program. */
export const mayWrite = ({ by }: Actor) => ['secretariat', 'writer', 'operator'].includes(by.office)

export const paperId = 'papir'
/** More than any paper of this kind has; a Word file that was made by a machine is stopped here. */
export const mostParts = 500

export const isOf =
  <P extends Content['part']>(kind: P) =>
  (part: Part): part is Part<Of<P>> =>
    part.content.part === kind
export const goalsOf = ({ parts }: Pick<Draft, 'parts'>) => parts.filter(isOf('goal'))
export const areasOf = ({ parts }: Pick<Draft, 'parts'>) => parts.filter(isOf('area'))
export const textsUnder = ({ parts }: Pick<Draft, 'parts'>, under: string | null) =>
  parts.filter(isOf('text')).filter((part) => part.under === under)
export const paperOf = ({ parts }: Pick<Draft, 'parts'>) => parts.find(isOf('paper')) ?? null
export const partOf = ({ parts }: Pick<Draft, 'parts'>, id: string) => parts.find((part) => part.id === id)

/** The paper, then its texts and goals in their order, each with its own texts; the development areas are always last. */
export function inReadingOrder(parts: readonly Part[]): Part[] {
  const sorted = [...parts].sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
  const rank = ({ content }: Part) => (content.part === 'paper' ? 0 : content.part === 'area' ? 2 : 1)
  const top = sorted.filter(({ under }) => under === null).sort((a, b) => rank(a) - rank(b))
  return top.flatMap((part) => [part, ...sorted.filter(({ under }) => under === part.id)])
}

/** Those that a part stands among: the texts of one owner; or at the top, the areas, or all else. */
export function siblingsOf({ parts }: Pick<Draft, 'parts'>, { under, content }: Pick<Part, 'under' | 'content'>): Part[] {
  const areas = content.part === 'area'
  return parts.filter((part) => part.under === under && part.content.part !== 'paper' && (part.content.part === 'area') === areas)
}

export type Placed = Pick<Part, 'id' | 'under' | 'place'>
/** Where everybody stands when a part is put after another among its siblings; null: first. */
export function placedAfter(
  draft: Pick<Draft, 'parts'>,
  part: Pick<Part, 'id' | 'under' | 'content'>,
  after: string | null,
): Placed[] {
  const others = siblingsOf(draft, part).filter(({ id }) => id !== part.id)
  const at = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1
  return others.toSpliced(at, 0, part as Part).map(({ id }, place) => ({ id, under: part.under, place: place + 1 }))
}

/** Where something new stands that was asked for after a part: a text in what it was asked after, a goal among the goals. */
export function spotAfter(draft: Pick<Draft, 'parts'>, kind: 'text' | 'goal' | 'area', after: Part | undefined) {
  const last = (under: string | null, content: Pick<Content, 'part'>) =>
    siblingsOf(draft, { under, content: content as Content }).at(-1)?.id ?? null
  if (kind === 'area') return { under: null, after: after?.content.part === 'area' ? after.id : last(null, { part: 'area' }) }
  if (!after) return { under: null, after: last(null, { part: kind }) }
  if (kind === 'text') {
    if (after.content.part === 'text') return { under: after.under, after: after.id }
    return after.content.part === 'paper' ? { under: null, after: null } : { under: after.id, after: null }
  }
  const owner = draft.parts.find(({ id }) => id === (after.under ?? after.id))
  if (owner?.content.part === 'paper') return { under: null, after: null }
  return { under: null, after: owner && owner.content.part !== 'area' ? owner.id : last(null, { part: 'goal' }) }
}

/** The next id of a kind that nobody ever had: `afsnit-7`, `2027-goal-4`. */
export function nextId(prefix: string, taken: readonly string[]): string {
  const numbers = taken.filter((id) => id.startsWith(`${prefix}-`)).map((id) => Number(id.slice(prefix.length + 1)))
  return `${prefix}-${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`
}
export const prefixOf = (content: Pick<Content, 'part'>, edition: number) =>
  content.part === 'goal' ? `${edition}-goal` : content.part === 'area' ? 'omraade' : 'afsnit'

export const noPaper: PaperContent = {
  part: 'paper',
  title: '',
  purpose: '',
  benefit: '',
  owner: '',
  periodFrom: unknownDay,
  periodTo: unknownDay,
  arguments: { 'acute-physical': '', 'acute-psychiatric': '', prevention: '' },
}
export const noGoal: GoalContent = {
  part: 'goal',
  title: '',
  shortTitle: '',
  area: '',
  kind: '',
  obligation: '',
  reason: '',
  economy: '',
  cause: '',
  deadline: unknownDay,
  themes: [],
  merged: [],
  splitOff: null,
}
export const noArea: AreaContent = { part: 'area', title: '', was: null }
export const noText: TextContent = { part: 'text', kind: 'paragraph', level: 2, text: '' }

/** Marks a draft as it stands: which parts, in what order, each with its text, and the newest text that anyone has saved of it. */
export const markOf = (parts: readonly Pick<Part, 'id' | 'under' | 'save'>[], latest: number) =>
  createHash('sha256')
    .update(canonical([latest, ...parts.map(({ id, under, save }) => [id, under, save])]))
    .digest('hex')
    .slice(0, 16)

export const sameContent = (a: Content, b: Content) => canonical(a) === canonical(b)

/** What is read of a part first, and what another wording of it can be proposed for: a text, or the name of a goal or an area. */
export const wordingOf = (content: Content) => (content.part === 'text' ? content.text : content.title)
export const withWording = <C extends Content>(content: C, wording: string): C =>
  content.part === 'text' ? { ...content, text: wording } : { ...content, title: wording }

/** Every word of a part in the order that it is read, a line each: what a redline compares. */
export function linesOf(content: Content): string {
  switch (content.part) {
    case 'text':
      return content.text
    case 'area':
      return content.title
    case 'paper':
      return [content.title, content.purpose, content.benefit, content.owner, ...Object.values(content.arguments)].join('\n')
    case 'goal':
      return [content.title, content.shortTitle, content.reason, content.economy, content.cause].join('\n')
  }
}

/** A goal becomes a development area and keeps all that it was; an area becomes the goal that it was. */
export const parked = (goal: GoalContent): AreaContent => ({ part: 'area', title: goal.shortTitle || goal.title, was: goal })
export const revived = (area: AreaContent): GoalContent => area.was ?? { ...noGoal, title: area.title, shortTitle: area.title }
