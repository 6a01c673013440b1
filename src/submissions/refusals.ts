import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

const changed = 'En anden har ændret det, mens du skrev. Det, der er registreret nu, står på siden; ret, og send igen.'

/** Every way that an act of this room can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'version', text: 'Kun sekretariatet kan gøre det.' },
  'no-such-version': { status: 422, field: 'version', text: 'Vælg en version, der er registreret.' },
  'no-such-body': { status: 422, field: 'organ', text: 'Vælg et af alliancens egne organer.' },
  'no-such-meeting': { status: 422, field: 'moede', text: 'Vælg et møde i det organ, du har valgt, og som ikke er aflyst.' },
  'meeting-or-day': { status: 422, field: 'moede', text: 'Vælg et møde, eller skriv mødets dato; ikke begge dele.' },
  'not-a-whole-day': {
    status: 422,
    field: 'moededag',
    text: 'Et møde, der ikke har været, skal have en hel dato, for eksempel 6.3.2027.',
  },
  'in-the-future': { status: 422, field: 'dato', text: 'Datoen ligger i fremtiden. Registrér det, når det er sket.' },
  'after-the-meeting': { status: 422, field: 'dato', text: 'Versionen kan ikke være forelagt efter mødet. Ret en af datoerne.' },
  'already-submitted': { status: 409, field: 'moede', text: 'Versionen er allerede forelagt på det møde.' },
  'no-such-submission': { status: 404, field: 'begrundelse', text: 'Forelæggelsen findes ikke.' },
  'already-treated': {
    status: 409,
    field: 'begrundelse',
    text: 'Organet har behandlet versionen. Er behandlingen forkert, så ret den eller træk den tilbage under Behandlinger.',
  },
  'already-withdrawn': { status: 409, field: 'begrundelse', text: 'Det er allerede taget tilbage.' },
  'not-approved': {
    status: 409,
    field: 'raad',
    text: 'Versionen er ikke godkendt til udsendelse. Registrér først organets godkendelse under Behandlinger.',
  },
  'no-council': { status: 422, field: 'raad', text: 'Vælg mindst én kommunalbestyrelse.' },
  'not-a-member': { status: 422, field: 'kommune', text: 'Vælg en kommune, der er medlem i dag.' },
  'no-such-partner': { status: 422, field: 'raad', text: 'Vælg blandt de samarbejdsparter, der er registreret.' },
  'no-such-edition': { status: 422, field: 'version', text: 'Vælg en udgave, der er registreret.' },
  'no-such-statement': { status: 404, field: 'begrundelse', text: 'Udtalelsen findes ikke.' },
  'changed-meanwhile': { status: 409, field: 'version', text: changed },
} as const satisfies Record<Refusal, RefusalWording>
