import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

export const refusals = {
  'not-yours': { status: 403, field: 'kommune', text: 'Du kan kun rette din egen kommunes kontakter.' },
  'no-such-municipality': { status: 422, field: 'kommune', text: 'Vælg en kommune i alliancen.' },
  'no-such-contact': {
    status: 404,
    field: 'navn',
    text: 'Kontakten er fjernet i mellemtiden. Tilføj den som ny, hvis den stadig skal være der.',
  },
  'already-there': { status: 409, field: 'mail', text: 'Kommunen har allerede en kontakt med den rolle og den mailadresse.' },
  'changed-meanwhile': {
    status: 409,
    field: 'navn',
    text: 'Kontakten er blevet ændret, mens du skrev. Det, du skrev, er ikke gemt. Se, hvad der står nu, under Kontakter, og ret igen.',
  },
} as const satisfies Record<Refusal, RefusalWording>
