import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

const changed = 'Det er blevet ændret, mens du skrev. Det, du skrev, er ikke gemt. Sammenlign med det, der står nu, og send igen.'

/** Every way that an act on a round can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'titel', text: 'Kun sekretariatet kan styre temarunder.' },
  'no-such-round': { status: 404, field: 'titel', text: 'Den temarunde findes ikke.' },
  'no-members': { status: 422, field: 'titel', text: 'Alliancen har ingen medlemmer i dag, så der er ingen at spørge.' },
  'not-asked': { status: 422, field: 'kommuner', text: 'En af kommunerne er ikke spurgt i denne runde.' },
  'deadline-past': { status: 422, field: 'frist', text: 'Fristen er gået. Skriv en dag, der er i dag eller senere.' },
  'not-moved': { status: 422, field: 'frist', text: 'Det er allerede fristen. Skriv en anden dag.' },
  'is-closed': { status: 409, field: 'frist', text: 'Runden er lukket. Åbn den igen, hvis der skal svares.' },
  'not-closed': { status: 409, field: 'frist', text: 'Runden er ikke lukket. Flyt fristen i stedet.' },
  'nobody-left': { status: 409, field: 'kommuner', text: 'Der er ingen at skrive til. Vælg kommuner, eller giv dem en kontakt.' },
  'recorded-meanwhile': { status: 409, field: 'titel', text: 'Runden er allerede åbnet. Se den under Temaarbejde.' },
  'changed-meanwhile': { status: 409, field: 'set', text: changed },
} as const satisfies Record<Refusal, RefusalWording>
