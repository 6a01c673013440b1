import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

/** Every way that keeping the references can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'titel', text: 'Kun sekretariatet kan registrere henvisninger.' },
  'no-such-reference': { status: 404, field: 'titel', text: 'Den henvisning er ikke registreret.' },
  'no-such-goal': { status: 422, field: 'titel', text: 'Et af målene er ikke registreret. Vælg mål på listen.' },
  'replaces-none': { status: 422, field: 'afloeser', text: 'Det papir, der afløses, er ikke registreret. Vælg på listen.' },
  'replaces-itself': { status: 422, field: 'afloeser', text: 'Et papir kan ikke afløse sig selv eller et, der har afløst det.' },
  'already-replaced': {
    status: 409,
    field: 'afloeser',
    text: 'Et andet papir har allerede afløst det. Vælg det nyeste, eller ret det andet først.',
  },
  'recorded-before': {
    status: 409,
    field: 'titel',
    text: 'Den version af papiret er allerede registreret. Ret den, der står, i stedet.',
  },
  'is-replaced': {
    status: 409,
    field: 'begrundelse',
    text: 'Et nyere papir afløser det. Ret det nyere papir først.',
  },
  'needs-a-reason': { status: 422, field: 'begrundelse', text: 'Skriv hvorfor. Begrundelsen er offentlig.' },
  'in-the-future': { status: 422, field: 'hentet', text: 'Datoen ligger i fremtiden. Skriv den dag, filen blev hentet.' },
  'recorded-meanwhile': { status: 409, field: 'titel', text: 'Det er allerede registreret. Se listen over henvisninger.' },
  'changed-meanwhile': {
    status: 409,
    field: 'titel',
    text: 'Det er blevet ændret, mens du skrev. Det, du skrev, er ikke gemt. Sammenlign med det, der står nu, og send igen.',
  },
} as const satisfies Record<Refusal, RefusalWording>
