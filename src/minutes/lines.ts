import { Parser } from 'htmlparser2'
import { tidy } from './text.ts'
import { MinutesTrouble } from './words.ts'

/** One line of a page or a PDF; `heading` is 1-6 for a heading, 7 for what only looks like one, 0 for text. */
export type Line = { readonly text: string; readonly heading: number }
const most = { depth: 400, elements: 400_000, letters: 4_000_000 }

/** What stands on lines of its own, and what nobody reads. */
const block =
  /^(?:address|article|aside|blockquote|body|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/
const unread = /^(?:script|style|head|nav|template|svg|noscript|iframe|object|select|button|form-control)$/
const bold = /^(?:b|strong)$/

/** The lines of a page's HTML, or of a piece of it, as somebody reads them. It loads nothing and runs nothing. Throws MinutesTrouble. */
export function linesOfHtml(html: string): Line[] {
  const lines: Line[] = []
  const path: string[] = []
  let [text, strong, heading, skipping, elements, letters] = ['', '', 0, 0, 0, 0]
  const end = () => {
    const said = tidy(text)
    if (said) lines.push({ text: said, heading: heading || (tidy(strong) === said ? 7 : 0) })
    text = ''
    strong = ''
  }
  const parser = new Parser({
    onopentag(name) {
      if (path.push(name) > most.depth || ++elements > most.elements) throw new MinutesTrouble('too-heavy')
      if (unread.test(name)) skipping++
      if (block.test(name)) end()
      if (/^h[1-6]$/.test(name)) heading = Number(name[1])
    },
    ontext(said) {
      letters += said.length
      if (letters > most.letters) throw new MinutesTrouble('too-much-text')
      if (skipping) return
      text += said
      if (path.some((name) => bold.test(name))) strong += said
    },
    onclosetag(name) {
      path.pop()
      if (unread.test(name)) skipping = Math.max(0, skipping - 1)
      if (block.test(name)) end()
      if (/^h[1-6]$/.test(name)) heading = 0
    },
  })
  parser.end(html)
  end()
  return lines
}

const markup = /<\/?[a-z][^<>]*>/i
/** A text as paragraphs, whether it was written as HTML or plain; one line each. */
export function paragraphsOf(text: string): string {
  const lines = markup.test(text) ? linesOfHtml(text).map((line) => line.text) : text.split(/\r\n?|\n/).map(tidy)
  return lines.filter(Boolean).join('\n')
}
