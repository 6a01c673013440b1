import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

/** Every way that an act of this room can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'begrundelse', text: 'Kun sekretariatet kan slette en kopi.' },
  'no-such-copy': { status: 404, field: 'begrundelse', text: 'Der er ingen kopi med det fingeraftryk.' },
  'already-erased': { status: 409, field: 'begrundelse', text: 'Kopien er allerede slettet.' },
  'no-reason': { status: 422, field: 'begrundelse', text: 'Skriv en begrundelse. Den kan læses af alle.' },
} as const satisfies Record<Refusal, RefusalWording>
