import type { Refusal } from '#measures'
import type { RefusalWording } from '#ui'

/** Every way that work on measures can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'titel', text: 'Kun sekretariatet kan registrere indsatser.' },
  'no-such-goal': { status: 422, field: 'maal', text: 'Vælg et mål i udgaven.' },
  'no-such-measure': { status: 404, field: 'titel', text: 'Den indsats er ikke registreret.' },
  'no-such-step': { status: 404, field: 'titel', text: 'Det trin er ikke registreret.' },
  'title-taken': {
    status: 409,
    field: 'titel',
    text: 'Målet har allerede en indsats med den titel. Ret den, der står, eller skriv en anden titel.',
  },
  'ends-before-it-begins': { status: 422, field: 'slutter', text: 'Trinnet slutter, før det begynder. Ret en af datoerne.' },
  'needs-a-reason': { status: 422, field: 'begrundelse', text: 'Skriv hvorfor. Begrundelsen er offentlig.' },
  'recorded-meanwhile': { status: 409, field: 'titel', text: 'Det er allerede registreret. Se listen over indsatser.' },
  'changed-meanwhile': {
    status: 409,
    field: 'titel',
    text: 'Det er blevet ændret, mens du skrev. Det, du skrev, er ikke gemt. Sammenlign med det, der står nu, og send igen.',
  },
} as const satisfies Record<Refusal, RefusalWording>
