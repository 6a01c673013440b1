import type { Refusal } from '#pathways'

/** Every way that an act on a municipality's way can be refused: the status, and what to do. */
export const refusals = {
  'not-yours': { status: 403, text: 'Du kan kun ændre din egen kommunes vej.' },
  'no-such-municipality': { status: 404, text: 'Kommunen findes ikke i alliancen.' },
  'no-such-body': { status: 422, text: 'Vælg et organ i kommunen.' },
  'same-body-twice': { status: 422, text: 'Det samme organ står flere steder. Lad det stå ét sted.' },
  'not-the-council-last': {
    status: 422,
    text: 'Vejen skal slutte i kommunalbestyrelsen, for kun den kan vedtage. Giv de andre organer et lavere trin.',
  },
  'advisory-is-heard': { status: 422, text: 'Et råd kan høres, men behandler ikke sagen. Vælg »høres«.' },
  'no-days': { status: 422, text: 'Skriv mindst én dato, for eksempel 6.3.2027.' },
  'no-such-day': { status: 404, text: 'Mødedagen findes ikke.' },
  'agenda-after-the-meeting': {
    status: 422,
    text: 'Dagsordenen kan ikke lukke efter mødet. Ret datoen for dagsordenen.',
  },
  'ends-before-it-begins': { status: 422, text: 'Organet slutter, før det begynder. Ret en af datoerne.' },
  'name-taken': { status: 409, text: 'Kommunen har allerede et organ med det navn.' },
  'in-the-future': { status: 422, text: 'Datoen ligger i fremtiden. Skriv det nye navn, når det gælder.' },
  'before-an-earlier-name': { status: 422, text: 'Organet fik sit nuværende navn senere end det. Ret datoen.' },
  'changed-meanwhile': {
    status: 409,
    text: 'Det er blevet ændret, mens du skrev. Det, du skrev, er ikke gemt. Sammenlign med det, der står nu, og send igen.',
  },
} as const satisfies Record<Refusal, { readonly status: 403 | 404 | 409 | 422; readonly text: string }>
