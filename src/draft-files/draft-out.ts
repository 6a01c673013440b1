import { asIncoming, type Content, type Draft, type Incoming, paperId } from '#drafting'
import type { Piece, WordDocument } from '#word'
import { areaHeading, goalHeading } from './headings.ts'
import { about, type Blanks, type Field, goalFields, notWritten, paperFields } from './labels.ts'

/** The deepest that a text in a draft lies. */
export const deepest = 3

const lines = <C>(fields: readonly Field<C>[], content: C, { nothing }: Blanks): Piece[] =>
  fields.map(({ label, say }) => ({ kind: 'bullet', level: 1, text: `${label}: ${say(content, nothing)}` }))

type Numbered = { readonly id: string | null; readonly content: Content; readonly number: number }
/** A part as it stands in a document; `below` is the level of the heading that a text stands under, 0 where it is the paper's own. */
function piecesOf({ id, content, number }: Numbered, below: number, blanks: Blanks): Piece[] {
  const mark = id === null ? {} : { mark: id }
  const heading = (text: string): Piece => ({ kind: 'heading', level: 1, text, ...mark })
  switch (content.part) {
    case 'paper':
      return [heading(about), ...lines(paperFields, content, blanks)]
    case 'goal':
      return [heading(goalHeading(number, content.title || blanks.unnamed)), ...lines(goalFields, content, blanks)]
    case 'area':
      return [heading(areaHeading(number, content.title || blanks.unnamed))]
    case 'text': {
      const { kind, level, text } = content
      if (!text) return []
      if (kind === 'paragraph') return [{ kind, level: 0, text, ...mark }]
      return [{ kind, level: kind === 'heading' ? level + below : level, text, ...mark }]
    }
  }
}

/** The words of a part, a line each, as a reader of the document meets them: what a redline compares. */
export const saidIn = (content: Content): string =>
  piecesOf({ id: null, content, number: 0 }, 0, notWritten)
    .map(({ text }) => text.replace(/^(Mål|Udviklingsområde) 0: /, '$1: '))
    .join('\n')

/** The number of each goal and area: as they come, where nobody has given them any. */
function inOrder(incoming: readonly Incoming[]): (one: Incoming) => number {
  const of = (kind: Content['part']) => incoming.filter(({ content }) => content.part === kind)
  return (one) => of(one.content.part).indexOf(one) + 1
}

/**
 * Parts as pieces of a document: goals and areas under headings with their numbers, their terms in a list, and every piece with its id
 * as its mark, by which it is known when the document comes in again.
 */
export function piecesFrom(
  incoming: readonly Incoming[],
  blanks: Blanks,
  numberOf: (one: Incoming) => number = inOrder(incoming),
): Piece[] {
  return incoming.flatMap((one) => {
    const own = piecesOf({ ...one, id: one.content.part === 'paper' ? paperId : one.id, number: numberOf(one) }, 0, blanks)
    return [...own, ...one.texts.flatMap((text) => piecesOf({ ...text, number: 0 }, 1, blanks))]
  })
}

/** The draft as a document. */
export function draftDocument(draft: Draft, imprint: Pick<WordDocument, 'author' | 'day' | 'notes'>): WordDocument {
  const incoming = asIncoming(draft)
  const paper = incoming.map(({ content }) => content).find(({ part }) => part === 'paper')
  return { ...imprint, title: paper?.part === 'paper' ? paper.title : '', pieces: piecesFrom(incoming, notWritten) }
}
