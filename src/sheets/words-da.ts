import { counted } from '#kernel'
import type { PassedOver, SheetRefusal } from './words.ts'

const saveAsXlsx = 'Åbn den i dit regnearksprogram, gem den som .xlsx, og prøv igen.'

/** What is said of a file that is not read, and what to do. */
export const sheetRefusals = {
  'too-large': 'Filen fylder for meget: over 5 MB. Fjern billeder og ark, der ikke skal bruges, og prøv igen.',
  'unpacks-too-large':
    'Filen er pakket sådan, at den ville fylde for meget pakket ud, og er derfor ikke læst. Gem den igen fra dit regnearksprogram.',
  'empty-file': 'Filen er tom. Vælg et regneark (.xlsx).',
  'not-workbook': `Filen er ikke et regneark (.xlsx), uanset hvad den hedder. ${saveAsXlsx}`,
  'old-excel': `Filen er gemt i Excels gamle format (.xls). ${saveAsXlsx}`,
  'open-document': `Filen er gemt i OpenDocument-format (.ods). ${saveAsXlsx}`,
  'locked-by-password': 'Filen er låst med en adgangskode. Gem den uden adgangskode, og prøv igen.',
  macros: 'Filen indeholder makroer og er derfor ikke læst. Gem den som .xlsx uden makroer, og prøv igen.',
  'another-office-file': `Filen er et dokument, en præsentation, en skabelon eller lignende, ikke et regneark. ${saveAsXlsx}`,
  broken: `Filen er beskadiget eller ikke hel, så den kan ikke læses. ${saveAsXlsx}`,
  'outside-references': `Filen er skrevet på en måde, som regneark ikke er, og er derfor ikke læst. ${saveAsXlsx}`,
  'too-many-rows': 'Der er for mange rækker. Der kan læses højst 10.000 rækker i et ark. Del filen, og prøv igen.',
  'too-many-columns': 'Der er for mange kolonner. Der kan læses højst 200. Fjern dem, der ikke skal bruges, og prøv igen.',
  'too-heavy':
    'Regnearket er for indviklet til at blive læst her. Kopiér rækkerne over i et nyt regneark, gem det, og prøv igen.',
  busy: 'Der bliver læst mange filer lige nu. Prøv igen om et øjeblik.',
} as const satisfies Record<SheetRefusal, string>

/** One and several of a kind, and what became of them. */
const passedOverWords: Record<PassedOver['kind'], readonly [one: string, many: string, fate: string]> = {
  formulas: ['formel', 'formler', 'En formel er ikke læst; skriv i stedet det, den giver.'],
  errors: ['celle med en fejl', 'celler med en fejl', 'Cellen er læst som tom.'],
  comments: ['ark med kommentarer', 'ark med kommentarer', 'Kommentarerne er ikke læst.'],
  pictures: ['ark med billeder eller tegninger', 'ark med billeder eller tegninger', 'De er ikke læst.'],
  outside: ['henvisning til en anden fil', 'henvisninger til andre filer', 'Den anden fil er ikke hentet.'],
}
const few = 5
/** 2 formler (Kommuner!B4, Kommuner!B5). En formel er ikke læst … */
export function passedOverSentence({ kind, count, places }: PassedOver): string {
  const [one, many, fate] = passedOverWords[kind]
  const first = places.slice(0, few)
  const where = first.length ? ` (${first.join(', ')}${count > first.length ? ' …' : ''})` : ''
  return `${counted(count, one, many)}${where}. ${fate}`
}
