/** The Danish words for what a row, a header or a file should have been. */
import { counted, danishList, danishNumber } from '#kernel'
import { sayCell } from './cell-wording.ts'
import { type ExpectedFile, type ExpectedHeader, type ExpectedRow, limits, type Wording } from './reading-words.ts'

const cells = (count: number) => counted(count, 'celle', 'celler')

export const expectedRows: Wording<ExpectedRow> = {
  'as-many-cells-as-the-header': ({ header, found }) =>
    found > header
      ? `rækken har ${cells(found)}, men overskriften har ${header}. Sæt citationstegn om en celle, der indeholder skilletegnet.`
      : `rækken har ${cells(found)}, men overskriften har ${header}. Se efter, om rækken er afkortet, eller et skilletegn mangler.`,
  'row-once': ({ firstRow, key }, value) =>
    `${danishList(key)} ${value} står allerede i række ${firstRow}. Behold kun den ene række.`,
  'closed-quote': () => 'et citationstegn (") bliver ikke lukket. Luk det, eller slet det. Resten af filen er ikke læst.',
  'no-quote-inside': () =>
    'et citationstegn (") står midt i en celle. Sæt citationstegn om hele cellen, og skriv tegnet inde i den som "". Resten af filen er ikke læst.',
  'shorter-row': () =>
    'rækken er alt for lang. Se efter, om et citationstegn (") mangler at blive lukket. Resten af filen er ikke læst.',
}

export const expectedHeaders: Wording<ExpectedHeader> = {
  'known-column': ({ nearest, known }, value) =>
    `kolonnen ${value} kendes ikke. ${nearest ? `Mente du ${nearest}?` : `De kendte kolonner er ${danishList(known)}.`}`,
  'column-once': ({ first }, value) =>
    `"${first}"` === value ? `kolonnen ${value} står to gange.` : `kolonnerne "${first}" og ${value} er den samme.`,
  'column-present': ({ column }) => `kolonnen ${column} mangler.`,
  'named-column': ({ letter }) => `kolonne ${letter} har ingen overskrift. Skriv en, eller slet kolonnen.`,
  'column-named-by': ({ prefix, of }, value) => `kolonnen ${value} kan ikke læses efter ${prefix}. ${hint(sayCell(of, ''))}`,
}

/** What to write, without what stood there. */
const hint = (sentence: string) => sentence.slice(sentence.indexOf('. ') + 2)

const saveAsCsv = 'Åbn den, og gem den som "CSV UTF-8".'
const megabytes = limits.bytes / 1024 / 1024
const notText: Record<Extract<ExpectedFile, { kind: 'text-file' }>['found'], string> = {
  workbook: `filen er et regneark eller en zip-fil, ikke CSV. ${saveAsCsv}`,
  'old-workbook': `filen er et regneark i et gammelt format, ikke CSV. ${saveAsCsv}`,
  pdf: 'filen er en PDF, ikke CSV. Find tallene som regneark, og gem dem som "CSV UTF-8".',
  'web-page': 'filen er en webside, ikke CSV. Hent selve filen igen.',
  'utf-16': `filens tegnsæt er UTF-16 uden mærke. ${saveAsCsv}`,
  binary: 'filen er ikke tekst. Gem regnearket som "CSV UTF-8".',
}

export const expectedFiles: Wording<ExpectedFile> = {
  'file-present': () => 'filen mangler i mappen.',
  'file-once': ({ first }) => `mappen har også ${first}. Behold kun den ene.`,
  'known-file': ({ nearest, known }) =>
    `filen kendes ikke. ${nearest ? `Mente du ${nearest}?` : `De kendte filer er ${danishList(known)}.`}`,
  'csv-files': () => 'mappen har ingen CSV-filer.',
  readable: () => 'kan ikke læses. Se efter, om navnet er rigtigt, og om du har adgang.',
  content: () => 'filen er tom. Den skal have en overskrift og mindst én række.',
  rows: () => 'filen har en overskrift, men ingen rækker.',
  'smaller-file': () => `filen er for stor. Den må højst fylde ${megabytes} MB.`,
  'fewer-rows': () => `filen har for mange rækker. Der er plads til ${danishNumber(limits.rows)}.`,
  'fewer-columns': ({ found }) => `filen har ${danishNumber(found)} kolonner. Der er plads til ${limits.columns}.`,
  'text-file': ({ found }) => notText[found],
  'whole-file': () => 'filen er afkortet midt i et bogstav. Hent eller gem den igen.',
  'letters-encoded-once': (_, value) =>
    `æ, ø og å er ødelagt: ${value}. Filen er gemt med forkert tegnsæt. Gem den igen fra det oprindelige regneark som "CSV UTF-8".`,
  'known-encoding': (_, value) => `tegnsættet kendes ikke: ${value}. Gem filen igen som "CSV UTF-8".`,
}
