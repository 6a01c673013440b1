import {
  areasOf,
  type Content,
  type Draft,
  goalsOf,
  type Incoming,
  type IncomingText,
  isOf,
  noArea,
  noGoal,
  noText,
  type Part,
  paperOf,
  type TextContent,
} from '#drafting'
import type { Piece, WordText } from '#word'
import { deepest } from './draft-out.ts'
import { type Field, goalFields, paperFields } from './labels.ts'
import { matched } from './matching.ts'
import { type Section, sectionsOf } from './sections.ts'

/** A document as the draft would hold it, and what in it could not be understood, in sentences. */
export type DraftRead = { readonly incoming: readonly Incoming[]; readonly notUnderstood: readonly string[] }

/** The lines of a labelled list that pieces begin with, and the pieces after them. */
function fieldsIn<C>(pieces: readonly Piece[], fields: readonly Field<C>[]) {
  const said = new Map<Field<C>, string>()
  let at = 0
  for (const { kind, text } of pieces) {
    const field = fields.find(({ label }) => text.toLocaleLowerCase('da').startsWith(`${label.toLocaleLowerCase('da')}:`))
    if (kind === 'heading' || !field || said.has(field)) break
    said.set(field, text.slice(field.label.length + 1).trim())
    at++
  }
  return { said, rest: pieces.slice(at) }
}

class DraftReader {
  readonly notUnderstood: string[] = []
  private readonly draft: Draft
  private readonly parts: readonly Part[]
  private readonly given = new Set<string>()
  constructor(draft: Draft) {
    this.draft = draft
    this.parts = [...draft.parts, ...draft.removed]
  }

  /** The part that a mark names, where it is of that kind; once. */
  byMark(mark: string | null | undefined, fits: (content: Content) => boolean): Part | null {
    const part = this.parts.find(({ id }) => id === mark)
    return part && fits(part.content) && this.give(part) ? part : null
  }
  private give(part: Part): boolean {
    if (this.given.has(part.id)) return false
    this.given.add(part.id)
    return true
  }
  free = (parts: readonly Part[]) => parts.filter(({ id }) => !this.given.has(id))

  /** The content with what the list says of it; a value that is not understood leaves what stood. */
  filled<C extends Content>(content: C, fields: readonly Field<C>[], said: ReadonlyMap<Field<C>, string>, name: string): C {
    return fields.reduce((filled, field) => {
      const value = said.get(field)
      const read = value === undefined ? filled : field.read(filled, value)
      if (!read)
        this.notUnderstood.push(`${field.label} i ${name}: »${value}« kan ikke læses. Det, der stod i udkastet, bliver stående.`)
      return read ?? filled
    }, content)
  }

  paper({ title, pieces }: Pick<WordText, 'title' | 'pieces'>): Incoming[] {
    const before = paperOf(this.draft)?.content
    if (!before) return []
    const { said } = fieldsIn(pieces, paperFields)
    const content = this.filled({ ...before, title: title || before.title }, paperFields, said, 'Om papiret')
    return [{ id: null, content, texts: [] }]
  }

  /** Which goals or areas the sections are: by their marks, then by their names. */
  owners(sections: readonly Section[], kind: 'goal' | 'area'): Map<Section, Part | null> {
    const own = sections.filter((one) => one.kind === kind)
    const found = new Map(own.map((one) => [one, this.byMark(one.mark, ({ part }) => part === 'goal' || part === 'area')]))
    const open = own.filter((one) => !found.get(one))
    const known = this.free(kind === 'goal' ? goalsOf(this.draft) : areasOf(this.draft))
    const title = (part: Part) => (part.content.part === 'goal' || part.content.part === 'area' ? part.content.title : '')
    const places = matched(
      open.map((one) => ({ words: one.title, owner: null })),
      known.map((part) => ({ words: title(part), owner: null })),
    )
    for (const [at, section] of open.entries()) {
      const part = known[places[at] ?? -1]
      if (part && this.give(part)) found.set(section, part)
    }
    return found
  }

  goal({ title, pieces }: Section, part: Part | null, place: number): { content: Content; rest: readonly Piece[] } {
    const before =
      part?.content.part === 'goal' ? part.content : part?.content.part === 'area' ? (part.content.was ?? noGoal) : noGoal
    const { said, rest } = fieldsIn(pieces, goalFields)
    return { content: this.filled({ ...before, title }, goalFields, said, `mål ${place}`), rest }
  }

  area({ title, pieces }: Section, part: Part | null): { content: Content; rest: readonly Piece[] } {
    const before = part?.content.part === 'area' ? part.content : noArea
    const was = part?.content.part === 'goal' ? part.content : before.was
    return { content: { ...before, title, was }, rest: pieces }
  }

  text({ kind, level, text }: Piece, below: number, before: Part | null): TextContent {
    const old = before?.content.part === 'text' ? before.content : noText
    if (kind === 'paragraph') return { ...noText, level: old.kind === kind ? old.level : noText.level, text }
    const wanted = kind === 'heading' ? level - below : level
    if (wanted > deepest) this.notUnderstood.push(`»${text.slice(0, 60)}« lå på niveau ${wanted} og kommer på niveau ${deepest}.`)
    return { part: 'text', kind, level: Math.min(Math.max(wanted, 1), deepest), text }
  }

  /** Texts with the ids of those that they are: by their marks, then by their words. */
  texts(all: readonly { readonly piece: Piece; readonly owner: string | null; readonly below: number }[]): IncomingText[] {
    const found = all.map(({ piece }) => this.byMark(piece.mark, ({ part }) => part === 'text'))
    const open = all.map((_, at) => at).filter((at) => !found[at])
    const known = this.free(this.draft.parts.filter(isOf('text')))
    const places = matched(
      open.map((at) => ({ words: all[at]?.piece.text ?? '', owner: all[at]?.owner ?? null })),
      known.map((part) => ({ words: part.content.part === 'text' ? part.content.text : '', owner: part.under })),
    )
    for (const [nth, at] of open.entries()) found[at] = known[places[nth] ?? -1] ?? null
    return all.map(({ piece, below }, at) => ({
      id: found[at]?.id ?? null,
      content: this.text(piece, below, found[at] ?? null),
    }))
  }
}

/**
 * Reads a document as the draft that it would be. Goals, areas and texts that we wrote are known by their marks, others by their words, so
 * that they keep their ids and history; themes and lineage, which no document holds, stay with the goals that they belong to. Pure.
 */
export function draftFrom({ title, pieces }: Pick<WordText, 'title' | 'pieces'>, draft: Draft): DraftRead {
  const reader = new DraftReader(draft)
  const sections = sectionsOf(pieces, draft)
  const paper = reader.paper({ title, pieces: sections.find(({ kind }) => kind === 'about')?.pieces ?? [] })
  const owners = new Map([...reader.owners(sections, 'goal'), ...reader.owners(sections, 'area')])
  let goals = 0
  const read = sections.map((section, at) => {
    const part = owners.get(section) ?? null
    const owner = part?.id ?? `new ${at}`
    if (section.kind === 'goal') return { section, part, owner, ...reader.goal(section, part, ++goals) }
    if (section.kind === 'area') return { section, part, owner, ...reader.area(section, part) }
    const rest = section.kind === 'about' ? fieldsIn(section.pieces, paperFields).rest : section.pieces
    return { section, part, owner: null, content: null, rest }
  })
  const queue = read.flatMap(({ rest, owner, section }) => rest.map((piece) => ({ piece, owner, below: section.level })))
  const texts = reader.texts(queue)
  const incoming = read.flatMap(({ content, part, rest }): Incoming[] => {
    const own = texts.splice(0, rest.length)
    if (content) return [{ id: part?.id ?? null, content, texts: own }]
    return own.map((text) => ({ ...text, texts: [] }))
  })
  return { incoming: [...paper, ...incoming], notUnderstood: reader.notUnderstood }
}
