import { createHash } from 'node:crypto'
import type { CaseItem, CasePackage, PublicCasePackage } from '#cases'
import type { CalendarDay, MunicipalityCode } from '#kernel'

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 240" font-family="IBM Plex Sans, sans-serif" font-size="16">
  <rect width="800" height="240" fill="#ffffff"/>
  <text x="10" y="30">Færre indlæggelser</text><rect x="260" y="12" width="300" height="26" fill="#12304f"/>
  <text x="10" y="80">Øget støtte på Ærø</text><rect x="400" y="62" width="200" height="26" fill="none" stroke="#12304f" stroke-width="3"/>
</svg>`
const paragraph = (text: string) => ({ kind: 'paragraph', level: 0, text }) as const
const heading = (level: number, text: string) => ({ kind: 'heading', level, text }) as const

export const annexFile = new TextEncoder().encode('%PDF-1.4 sendt ind som fil')
const sha256 = createHash('sha256').update(annexFile).digest('hex')

const item = (place: number, kind: CaseItem['kind'], title: string, content: CaseItem['content'], more: Partial<CaseItem> = {}) =>
  ({ place, kind, title, closed: false, content, file: null, ...more }) satisfies CaseItem

const items: readonly CaseItem[] = [
  item(1, 'case', 'Fælles mål på sundhedsområdet', [
    heading(1, 'Resumé'),
    paragraph('KKR Prøve har sendt »Fælles mål« til byrådet. 12\u00a0% af borgerne – og <flere> & #andre $x *.'),
    heading(1, 'Indstilling'),
    { kind: 'number', level: 1, text: 'at papiret godkendes' },
    { kind: 'number', level: 1, text: 'at byrådet følger op' },
    { kind: 'bullet', level: 1, text: 'Et punkt' },
    { kind: 'bullet', level: 2, text: 'Under punktet' },
    heading(2, 'Bilag'),
    paragraph('Bilag 1 til 4.'),
  ]),
  item(2, 'paper', 'Fælles mål på sundhedsområdet', [heading(1, 'Indledning'), paragraph('Papirets egne ord.')]),
  item(3, 'time-diagram', 'Tidsplan', [
    { kind: 'picture', svg, alt: 'Mål 1: Færre indlæggelser fra 2018 til 2020. Mål 2: Øget støtte på Ærø i 2019.' },
    {
      kind: 'table',
      caption: 'Indsatser og deres trin',
      columns: ['Indsats', 'Skal eller kan', 'Fra', 'Til'],
      rows: [
        ['Færre indlæggelser', 'skal', '1. kvartal 2018', '2020'],
        ['Øget støtte på Ærø\ni hele landet', 'kan', 'marts 2019', 'ukendt'],
      ],
    },
    paragraph('Intet ligger uden for perioden.'),
  ]),
  item(4, 'assessment', 'Kommunens vurdering: ../hvad/det\\betyder?', [paragraph('Fortrolig vurdering af økonomien.')], {
    closed: true,
  }),
  item(5, 'other', 'Notat om åben indlæggelse', [], {
    file: { sha256, name: 'Notat.PDF', mediaType: 'application/pdf', size: annexFile.length },
  }),
]

/** A case with everything that a case can hold; one annex is closed and one is a file of its own. */
export const ownCase: CasePackage = {
  audience: 'own',
  alliance: 'KKR Prøve',
  invented: true,
  edition: 2027,
  version: 2,
  code: '0183' as MunicipalityCode,
  municipality: 'Ærøskøbing-Søllerød',
  council: 'Byrådet',
  title: 'Fælles mål på sundhedsområdet',
  caseNumber: '26/12345',
  subjectNumber: '',
  day: '2026-11-20' as CalendarDay,
  basis: { sequence: 1234, hash: 'ab'.repeat(32) },
  items,
  gaps: [],
}
const isOpen = (one: CaseItem): one is CaseItem & { readonly closed: false } => !one.closed
/** The same as the municipality shows it to everyone. */
export const publicCase: PublicCasePackage = { ...ownCase, audience: 'public', items: items.filter(isOpen) }
export const annexes = new Map([[sha256, annexFile]])
