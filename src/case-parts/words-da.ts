import type { CommonItem, HeadingPart, Placement } from './words.ts'

export const notRecorded = 'ikke registreret'

/** What each part of a case is called. */
export const partWords = {
  summary: 'Resumé',
  background: 'Baggrund',
  goals: 'Mål',
  process: 'Proces',
  preconditions: 'Forudsætninger og økonomi',
  'follow-up': 'Opfølgning',
  recommendation: 'Indstilling',
  competence: 'Hvem beslutter',
  annexes: 'Bilag',
} as const satisfies Record<HeadingPart, string>

export const placementWords = {
  before: 'Før den fælles tekst',
  after: 'Efter den fælles tekst',
  instead: 'I stedet for den fælles tekst',
} as const satisfies Record<Placement, string>

export const commonItemWords = {
  case: 'Sagen selv',
  paper: 'Papiret',
  'time-diagram': 'Tidsplan',
  assessment: 'Administrationens vurdering',
} as const satisfies Record<CommonItem, string>
