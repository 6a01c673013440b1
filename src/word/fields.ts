import { attribute, type Element, elementsIn, treeOf, within, wordsIn } from './tree.ts'

type Field = { at: Element; instruction: string; words: string; shows: boolean }

/** Where hyperlinks lead, by their id in the document. */
const addressesIn = (relationships: string) =>
  new Map(elementsIn(treeOf(relationships)).map((one) => [attribute(one, 'Id'), attribute(one, 'Target')] as const))

/** Fields as they are written out: a mark where one begins, its instruction, a mark, what it shows, a mark where it ends. */
function writtenOut(elements: readonly Element[]): Field[] {
  const all: Field[] = []
  const open: Field[] = []
  for (const one of elements) {
    const field = open.at(-1)
    const mark = one.name === 'w:fldChar' ? attribute(one, 'w:fldCharType') : ''
    if (mark === 'begin') all.push(open[open.push({ at: one, instruction: '', words: '', shows: false }) - 1] as Field)
    else if (mark === 'end') open.pop()
    else if (field && mark === 'separate') field.shows = true
    else if (field && one.name === 'w:instrText')
      field.instruction += one.children.map((text) => ('data' in text ? text.data : '')).join('')
    else if (field?.shows && one.name === 'w:t') field.words += wordsIn(one)
  }
  return all
}

const simple = (elements: readonly Element[]): Field[] =>
  elements
    .filter(({ name }) => name === 'w:fldSimple')
    .map((at) => ({ at, instruction: attribute(at, 'w:instr'), words: wordsIn(at), shows: true }))

const linked = /^\s*HYPERLINK\s+(?:\\l\s+)?"?([^"\s]*)/

/** Links with where they lead, and other fields with what they are; links within the document go nowhere, and are not told. */
export function fieldsIn(elements: readonly Element[], relationships: string) {
  const addresses = addressesIn(relationships)
  const all = [...writtenOut(elements), ...simple(elements)]
  const links = elements
    .filter((one) => one.name === 'w:hyperlink' && attribute(one, 'r:id'))
    .map((at) => ({ at, words: `${wordsIn(at)}: ${addresses.get(attribute(at, 'r:id')) ?? ''}` }))
  const byField = all.flatMap(({ at, instruction, words }) => {
    const address = linked.exec(instruction)?.[1]
    return address && !/\\l\s/.test(instruction) ? [{ at, words: `${words}: ${address}` }] : []
  })
  const fields = all.filter(({ instruction }) => !linked.test(instruction))
  return {
    links: [...links, ...byField],
    fields: fields.map(({ at, instruction }) => ({
      at: within(at, 'w:p') ?? at,
      words: instruction.trim().split(/\s/)[0] ?? '',
    })),
  }
}
