import type { Envelope } from './envelope.ts'
import { fieldsIn } from './fields.ts'
import { shortened } from './plain-text.ts'
import type { StyleMeaning } from './styles.ts'
import { attribute, child, childrenOf, type Element, elementsIn, treeOf, within, wordsIn } from './tree.ts'
import { type LeftOut, type LeftOutKind, leftOutKinds } from './words.ts'

/** One thing of a kind: where it stands, its own words, and who made it where that matters. */
type Finding = { readonly at?: Element; readonly words?: string; readonly author?: string }
const mostPlaces = 10

/** The words of each paragraph, or of the last one before it that has any. */
function surroundings(elements: readonly Element[]): (at: Element | undefined) => string {
  const words = new Map<Element, string>()
  let last = ''
  for (const paragraph of elements.filter(({ name }) => name === 'w:p')) {
    last = shortened(wordsIn(paragraph)) || last
    words.set(paragraph, last)
  }
  return (at) => (at && words.get(at.name === 'w:p' ? at : (within(at, 'w:p') ?? at))) ?? ''
}

/** Word's mark at the end of a paragraph may be new or gone by itself: it counts where no words of the paragraph do. */
function changesIn(elements: readonly Element[], name: string): Finding[] {
  const all = elements.filter((one) => one.name === name)
  const withWords = all.filter((one) => one.parent && (one.parent as Element).name !== 'w:rPr')
  const paragraphs = new Set(withWords.map((one) => within(one, 'w:p')))
  const marks = all.filter((one) => (one.parent as Element | null)?.name === 'w:rPr' && !paragraphs.has(within(one, 'w:p')))
  const words = (one: Element) => wordsIn(one, 'w:delText')
  return [...withWords, ...marks].map((at) => ({ at, words: words(at), author: attribute(at, 'w:author') }))
}

/** Notes and comments, by the marks in the text that refer to them. */
function referred(elements: readonly Element[], reference: string, xml: string, name: string): Finding[] {
  const notes = new Map(
    elementsIn(treeOf(xml))
      .filter((one) => one.name === name)
      .map((one) => [attribute(one, 'w:id'), one]),
  )
  return elements
    .filter((one) => one.name === reference)
    .map((at) => {
      const note = notes.get(attribute(at, 'w:id'))
      return { at, words: note ? wordsIn(note) : '', author: attribute(note, 'w:author') }
    })
}

/** The words of headers or footers, each wording once: a document repeats them for odd, even and first pages. */
function margins(parts: readonly string[]): Finding[] {
  const texts = parts.flatMap((xml) => elementsIn(treeOf(xml)).slice(0, 1)).map((root) => shortened(wordsIn(root)))
  return [...new Set(texts.filter(Boolean))].map((words) => ({ words }))
}

const isOn = (element: Element | undefined) =>
  element !== undefined && !['0', 'false', 'none', 'baseline'].includes(attribute(element, 'w:val'))
const marked = (run: Element, names: readonly string[]) => names.some((name) => isOn(child(child(run, 'w:rPr'), name)))
const emphasis = ['w:b', 'w:i', 'w:u', 'w:strike', 'w:highlight', 'w:caps', 'w:smallCaps', 'w:vertAlign']

/** Paragraphs that have a run of that look with words in it. */
const paragraphsWith = (elements: readonly Element[], names: readonly string[]): Finding[] => {
  const runs = elements.filter((one) => one.name === 'w:r' && marked(one, names) && wordsIn(one).trim())
  const first = new Map(runs.map((run) => [within(run, 'w:p'), run] as const).reverse())
  return [...first.values()].reverse().map((at) => ({ at, words: wordsIn(at) }))
}

const styleOf = (paragraph: Element | undefined) => attribute(child(child(paragraph, 'w:pPr'), 'w:pStyle'), 'w:val')

/** Lists whose levels show a number or a sign; others only indent. */
function showingLists(numbering: string): ReadonlySet<string> {
  const elements = elementsIn(treeOf(numbering))
  const showing = elements
    .filter((one) => one.name === 'w:numFmt' && attribute(one, 'w:val') !== 'none')
    .map((one) => attribute(within(one, 'w:abstractNum'), 'w:abstractNumId'))
  const lists = elements.filter((one) => one.name === 'w:num')
  const shows = (list: Element) => showing.includes(attribute(child(list, 'w:abstractNumId'), 'w:val'))
  return new Set(lists.filter(shows).map((list) => attribute(list, 'w:numId')))
}

function numberedHeadings(elements: readonly Element[], styles: ReadonlyMap<string, StyleMeaning>, numbering: string): Finding[] {
  const showing = showingLists(numbering)
  return elements
    .filter((one) => {
      const style = one.name === 'w:p' ? styles.get(styleOf(one)) : undefined
      if (style?.kind !== 'heading') return false
      const own = child(child(child(one, 'w:pPr'), 'w:numPr'), 'w:numId')
      return showing.has(own ? attribute(own, 'w:val') : style.list)
    })
    .map((at) => ({ at }))
}

/** Boxes of text are taken over where Word has drawn them for older programs too, which is where mammoth finds them. */
const isTakenBox = (box: Element) => {
  const choice = within(box, 'mc:AlternateContent')
  const fallback = choice && childrenOf(choice).find(({ name }) => name === 'mc:Fallback')
  return choice
    ? fallback !== undefined && elementsIn([...fallback.children]).some(({ name }) => name === 'w:txbxContent')
    : !within(box, 'w:drawing')
}

const altText = (picture: Element) => {
  const frame = within(picture, 'wp:inline') ?? within(picture, 'wp:anchor')
  const said = child(frame, 'wp:docPr')
  return attribute(said, 'descr') || attribute(said, 'title')
}

const leftBehind = (elements: readonly Element[], ignored: readonly string[]): Finding[] => {
  const known = ['m:oMath', 'm:oMathPara', 'w:altChunk', 'w:control']
  return [...new Set(ignored)]
    .filter((name) => !known.includes(name))
    .flatMap((name) =>
      elements.filter((one) => one.name === name && wordsIn(one).trim()).map((at) => ({ at, words: wordsIn(at) })),
    )
}

/** What the finders look in. */
type Looked = {
  readonly envelope: Envelope
  readonly styles: ReadonlyMap<string, StyleMeaning>
  readonly ignored: readonly string[]
  readonly elements: readonly Element[]
}
const named = ({ elements }: Looked, ...names: string[]) => elements.filter(({ name }) => names.includes(name))
const simply = (looked: Looked, ...names: string[]): Finding[] =>
  named(looked, ...names).map((at) => ({ at, words: wordsIn(at) }))
const styled = (looked: Looked, kind: StyleMeaning['kind']) =>
  named(looked, 'w:p').filter((one) => looked.styles.get(styleOf(one))?.kind === kind)

/** How each kind is found: one that nobody looks for does not compile. */
const finders: Readonly<Record<LeftOutKind, (looked: Looked) => readonly Finding[]>> = {
  insertions: ({ elements }) => changesIn(elements, 'w:ins'),
  deletions: ({ elements }) => changesIn(elements, 'w:del'),
  moves: ({ elements }) => changesIn(elements, 'w:moveTo'),
  'changed-formatting': (looked) =>
    named(looked, 'w:rPrChange', 'w:pPrChange').map((at) => ({ at, author: attribute(at, 'w:author') })),
  comments: ({ elements, envelope }) =>
    referred(elements, 'w:commentReference', envelope.comments, 'w:comment').map((one) => ({ ...one, words: '' })),
  tables: (looked) => simply(looked, 'w:tbl'),
  footnotes: ({ elements, envelope }) => referred(elements, 'w:footnoteReference', envelope.footnotes, 'w:footnote'),
  endnotes: ({ elements, envelope }) => referred(elements, 'w:endnoteReference', envelope.endnotes, 'w:endnote'),
  pictures: (looked) => named(looked, 'pic:pic', 'v:imagedata').map((at) => ({ at, words: altText(at) })),
  'text-boxes': (looked) => simply(looked, 'w:txbxContent').filter(({ at }) => at && isTakenBox(at)),
  'lost-text-boxes': (looked) => simply(looked, 'w:txbxContent').filter(({ at }) => at && !isTakenBox(at)),
  headers: ({ envelope }) => margins(envelope.headers),
  footers: ({ envelope }) => margins(envelope.footers),
  contents: (looked) => styled(looked, 'contents').map((at) => ({ at })),
  links: ({ elements, envelope }) => fieldsIn(elements, envelope.relationships).links,
  // Those of a table of contents go out with its lines.
  fields: ({ elements, envelope, styles }) =>
    fieldsIn(elements, envelope.relationships).fields.filter(({ at }) => styles.get(styleOf(at))?.kind !== 'contents'),
  'hidden-text': ({ elements }) => paragraphsWith(elements, ['w:vanish']),
  emphasis: ({ elements, styles }) =>
    paragraphsWith(elements, emphasis).filter(({ at }) => at && !styles.has(styleOf(within(at, 'w:p')))),
  'numbered-headings': ({ elements, styles, envelope }) => numberedHeadings(elements, styles, envelope.numbering),
  equations: (looked) => simply(looked, 'm:oMath'),
  objects: (looked) => simply(looked, 'w:object', 'w:control', 'w:altChunk', 'c:chart', 'dgm:relIds'),
  unknown: ({ elements, ignored }) => leftBehind(elements, ignored),
  'own-notes': (looked) => styled(looked, 'own-note').map(() => ({})),
}

/**
 * What a document has that a text of pieces has not, found in the document's own XML; `ignored` are the elements that the reader
 * of the text says it passed over. Nobody's name is in it.
 */
export function survey(envelope: Envelope, styles: ReadonlyMap<string, StyleMeaning>, ignored: readonly string[]): LeftOut[] {
  const elements = elementsIn(treeOf(envelope.document))
  const near = surroundings(elements)
  return leftOutKinds.flatMap((kind) => {
    const all = finders[kind]({ envelope, styles, ignored, elements })
    if (all.length === 0) return []
    const authors = new Set(all.flatMap(({ author }) => author || [])).size
    const places = all.slice(0, mostPlaces).map(({ at, words = '' }) => ({ near: near(at), words: shortened(words) }))
    return [{ kind, count: all.length, authors, places: places.filter((one) => one.near || one.words) }]
  })
}
