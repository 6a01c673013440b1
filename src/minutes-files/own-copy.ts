import { fingerprint } from '#copies'
import type { Minutes, MinutesFormat } from '#minutes'
import { itemName } from './choices.ts'
import type { ReadMinutes } from './store.ts'

const kinds: Record<MinutesFormat, readonly [mediaType: string, ending: string]> = {
  sbsys: ['application/xml', 'xml'],
  acadre: ['application/xml', 'xml'],
  html: ['text/html', 'html'],
  pdf: ['application/pdf', 'pdf'],
}

/** Is anything in the file closed? Then the file itself is kept nowhere. */
export const hasClosed = ({ closedItems, closedAnnexes }: Minutes) => closedItems + closedAnnexes > 0

/** All that is open in a file, as text. */
export const openText = ({ head, items }: Minutes) =>
  [
    'Kun det åbne i referatet, taget ud som tekst af Samsigte.',
    head,
    ...items.map((item) =>
      [itemName(item), ...item.sections.map(({ heading, text }) => [heading, text].filter(Boolean).join('\n'))].join('\n\n'),
    ),
  ].join('\n\n\n')

/** The own copy of a file: the file itself, or where something in it is closed, what is open as text. Its name holds nobody's. */
export function ownCopy({ content, bytes }: Pick<ReadMinutes, 'content' | 'bytes'>) {
  const [mediaType, ending] = kinds[content.format]
  if (bytes && !hasClosed(content)) return { name: `referat.${ending}`, mediaType, bytes }
  return { name: 'referat-kun-det-åbne.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(openText(content)) }
}

/** A fingerprint in groups of eight, so that a narrow screen can break it. */
export const grouped = (sha256: string) => sha256.match(/.{8}/g)?.join(' ') ?? sha256

/** Where a record that was read from a file says that it comes from, until a person words it otherwise. */
export function sourceOf(file: Pick<ReadMinutes, 'content' | 'bytes' | 'sha256'>): string {
  const copy = fingerprint(ownCopy(file).bytes)
  if (copy === file.sha256) return `Referat. Kopi gemt, fingeraftryk ${grouped(copy)}`
  return `Referat. Kun det åbne er gemt, fingeraftryk ${grouped(copy)}; hele filen er ikke gemt, dens fingeraftryk er ${grouped(file.sha256)}`
}
