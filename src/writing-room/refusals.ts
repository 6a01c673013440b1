import type { Refusal } from '#drafting'
import type { RefusalWording } from '#ui'

/** Every way that an act on the draft can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'set', text: 'Kun skrivegruppen og sekretariatet kan skrive i udkastet.' },
  'no-such-draft': { status: 404, field: 'set', text: 'Der er ikke begyndt noget udkast til den udgave.' },
  'already-begun': { status: 409, field: 'udgave', text: 'Der er allerede et udkast til den udgave. Skriv videre i det.' },
  'is-numbered': {
    status: 409,
    field: 'set',
    text: 'Udkastet er nummereret som en version og kan ikke ændres. Begynd et nyt udkast for at skrive videre.',
  },
  'no-such-part': { status: 404, field: 'set', text: 'Det står ikke i udkastet.' },
  'no-such-place': { status: 409, field: 'efter', text: 'Stedet findes ikke længere. Se udkastet igen, og vælg et andet sted.' },
  'no-such-save': { status: 404, field: 'set', text: 'Den tekst findes ikke i historikken.' },
  'cannot-be-removed': { status: 422, field: 'set', text: 'Oplysningerne om papiret kan ikke fjernes, kun rettes.' },
  'is-removed': { status: 409, field: 'set', text: 'Delen er fjernet fra udkastet. Sæt den tilbage først.' },
  'not-a-goal': { status: 422, field: 'maal', text: 'Vælg et mål i udkastet.' },
  'not-an-area': { status: 422, field: 'maal', text: 'Det er ikke et udviklingsområde.' },
  itself: { status: 422, field: 'maal', text: 'Et mål kan ikke slås sammen med sig selv. Vælg et andet.' },
  'too-many': { status: 422, field: 'set', text: 'Der er plads til 500 dele i et udkast. Fjern noget først.' },
  'changed-meanwhile': {
    status: 409,
    field: 'set',
    text: 'Nogen har ændret udkastet, siden du så, hvad der ville ændre sig. Se ændringerne igen.',
  },
} as const satisfies Record<Refusal, RefusalWording>
