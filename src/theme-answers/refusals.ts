import type { RefusalWording } from '#ui'
import type { AnswerRefusal } from './words.ts'

/** Every way that an answer can be turned down; those about one suggestion stand at its title. */
export const refusals = {
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
