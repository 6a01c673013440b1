import { type Piece, plainText } from '#word'

const listItem = /^(?:([-*•])|\d{1,3}[.)])\s+(.*)$/
const heading = /^#\s+(.*)$/

/**
 * A text as people type it, as pieces: an empty line ends a paragraph, "- " begins an item of a list, "1. " one of a numbered list, and
 * "# " a heading of its own, which lies one level below `below`.
 */
export function caseText(text: string, below = 1): Piece[] {
  const pieces: Piece[] = []
  let open: string[] = []
  const close = () => {
    if (open.length) pieces.push({ kind: 'paragraph', level: 0, text: open.join('\n') })
    open = []
  }
  for (const line of plainText(text).split('\n')) {
    const [, title] = heading.exec(line) ?? []
    const [, bullet, item] = listItem.exec(line) ?? []
    if (line && title === undefined && item === undefined) {
      open.push(line)
      continue
    }
    close()
    if (title) pieces.push({ kind: 'heading', level: below + 1, text: title })
    if (item) pieces.push({ kind: bullet ? 'bullet' : 'number', level: 1, text: item })
  }
  close()
  return pieces
}
