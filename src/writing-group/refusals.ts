import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

/** Every way that a record of the group can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'titel', text: 'Kun sekretariatet kan registrere, hvem der er i skrivegruppen.' },
  'no-such-municipality': { status: 422, field: 'kommune', text: 'Vælg en kommune på listen.' },
  'needs-a-municipality': {
    status: 422,
    field: 'kommune',
    text: 'Vælg en kommune. Kun en ressourceperson kan være uden.',
  },
  'no-title': { status: 422, field: 'titel', text: 'Skriv stillingen, for eksempel sundhedschef. Skriv ikke personens navn.' },
  'ends-before-it-begins': { status: 422, field: 'til', text: 'Perioden kan ikke slutte, før den begynder.' },
  'no-such-member': { status: 404, field: 'titel', text: 'Medlemmet er ikke registreret.' },
  'recorded-meanwhile': { status: 409, field: 'titel', text: 'Det er allerede registreret. Se listen på siden Skrivegruppen.' },
  'changed-meanwhile': {
    status: 409,
    field: 'titel',
    text: 'Det er blevet ændret, mens du skrev. Det, du skrev, er ikke gemt. Sammenlign med det, der står nu, og send igen.',
  },
} as const satisfies Record<Refusal, RefusalWording>
