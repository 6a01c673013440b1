import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

/** Every way that keeping the register can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'titel', text: 'Kun sekretariatet kan registrere finansiering.' },
  'no-such-funding': { status: 404, field: 'titel', text: 'Den finansiering er ikke registreret.' },
  'no-such-goal': { status: 422, field: 'titel', text: 'Et af målene er ikke registreret. Vælg mål på listen.' },
  'no-such-municipality': { status: 422, field: 'kommuner', text: 'En af kommunerne er ikke registreret. Ret listen.' },
  'title-taken': {
    status: 409,
    field: 'titel',
    text: 'Der er allerede finansiering med den titel. Ret den, der står, i stedet.',
  },
  'permanent-until': {
    status: 422,
    field: 'til',
    text: 'Kun midlertidige midler har en slutdato. Slet datoen, eller svar, at midlerne ikke er varige.',
  },
  'ends-before-it-begins': { status: 422, field: 'til', text: 'Den slutter, før den begynder. Ret en af datoerne.' },
  'needs-a-reason': { status: 422, field: 'begrundelse', text: 'Skriv hvorfor. Begrundelsen er offentlig.' },
  'recorded-meanwhile': { status: 409, field: 'titel', text: 'Det er allerede registreret. Se listen over finansiering.' },
  'changed-meanwhile': {
    status: 409,
    field: 'titel',
    text: 'Det er blevet ændret, mens du skrev. Det, du skrev, er ikke gemt. Sammenlign med det, der står nu, og send igen.',
  },
} as const satisfies Record<Refusal, RefusalWording>
