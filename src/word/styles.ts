import { readXml } from './xml.ts'

type Style = { name: string; basedOn: string; outline: number | null; list: string }
/** The style of the notes that our own documents begin with: other programs keep its name and give it another id. */
export const ownNoteStyle = { id: 'SamsigteNote', name: 'Samsigte note' } as const
/** What a paragraph's style makes of it; `list` is the list that numbers such headings, or empty. */
export type StyleMeaning =
  | { readonly kind: 'title' | 'own-note' | 'contents' }
  | { readonly kind: 'heading'; readonly level: number; readonly list: string }

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  if (xml)
    readXml(xml, {
      open(name, attributes, parent) {
        const value = attributes['w:val'] ?? ''
        if (name === 'w:style' && attributes['w:type'] === 'paragraph') {
          style = { name: '', basedOn: '', outline: null, list: '' }
          styles.set(attributes['w:styleId'] ?? '', style)
        } else if (style && name === 'w:name' && parent === 'w:style') style.name = value.toLowerCase()
        else if (style && name === 'w:basedOn') style.basedOn = value
        else if (style && name === 'w:outlineLvl') style.outline = Number(value)
        else if (style && name === 'w:numId') style.list = value
      },
      close: (name) => {
        if (name === 'w:style') style = null
      },
    })
  return styles
}

function meaningOf(id: string, styles: ReadonlyMap<string, Style>): StyleMeaning | null {
  const seen = new Set<string>()
  for (let at = id; styles.has(at) && !seen.has(at); at = styles.get(at)?.basedOn ?? '') {
    seen.add(at)
    const { name, outline, list } = styles.get(at) as Style
    if (name === ownNoteStyle.name.toLowerCase()) return { kind: 'own-note' }
    if (/^(toc [1-9]|toc heading|table of figures)$/.test(name)) return { kind: 'contents' }
    if (name === 'title') return { kind: 'title' }
    const level = /^heading ([1-9])$/.exec(name)?.[1] ?? (outline !== null && outline < 9 ? outline + 1 : null)
    if (level) return { kind: 'heading', level: Number(level), list }
    if (outline === 9) return null
  }
  return null
}

/** Which styles are headings, by their built-in names, their outline levels, or the styles that they are based on; and which is the title. Lines of contents are no text. */
export function headingStyles(xml: string): ReadonlyMap<string, StyleMeaning> {
  const styles = readStyles(xml)
  return new Map(
    [...styles.keys()].flatMap((id) => {
      const meaning = meaningOf(id, styles)
      return meaning ? [[id, meaning] as const] : []
    }),
  )
}
