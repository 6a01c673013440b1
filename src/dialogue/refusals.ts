import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

/** Every way that an act on a dialogue meeting can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'dato', text: 'Det kan kun sekretariatet eller kommunen selv.' },
  'no-such-meeting': { status: 404, field: 'dato', text: 'Mødet findes ikke. Se listen over dialogmøder.' },
  'recorded-meanwhile': { status: 409, field: 'dato', text: 'Mødet er allerede registreret. Se listen over dialogmøder.' },
  'changed-meanwhile': {
    status: 409,
    field: 'dato',
    text: 'En anden har ændret det, mens du skrev. Dit står stadig i felterne. Sammenlign, og send igen, hvis dit skal gælde.',
  },
  'needs-a-day': {
    status: 422,
    field: 'dato',
    text: 'Skriv en hel dato, for eksempel 6.3.2027. Man kan kun invitere til en bestemt dag.',
  },
  'needs-roles': { status: 422, field: 'dato', text: 'Vælg først, hvilke roller der er inviteret. Ret mødet.' },
  'is-past': { status: 409, field: 'dato', text: 'Mødets dag er gået. Ring til sekretariatet, hvis noget er forkert.' },
  'not-yet': { status: 422, field: 'dato', text: 'Mødets dag er ikke kommet endnu. Registrér det, når mødet er holdt.' },
  'is-held': { status: 409, field: 'dato', text: 'Mødet er holdt og kan hverken flyttes eller aflyses.' },
  'is-cancelled': {
    status: 409,
    field: 'dato',
    text: 'Mødet er aflyst. Sekretariatet kan flytte det til en ny dato, hvis det alligevel skal holdes.',
  },
  'is-invited': {
    status: 409,
    field: 'dato',
    text: 'Kommunerne er inviteret til den dag, det klokkeslæt og det sted, der står. Brug Flyt, så de får besked om det nye.',
  },
  'all-replied': {
    status: 409,
    field: 'dato',
    text: 'Der er ingen at invitere: alle har svaret, eller mødet er ikke for nogen.',
  },
  'not-moved': {
    status: 422,
    field: 'dato',
    text: 'Mødet er allerede planlagt sådan. Skriv en anden dato, et andet klokkeslæt eller et andet sted.',
  },
  'not-invited': { status: 422, field: 'dato', text: 'Kommunen er ikke inviteret til mødet.' },
  'says-nothing': { status: 422, field: 'kommer', text: 'Skriv, hvor mange der kommer, eller vælg, at ingen kommer.' },
  'not-a-member': { status: 422, field: 'dato', text: 'En af kommunerne er ikke medlem af alliancen. Hent siden igen.' },
} as const satisfies Record<Refusal, RefusalWording>
