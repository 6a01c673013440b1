import type { RefusalWording } from '#ui'
import type { GroundsRefusal } from './words.ts'

/** Every way that a record of what a goal rests on can be refused. */
export const refusals = {
  'not-yours': { status: 403, field: 'skal', text: 'Kun sekretariatet kan registrere, hvad et mål bygger på.' },
  'no-such-goal': { status: 404, field: 'skal', text: 'Målet er ikke registreret i versionen.' },
  'no-such-theme': { status: 422, field: 'temaer', text: 'Vælg kun temaer, der er registreret.' },
  locked: {
    status: 409,
    field: 'skal',
    text: 'Versionen er godkendt eller sendt ud. Kun det, der ikke var registreret, kan udfyldes. Skriv det nye i en ny version.',
  },
  'changed-meanwhile': {
    status: 409,
    field: 'skal',
    text: 'Det er blevet ændret, mens du skrev. Det, du skrev, er ikke gemt. Sammenlign med det, der står på målets side, og send igen.',
  },
} as const satisfies Record<GroundsRefusal, RefusalWording>
