import type { VersionStanding } from './paper-words.ts'

const unwordedText =
  'Papirets egen tekst er ikke registreret. Det, der står her, er sat sammen af de oplysninger om papiret, som er registreret i Samsigte.'
const wordedText = 'Papirets tekst er gengivet, som den er registreret. Opstillingen og oplysningerne om målene er Samsigtes.'

/** How far a version came. */
export const standingWords: Record<VersionStanding, string> = {
  draft: 'udkast',
  'laid-before': 'udkast, forelagt det fælles organ',
  approved: 'godkendt til udsendelse',
  sent: 'sendt til kommunerne',
}

/** The Danish words that the paper's page and its PDF both say. */
export const words = {
  notRecorded: 'ikke registreret',
  noPdf: 'PDF-filen kan ikke laves lige nu. Papiret kan også læses og udskrives fra sin egen side.',
  past: 'Sådan stod det',
  pastText: 'Her vises, hvad der var sket til og med den dag, ud fra hvad der er registreret.',
  over: 'Det fælles papir',
  rendering: 'Samsigtes gengivelse',
  unwordedText,
  wordedText,
  invented: 'Opdigtet alliance.',
  inventedText: 'Alle oplysninger er opdigtede og gælder ingen virkelige kommuner.',
  what: 'Oplysning',
  recorded: 'Registreret',
  summary: 'Kort fortalt',
  summaryText: 'Papirets mål i én sætning hver.',
  text: 'Papirets tekst',
  why: 'Hvorfor sammen?',
  goals: 'Mål',
  goal: 'Mål',
  versions: 'Versioner',
  versionsText: 'En version ændres aldrig. Et udkast er ikke papiret, men viser, hvordan papiret er blevet til.',
  draft: 'udkast',
  thePaper: 'papiret',
  area: 'Udviklingsområde',
  areas: 'Udviklingsområder',
  note: 'Note:',
  source: 'Kilde',
  address: 'Fast adresse',
  page: 'Side',
  of: 'af',
  revision: (sequence: string) => `Lavet ud fra journalens post nr. ${sequence}, registreret`,
  fingerprint: 'fingeraftryk',
  wholeFingerprint: 'Hele fingeraftrykket (SHA-256)',
} as const
