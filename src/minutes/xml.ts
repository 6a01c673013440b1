import { Parser } from 'htmlparser2'
import { MinutesTrouble } from './words.ts'

/** An element with what stands in it, in order. Names of elements and attributes are as `plainName` makes them. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: (XmlElement | string)[]
}
const most = { depth: 100, elements: 200_000, letters: 8_000_000 }

/** Names as they are compared: Åbent, åbent and Aabent are one. */
export const plainName = (name: string) =>
  name.normalize('NFC').toLowerCase().replace(/^.*:/, '').replaceAll('å', 'aa').replaceAll('ø', 'oe').replaceAll('æ', 'ae')

/**
 * Reads a file of XML. A document type could define entities that grow or fetch, and no agenda needs one: it is refused. So is a file
 * that does not end, is nested deeper than 100, or has more than 200,000 elements. Throws MinutesTrouble.
 */
export function readXml(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, content: [] }
  const path = [top]
  let elements = 0
  let letters = 0
  let root = ''
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (name.startsWith('!')) throw new MinutesTrouble('outside-references')
      },
      onopentag(name, attributes) {
        root ||= name
        const named = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [plainName(key), value]))
        const element: XmlElement = { name: plainName(name), attributes: named, content: [] }
        path.at(-1)?.content.push(element)
        if (path.push(element) > most.depth || ++elements > most.elements) throw new MinutesTrouble('too-heavy')
      },
      ontext(text) {
        letters += text.length
        if (letters > most.letters) throw new MinutesTrouble('too-much-text')
        path.at(-1)?.content.push(text)
      },
      onclosetag() {
        path.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  const end = xml.trimEnd()
  const first = childrenOf(top)[0]
  if (!first || !(end.endsWith(`</${root}>`) || end.endsWith('/>') || end.endsWith('-->'))) throw new MinutesTrouble('broken')
  return first
}

/** "True" or 1: what says nothing says no. */
export const saysYes = (text: string | undefined) => /^(?:true|1|ja)$/i.test(text?.trim() ?? '')
export const childrenOf = ({ content }: XmlElement): XmlElement[] => content.filter((one) => typeof one !== 'string')
/** Every element of that name, however deep. */
export const allNamed = (element: XmlElement, name: string): XmlElement[] =>
  childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)])
export const childNamed = (element: XmlElement | undefined, name: string) =>
  element && childrenOf(element).find((child) => child.name === name)

const block = /^(?:p|div|br|li|tr|h[1-6]|ul|ol|table|section|article|blockquote)$/
/** Does an element say of itself that the public may not see it? */
const isClosed = ({ attributes }: XmlElement) =>
  ['aabent', 'aaben', 'maapubliceres'].some((name) => attributes[name] !== undefined && !saysYes(attributes[name]))

/** All the words in an element but those of what is closed in it; what begins on a line of its own in a page does so here. */
export const wordsIn = (element: XmlElement): string =>
  element.content
    .filter((one) => typeof one === 'string' || !isClosed(one))
    .map((one) => (typeof one === 'string' ? one : block.test(one.name) ? `\n${wordsIn(one)}\n` : wordsIn(one)))
    .join('')
