import { areasOf, type Content, type Draft, type GoalContent, goalsOf, type Part, paperOf } from '#drafting'
import type { Piece, WordDocument } from '#word'
import { areaHeading, goalHeading } from './headings.ts'
import { about, type Field, goalFields, paperFields } from './labels.ts'

const lines = <C>(fields: readonly Field<C>[], content: C): Piece[] =>
  fields.map(({ label, say }) => ({ kind: 'bullet', level: 1, text: `${label}: ${say(content)}` }))
export const goalLines = (content: GoalContent) => lines(goalFields, content)

/** The deepest that a text in a draft lies. */
export const deepest = 3

type Numbers = ReadonlyMap<string, number>
/** A part as it stands in a document: headings in a goal or an area lie one below its own. */
export function piecesOf({ id, under, content }: Pick<Part, 'id' | 'under' | 'content'>, numbers: Numbers): Piece[] {
  const number = numbers.get(id) ?? 0
  switch (content.part) {
    case 'paper':
      return [{ kind: 'heading', level: 1, text: about, mark: id }, ...lines(paperFields, content)]
    case 'goal':
      return [{ kind: 'heading', level: 1, text: goalHeading(number, content.title), mark: id }, ...goalLines(content)]
    case 'area':
      return [{ kind: 'heading', level: 1, text: areaHeading(number, content.title), mark: id }]
    case 'text': {
      const { kind, level, text } = content
      if (!text) return []
      if (kind === 'paragraph') return [{ kind, level: 0, text, mark: id }]
      return [{ kind, level: kind === 'heading' && under !== null ? level + 1 : level, text, mark: id }]
    }
  }
}

/** The words of a part, a line each, as a reader of the document meets them: what a redline compares. */
export const saidIn = (content: Content): string =>
  piecesOf({ id: '', under: null, content }, new Map())
    .map(({ text }) => text.replace(/^(Mål|Udviklingsområde) 0: /, '$1: '))
    .join('\n')

const numbered = (parts: readonly Part[]): [string, number][] => parts.map(({ id }, at) => [id, at + 1])

/** The draft as a document: goals and areas under headings with their numbers, their terms in a list, every piece with its id as its mark. */
export function draftDocument(
  draft: Draft,
  { author, day, notes }: Pick<WordDocument, 'author' | 'day' | 'notes'>,
): WordDocument {
  const numbers = new Map([...numbered(goalsOf(draft)), ...numbered(areasOf(draft))])
  const title = paperOf(draft)?.content.title ?? ''
  return { title, author, day, notes, pieces: draft.parts.flatMap((part) => piecesOf(part, numbers)) }
}
