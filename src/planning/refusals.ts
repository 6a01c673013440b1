import type { Refusal } from '#agenda'
import type { RefusalWording } from '#ui'

/** Every way that an act of planning can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'organ', text: 'Kun sekretariatet kan planlægge.' },
  'no-such-body': { status: 422, field: 'organ', text: 'Vælg et af alliancens egne organer.' },
  'no-such-item': { status: 404, field: 'titel', text: 'Det, du vil ændre, findes ikke.' },
  'no-such-meeting': { status: 422, field: 'moede', text: 'Vælg et møde, der ikke er aflyst.' },
  'in-the-future': { status: 422, field: 'dato', text: 'Datoen ligger i fremtiden. Registrér det, når det er sket.' },
  'day-or-meeting': { status: 422, field: 'dato', text: 'Skriv en dato, eller vælg et møde; ikke begge dele.' },
  'needs-a-day': { status: 422, field: 'dato', text: 'Et møde skal have en hel dato, for eksempel 6.3.2027.' },
  'meets-then': { status: 409, field: 'dato', text: 'Organet har allerede et møde den dag. Vælg en anden dag.' },
  'awaits-what': { status: 422, field: 'afventer', text: 'Vælg også udgave og organ, når trinnet venter på en behandling.' },
  'awaits-a-treatment': {
    status: 422,
    field: 'dato',
    text: 'Trinnet følger behandlingen af versionen. Registrér eller ret behandlingen under Behandlinger.',
  },
  'is-cancelled': { status: 409, field: 'dato', text: 'Det er aflyst. Flyt det til en ny dato, hvis det alligevel skal være.' },
  'is-done': {
    status: 409,
    field: 'begrundelse',
    text: 'Trinnet er udført og kan ikke aflyses. Flyt det, hvis det skal gøres om.',
  },
  'not-moved': { status: 422, field: 'dato', text: 'Det er allerede planlagt til den dato. Skriv en anden.' },
  'recorded-meanwhile': { status: 409, field: 'dato', text: 'Det er allerede registreret. Se listen under Planlægning.' },
  'changed-meanwhile': {
    status: 409,
    field: 'noegle',
    text: 'Det er blevet ændret, mens du skrev. Det, du skrev, er ikke gemt. Sammenlign med det, der står nu, og send igen.',
  },
} as const satisfies Record<Refusal, RefusalWording>
