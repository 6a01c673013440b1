/** What the drawing is put together from: text, and the shape, letter and colour of each look. Presentation attributes only: no style sheet may be needed. */
import { measureObligationWords } from '#measures'

export const looks = {
  must: { colour: '#1b5e9a', light: '#cfe1f3', shape: 'M0 0h16v16h-16z', letter: measureObligationWords.must.letter },
  may: {
    colour: '#1d6b45',
    light: '#cfe8da',
    shape: 'M8 0a8 8 0 0 1 0 16a8 8 0 0 1 0 -16z',
    letter: measureObligationWords.may.letter,
  },
  outside: { colour: '#a3241b', light: '#f7d9d6', shape: 'M8 -1l9 17h-18z', letter: '!' },
} as const
export type Look = keyof typeof looks

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Text as XML takes it; what XML cannot hold at all is left out. */
export const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (one) => entities[one] as string)

type Style = { readonly weight?: 600; readonly size?: number; readonly italic?: true }
export const said = (x: number, y: number, text: string, { weight, size = 13, italic }: Style) =>
  `<text x="${x}" y="${y}" font-size="${size}"${weight ? ` font-weight="${weight}"` : ''}${italic ? ' font-style="italic"' : ''}>${escaped(text)}</text>`

/** A look as shape, letter and colour, 16 pixels wide. */
export const mark = (look: Look, x: number, y: number) => {
  const { colour, shape, letter } = looks[look]
  return `<g transform="translate(${x} ${y})"><path d="${shape}" fill="${colour}"/><text x="8" y="12.5" font-size="11" font-weight="600" text-anchor="middle" fill="#ffffff">${letter}</text></g>`
}

/** A text in lines of at most so many characters; a longer word is broken. */
export function wrapped(text: string, most: number): string[] {
  const words = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** What the shapes mean, in two rows. */
export function keyRow(y: number): string {
  const obligations = (['must', 'may'] as const).map((one, at) => {
    const x = 8 + at * 90
    return mark(one, x, y - 12) + said(x + 22, y, measureObligationWords[one].word, { size: 12 })
  })
  const outside = mark('outside', 188, y - 12) + said(212, y, 'uden for udgavens periode', { size: 12 })
  const sure = `<rect x="8" y="${y + 12}" width="36" height="14" fill="${looks.must.colour}"/>${said(52, y + 24, 'i gang', { size: 12 })}`
  const unsure = `<rect x="108" y="${y + 12}" width="36" height="14" fill="${looks.must.light}" stroke="${looks.must.colour}" stroke-dasharray="4 3"/>${said(152, y + 24, 'dagen er ikke kendt præcist', { size: 12 })}`
  const point = `<path d="M348 ${y + 11}l8 8l-8 8l-8 -8z" fill="${looks.must.colour}"/>${said(364, y + 24, 'en bestemt dag', { size: 12 })}`
  const open =
    said(470, y + 24, '?', { size: 13, weight: 600 }) +
    said(482, y + 24, 'begyndelse eller slutning er ikke registreret', { size: 12 })
  return obligations.join('') + outside + sure + unsure + point + open
}
