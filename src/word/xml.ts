import { Parser } from 'htmlparser2'
import type { WordRefusal } from './words.ts'

/** Stops the reading of a file wherever it has come to. */
export class WordTrouble extends Error {
  readonly refusal: WordRefusal
  constructor(refusal: WordRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

export type Attributes = Readonly<Record<string, string>>
export type Reading = {
  /** `parent` is the element that it stands in, empty for the first. */
  readonly open?: (name: string, attributes: Attributes, parent: string) => void
  readonly text?: (text: string, parent: string) => void
  readonly close?: (name: string) => void
}
/** Deeper than any document is made, and shallow enough for a reader that calls itself for each level. */
const deepest = 200

/**
 * Reads the XML of one part from end to end. No document needs a document type, and with one it could define entities
 * that grow or fetch: it is refused, and so is one that is nested deeper than 200 or does not end. Throws WordTrouble.
 */
export function readXml(xml: string, { open, text, close }: Reading): void {
  const path: string[] = []
  let root = ''
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (name.startsWith('!')) throw new WordTrouble('outside-references')
      },
      onopentag(name, attributes) {
        root ||= name
        open?.(name, attributes, path.at(-1) ?? '')
        if (path.push(name) > deepest) throw new WordTrouble('too-heavy')
      },
      ontext: (words) => text?.(words, path.at(-1) ?? ''),
      onclosetag(name) {
        path.pop()
        close?.(name)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  // The parser closes what is left open; a part that was cut short is not taken for a whole one.
  if (!root || !(xml.trimEnd().endsWith(`</${root}>`) || xml.trimEnd().endsWith('/>'))) throw new WordTrouble('broken')
}
