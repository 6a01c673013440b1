import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

/** Every way that an act of this room can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'version', text: 'Det kan du ikke gøre her.' },
  'no-such-version': {
    status: 422,
    field: 'version',
    text: 'Vælg en version, der er registreret. Et udkast kan ikke sendes ud.',
  },
  'not-approved': {
    status: 409,
    field: 'version',
    text: 'Versionen er ikke godkendt til udsendelse. Registrér først organets godkendelse under Behandlinger.',
  },
  'no-council': { status: 422, field: 'raad', text: 'Vælg mindst én kommunalbestyrelse.' },
  'not-a-member': { status: 422, field: 'raad', text: 'Vælg kommuner, der er medlem i dag.' },
  'in-the-future': { status: 422, field: 'dato', text: 'Datoen ligger i fremtiden. Registrér det, når det er sket.' },
  'before-the-approval': {
    status: 422,
    field: 'dato',
    text: 'Versionen kan ikke være sendt ud, før den blev godkendt til udsendelse. Ret datoen.',
  },
  'before-the-dispatch': {
    status: 422,
    field: 'dato',
    text: 'Kommunen kan ikke have modtaget papiret, før det blev sendt. Ret datoen.',
  },
  'answer-before-dispatch': {
    status: 422,
    field: 'frist',
    text: 'Svarfristen skal ligge efter udsendelsen. Ret en af datoerne.',
  },
  'answer-day-passed': { status: 422, field: 'frist', text: 'Den dag er gået. Vælg en svarfrist, der ikke er gået.' },
  'already-sent': {
    status: 409,
    field: 'raad',
    text: 'En eller flere af kommunerne har fået versionen. Fravælg dem, eller vælg, hvorfor den sendes til dem igen.',
  },
  'say-why-again': {
    status: 422,
    field: 'begrundelse',
    text: 'Skriv en begrundelse. Den kan læses af alle.',
  },
  'no-such-dispatch': { status: 404, field: 'frist', text: 'Udsendelsen findes ikke.' },
  'no-such-referral': { status: 404, field: 'dato', text: 'Forelæggelsen findes ikke.' },
  'same-day': { status: 422, field: 'frist', text: 'Det er allerede svarfristen. Skriv en anden dag.' },
  'no-such-edition': { status: 404, field: 'kraever', text: 'Udgaven findes ikke.' },
  'no-share': {
    status: 422,
    field: 'andel',
    text: 'Skriv andelen i procent, hvis reglen er en andel; ellers skal feltet være tomt.',
  },
  'no-day': {
    status: 422,
    field: 'dag',
    text: 'Skriv dagen, hvis papiret træder i kraft på en bestemt dag; ellers skal feltet være tomt.',
  },
  'changed-meanwhile': {
    status: 409,
    field: 'version',
    text: 'En anden har ændret det, mens du skrev. Det, der er registreret nu, står på siden; ret, og send igen.',
  },
} as const satisfies Record<Refusal, RefusalWording>
