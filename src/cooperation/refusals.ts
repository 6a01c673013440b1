import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

/** Every way that this room can refuse: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'hvad', text: 'Kun sekretariatet og de kommuner, der er med, kan registrere det.' },
  'no-such-goal': { status: 422, field: 'maal', text: 'Vælg et mål fra listen.' },
  'no-such-cooperation': { status: 404, field: 'hvad', text: 'Det, du vil rette, er ikke registreret.' },
  nobody: { status: 422, field: 'kommuner', text: 'Vælg mindst én kommune, eller skriv, hvem der er med.' },
  'not-a-member': { status: 422, field: 'kommuner', text: 'En af kommunerne er ikke medlem i dag.' },
  'host-is-not-in-it': { status: 422, field: 'vaert', text: 'Værten skal være blandt de kommuner, der er med.' },
  'ends-before-it-begins': { status: 422, field: 'til', text: 'Det slutter, før det begynder. Ret en af datoerne.' },
  'in-the-future': { status: 422, field: 'fra', text: 'Det er ikke begyndt endnu. Registrér det, når det er.' },
  'no-reason': { status: 422, field: 'grund', text: 'Skriv, hvorfor det ikke skulle have stået der.' },
  'recorded-meanwhile': { status: 409, field: 'hvad', text: 'Det er allerede registreret. Se listen.' },
  'changed-meanwhile': {
    status: 409,
    field: 'set',
    text: 'Det er blevet ændret, mens du skrev. Det, du skrev, er ikke gemt. Sammenlign med det, der står nu, og send igen.',
  },
  'withdrawn-meanwhile': {
    status: 409,
    field: 'hvad',
    text: 'Det er trukket tilbage. Registrér det på ny, hvis det skal stå der.',
  },
} as const satisfies Record<Refusal, RefusalWording>
