import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

/** Every way that an act on what a meeting noted or changed can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'tekst', text: 'Det kan kun sekretariatet.' },
  'no-such-meeting': { status: 404, field: 'tekst', text: 'Mødet findes ikke. Se listen over dialogmøder.' },
  'no-such-theme': { status: 422, field: 'tema', text: 'Vælg et af temaerne på listen, eller intet.' },
  'no-such-outcome': { status: 404, field: 'tekst', text: 'Ændringen findes ikke.' },
  'not-yet': { status: 422, field: 'tekst', text: 'Mødets dag er ikke kommet endnu.' },
  'is-cancelled': { status: 409, field: 'tekst', text: 'Mødet er aflyst, så der er ikke noget at skrive ned.' },
  'says-nothing': { status: 422, field: 'tekst', text: 'Skriv en tekst.' },
  'is-withdrawn': {
    status: 409,
    field: 'tekst',
    text: 'Ændringen er trukket tilbage. Registrér en ny, hvis den alligevel gælder.',
  },
  'recorded-meanwhile': { status: 409, field: 'tekst', text: 'Den er allerede gemt. Hent siden igen for at skrive en ny.' },
  'changed-meanwhile': {
    status: 409,
    field: 'tekst',
    text: 'En anden har ændret det, mens du skrev. Dit står stadig i felterne. Sammenlign, og send igen, hvis dit skal gælde.',
  },
  'noted-meanwhile': {
    status: 409,
    field: 'tekst',
    text: 'Der er skrevet eller ændret noter, siden du åbnede siden. Intet er offentliggjort. Læs noterne igen, og offentliggør så.',
  },
} as const satisfies Record<Refusal, RefusalWording>
