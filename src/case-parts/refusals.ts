import { danishNumber } from '#kernel'
import type { RefusalWording } from '#ui'
import { most } from './limits.ts'
import type { Refusal } from './words.ts'

/** Every way that an act on a case or on the common text can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'tekst', text: 'Du kan kun ændre din egen kommunes sag.' },
  'no-such-edition': { status: 404, field: 'tekst', text: 'Der er ingen udgave af papiret med det årstal.' },
  'no-such-municipality': { status: 404, field: 'tekst', text: 'Kommunen findes ikke i alliancen.' },
  'nothing-said': { status: 422, field: 'tekst', text: 'Skriv en tekst, eller vælg en fil.' },
  'too-long': { status: 422, field: 'tekst', text: 'Teksten er for lang. Gør den kortere, eller læg den ved som fil.' },
  'unknown-field': {
    status: 422,
    field: 'tekst',
    text: 'Der står et felt i teksten, som ikke findes. Ret det, eller fjern klammerne.',
  },
  'no-headings': { status: 422, field: 'overskrifter', text: 'Skriv mindst én overskrift.' },
  'too-many-headings': { status: 422, field: 'overskrifter', text: `Der er plads til ${most.headings} overskrifter.` },
  'no-title': { status: 422, field: 'titel', text: 'Skriv en titel.' },
  'same-heading-twice': { status: 422, field: 'overskrifter', text: 'Den samme overskrift står to gange. Ret en af dem.' },
  'part-twice': { status: 422, field: 'overskrifter', text: 'En del kan kun stå under én overskrift.' },
  'bad-case-number': {
    status: 422,
    field: 'sagsnummer',
    text: 'Skriv sagsnummeret, som det står i jeres eget system, for eksempel 26/12345. Højst 40 tegn.',
  },
  'bad-subject-number': {
    status: 422,
    field: 'emnenummer',
    text: 'Et KLE-nummer skrives som 29.00.00 eller med en handlingsfacet som 29.00.00 G01.',
  },
  'no-such-heading': { status: 422, field: 'tekst', text: 'Overskriften er ikke længere i sagen. Vælg en anden.' },
  'no-such-part': { status: 404, field: 'tekst', text: 'Det findes ikke længere i sagen.' },
  'too-many-annexes': { status: 422, field: 'titel', text: `Der er plads til ${danishNumber(most.annexes)} egne bilag.` },
  'case-is-closed': { status: 409, field: 'vis', text: 'Sagen er lukket og kan ikke vises for alle. Åbn den først.' },
  'not-published': { status: 409, field: 'begrundelse', text: 'Sagen vises ikke for alle.' },
  'changed-meanwhile': {
    status: 409,
    field: 'tekst',
    text: 'En anden har ændret det, mens du skrev. Det, du skrev, er ikke gemt. Sammenlign med det, der står nu, og send igen.',
  },
} as const satisfies Record<Refusal, RefusalWording>
