import type { RefusalWording } from '#ui'
import type { AnswerRefusal, Refusal } from './words.ts'

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

/** Every way that an answer can be turned down; those about one suggestion stand at its title. */
export const answerRefusals = {
  'not-yours': { status: 403, field: 'svar', text: 'Du kan ikke svare for denne kommune.' },
  'not-asked': { status: 404, field: 'svar', text: 'Kommunen er ikke spurgt i denne runde.' },
  'not-open': { status: 409, field: 'svar', text: 'Runden er ikke åbnet endnu. Svar, når den er åbnet.' },
  'too-late': {
    status: 409,
    field: 'svar',
    text: 'Fristen er udløbet, så svaret er ikke gemt. Kopiér teksten nederst på siden, og send den til sekretariatet: de kan skrive den ind.',
  },
  'is-closed': {
    status: 409,
    field: 'svar',
    text: 'Runden er lukket, så svaret er ikke gemt. Kopiér teksten nederst på siden, og send den til sekretariatet: de kan åbne runden igen.',
  },
  both: {
    status: 422,
    field: 'intet',
    text: 'Der er både temaer og sat kryds i, at I ikke har noget at tilføje. Fjern krydset, eller tag temaerne ud.',
  },
  neither: { status: 422, field: 'intet', text: 'Skriv mindst ét tema, eller sæt kryds i, at I ikke har noget at tilføje.' },
  'no-such-forum': { status: 422, field: 'titel', text: 'Et af de fora, du har valgt, findes ikke længere. Vælg igen.' },
  'changed-meanwhile': {
    status: 409,
    field: 'svar',
    text: 'En anden fra kommunen har svaret, mens du skrev. Herunder står begge dele: det gemte og dit. Ret det til, og send igen.',
  },
  settled: {
    status: 409,
    field: 'titel',
    text: 'Temaet er siden lagt sammen med andre, delt eller holdt ude, så det kan ikke ændres her. Skriv til sekretariatet, eller foreslå et nyt tema.',
  },
  'settled-gone': {
    status: 409,
    field: 'titel',
    text: 'Temaet er siden lagt sammen med andre, delt eller holdt ude, så det kan ikke tages ud her. Skriv til sekretariatet.',
  },
} as const satisfies Record<AnswerRefusal, RefusalWording>
