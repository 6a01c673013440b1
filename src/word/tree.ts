import { DomUtils, parseDocument } from 'htmlparser2'

export type Node = ReturnType<typeof parseDocument>['children'][number]
export type Element = Extract<Node, { attribs: Record<string, string> }>
const isElement = (node: Node): node is Element => 'attribs' in node

export const treeOf = (xml: string): readonly Node[] => (xml ? parseDocument(xml, { xmlMode: true }).children : [])
export const childrenOf = (element: Element): Element[] => element.children.filter(isElement)
export const attribute = (element: Element | undefined, name: string): string => element?.attribs[name] ?? ''
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element && childrenOf(element).find((one) => one.name === name)

/** What Word draws for programs that do not know the newer drawing beside it: the same thing once more. */
const isRepeated = ({ name, parent }: Element) =>
  name === 'mc:Fallback' && parent !== null && childrenOf(parent as Element).some((one) => one.name === 'mc:Choice')

/** All elements in reading order, without those that only repeat what stands beside them. */
export function elementsIn(nodes: readonly Node[]): Element[] {
  const found: Element[] = []
  const gather = (node: Node) => {
    if (!isElement(node) || isRepeated(node)) return
    found.push(node)
    node.children.forEach(gather)
  }
  nodes.forEach(gather)
  return found
}

/** The nearest element of that name that it stands in. */
export function within(element: Element, name: string): Element | undefined {
  let at = element.parent as Element | null
  while (at && at.name !== name) at = at.parent as Element | null
  return at ?? undefined
}

const gone: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback'])
const spaces: ReadonlySet<string> = new Set(['w:tab', 'w:br', 'w:p'])
/**
 * The words in it as they stand when all changes are accepted, without those of boxes that hang on it;
 * with `also`, deleted words too.
 */
export function wordsIn(element: Element, also: 'w:delText' | '' = ''): string {
  const words = (node: Node): string => {
    if (!isElement(node) || node.name === 'w:txbxContent' || (!also && gone.has(node.name))) return ''
    return wordsIn(node, also) + (spaces.has(node.name) ? ' ' : '')
  }
  if (['w:t', 'm:t', also].includes(element.name)) return DomUtils.textContent(element)
  return element.children.map(words).join('')
}
