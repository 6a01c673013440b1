import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

/** Every way that an act on themes can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': {
    status: 403,
    field: 'titel',
    text: 'Kun sekretariatet arbejder med temaerne. Et tema, som en kommune har foreslået, rettes i kommunens svar.',
  },
  'no-such-theme': { status: 404, field: 'temaer', text: 'Et af temaerne findes ikke.' },
  'no-such-forum': { status: 422, field: 'forum', text: 'Vælg et forum fra listen.' },
  'not-living': {
    status: 409,
    field: 'temaer',
    text: 'Et af temaerne er ikke længere med i arbejdet: det er lagt sammen, delt, holdt ude eller trukket tilbage. Se det på listen.',
  },
  'not-left-out': { status: 409, field: 'begrundelse', text: 'Temaet er ikke holdt ude.' },
  'other-edition': { status: 422, field: 'temaer', text: 'Temaerne hører til hver sin udgave og kan ikke lægges sammen.' },
  'too-few': { status: 422, field: 'temaer', text: 'Der skal mindst to til. Vælg eller skriv flere.' },
  'into-itself': { status: 422, field: 'temaer', text: 'Et tema kan ikke lægges sammen med sig selv.' },
  'look-again-past': {
    status: 422,
    field: 'se-igen',
    text: 'Dagen er gået. Skriv en dag, der ligger fremme, eller lad feltet stå tomt.',
  },
  'recorded-meanwhile': { status: 409, field: 'titel', text: 'Det er allerede registreret. Se listen under Temaarbejde.' },
  'changed-meanwhile': {
    status: 409,
    field: 'temaer',
    text: 'Et af temaerne er blevet ændret, mens du skrev. Det, du skrev, er ikke gemt. Se, hvad der står nu, og send igen.',
  },
} as const satisfies Record<Refusal, RefusalWording>
