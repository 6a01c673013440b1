import { counted } from '#kernel'
import type { LeftOut, LeftOutKind, Place, WordRefusal } from './words.ts'

const saveAsDocx = 'Åbn den i dit tekstprogram, gem den som .docx, og prøv igen.'

/** What is said of a file that is not read, and what to do. */
export const wordRefusals = {
  'too-large': 'Filen fylder for meget: over 10 MB. Fjern billeder fra den, eller del den, og prøv igen.',
  'unpacks-too-large':
    'Filen er pakket sådan, at den ville fylde for meget pakket ud, og er derfor ikke læst. Gem den igen fra dit tekstprogram.',
  'empty-file': 'Filen er tom. Vælg en Word-fil (.docx) med tekst i.',
  'not-word': `Filen er ikke et Word-dokument (.docx), uanset hvad den hedder. ${saveAsDocx}`,
  'old-word': `Filen er gemt i Words gamle format (.doc). ${saveAsDocx}`,
  'locked-by-password': 'Filen er låst med en adgangskode. Gem den uden adgangskode, og prøv igen.',
  macros: 'Filen indeholder makroer og er derfor ikke læst. Gem den som .docx uden makroer, og prøv igen.',
  'another-office-file': `Filen er et regneark, en præsentation, en skabelon eller lignende, ikke et Word-dokument. ${saveAsDocx}`,
  broken: `Filen er beskadiget eller ikke hel, så den kan ikke læses. ${saveAsDocx}`,
  'outside-references': `Filen er skrevet på en måde, som Word-dokumenter ikke er, og er derfor ikke læst. ${saveAsDocx}`,
  'no-text': 'Der er ingen tekst i dokumentet.',
  'too-much-text': 'Dokumentet er for langt. Der kan læses højst 5.000 afsnit ad gangen. Del det, og prøv igen.',
  'too-heavy': 'Dokumentet er for indviklet til at blive læst her. Kopiér teksten over i et nyt dokument, gem det, og prøv igen.',
  busy: 'Der bliver læst mange dokumenter lige nu. Prøv igen om et øjeblik.',
} as const satisfies Record<WordRefusal, string>

/** One and several of a kind, and what became of them. */
const leftOutWords: Record<LeftOutKind, readonly [one: string, many: string, fate: string]> = {
  insertions: ['sporet indsættelse', 'sporede indsættelser', 'Teksten er taget med, som om ændringerne var godkendt.'],
  deletions: ['sporet sletning', 'sporede sletninger', 'Det slettede er ikke taget med, som om ændringerne var godkendt.'],
  moves: ['sporet flytning', 'sporede flytninger', 'Teksten er taget med der, hvor den er flyttet hen.'],
  'changed-formatting': ['sporet ændring af udseendet', 'sporede ændringer af udseendet', 'Ikke taget med.'],
  comments: ['kommentar', 'kommentarer', 'Ikke taget med.'],
  tables: ['tabel', 'tabeller', 'Teksten er taget med som afsnit, en celle ad gangen. Selve tabellen er ikke taget med.'],
  footnotes: ['fodnote', 'fodnoter', 'Ikke taget med.'],
  endnotes: ['slutnote', 'slutnoter', 'Ikke taget med.'],
  pictures: ['billede', 'billeder', 'Ikke taget med.'],
  'text-boxes': ['tekstfelt', 'tekstfelter', 'Teksten er taget med som afsnit efter det afsnit, som feltet hører til.'],
  'lost-text-boxes': ['tekstfelt på en tegning', 'tekstfelter på en tegning', 'Ikke taget med.'],
  headers: ['sidehoved', 'sidehoveder', 'Ikke taget med.'],
  footers: ['sidefod', 'sidefødder', 'Ikke taget med.'],
  contents: ['linje i en indholdsfortegnelse', 'linjer i en indholdsfortegnelse', 'Ikke taget med.'],
  links: ['link', 'links', 'Teksten er taget med, men adressen er ikke.'],
  fields: ['felt', 'felter', 'Et felt regnes ud af tekstprogrammet. Teksten er taget med, som den stod.'],
  'hidden-text': ['afsnit med skjult tekst', 'afsnit med skjult tekst', 'Den skjulte tekst er taget med og kan læses.'],
  emphasis: [
    'afsnit med fed, kursiv eller anden fremhævning',
    'afsnit med fed, kursiv eller anden fremhævning',
    'Teksten er taget med uden fremhævning.',
  ],
  'numbered-headings': ['overskrift med nummer', 'overskrifter med nummer', 'Overskriften er taget med uden nummer.'],
  equations: ['formel', 'formler', 'Ikke taget med.'],
  objects: ['indlejret objekt', 'indlejrede objekter', 'Ikke taget med.'],
  unknown: ['stykke tekst, som ikke kunne læses', 'stykker tekst, som ikke kunne læses', 'Ikke taget med.'],
  'own-notes': ['note fra Samsigte', 'noter fra Samsigte', 'Siger kun, hvor dokumentet er fra. Ikke taget med.'],
}

/** 3 sporede sletninger (af 2 personer). Det slettede er ikke taget med … */
export function leftOutSentence({ kind, count, authors }: LeftOut): string {
  const [one, many, fate] = leftOutWords[kind]
  const people = authors > 0 ? ` af ${counted(authors, 'person', 'personer')}` : ''
  return `${counted(count, one, many)}${people}. ${fate}`
}

/** »its own words« ved »the words where it stands«. */
export const placeSentence = ({ near, words: own }: Place): string =>
  [own && `»${own}«`, near && near !== own && `ved »${near}«`].filter(Boolean).join(' ')
