import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

/** Every way that recording a forum can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'navn', text: 'Kun sekretariatet kan registrere andre fora.' },
  'no-such-forum': { status: 404, field: 'navn', text: 'Det forum, du vil rette, findes ikke.' },
  'ends-before-it-begins': { status: 422, field: 'til', text: 'Det slutter, før det begynder. Ret en af datoerne.' },
  'name-taken': { status: 409, field: 'navn', text: 'Der er allerede et forum med det navn. Ret det, der står, i stedet.' },
  'recorded-meanwhile': { status: 409, field: 'navn', text: 'Det er allerede registreret. Se listen over andre fora.' },
  'changed-meanwhile': {
    status: 409,
    field: 'set',
    text: 'Det er blevet ændret, mens du skrev. Det, du skrev, er ikke gemt. Sammenlign med det, der står nu, og send igen.',
  },
} as const satisfies Record<Refusal, RefusalWording>
