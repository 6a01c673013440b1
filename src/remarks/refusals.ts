import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

/** Every way that something said of the draft, or an answer to it, can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'tekst', text: 'Du kan kun skrive for din egen kommune.' },
  'no-such-draft': { status: 404, field: 'til', text: 'Der er ikke begyndt noget udkast til den udgave.' },
  'is-numbered': { status: 409, field: 'til', text: 'Udkastet er blevet en version. Begynd et nyt udkast først.' },
  'no-such-round': { status: 404, field: 'til', text: 'Udkastet er ikke åbnet for bemærkninger.' },
  'round-is-open': {
    status: 409,
    field: 'til',
    text: 'Udkastet er allerede åbnet for bemærkninger. Flyt fristen, hvis den skal være en anden.',
  },
  'until-has-passed': { status: 422, field: 'til', text: 'Fristen er en dag, der er gået. Vælg i dag eller senere.' },
  'nothing-to-show': { status: 422, field: 'til', text: 'Der står intet i udkastet endnu. Skriv først, og åbn det derefter.' },
  'too-late': {
    status: 409,
    field: 'tekst',
    text: 'Fristen for bemærkninger er gået. Det, du skrev, er ikke gemt, men står her endnu. Send det til sekretariatet, som kan skrive det ind.',
  },
  'no-such-part': { status: 404, field: 'tekst', text: 'Den del findes ikke i udkastet.' },
  'nothing-said': { status: 422, field: 'tekst', text: 'Skriv en kommentar.' },
  'same-wording': { status: 422, field: 'ordlyd', text: 'Ret i ordlyden, eller vælg at skrive en kommentar i stedet.' },
  'no-such-remark': { status: 404, field: 'begrundelse', text: 'Bemærkningen findes ikke.' },
  'said-otherwise': { status: 409, field: 'tekst', text: 'Bemærkningen er allerede sendt med en anden tekst. Skriv en ny.' },
  'already-answered': {
    status: 409,
    field: 'svar',
    text: 'En anden har svaret i mellemtiden. Dit svar er ikke gemt. Se svaret nedenfor.',
  },
  answered: {
    status: 409,
    field: 'noegle',
    text: 'Skrivegruppen har svaret på bemærkningen, så den kan ikke tages tilbage. Skriv en ny.',
  },
  'needs-a-reason': { status: 422, field: 'begrundelse', text: 'Skriv en begrundelse. Kommunen og senere alle kan læse den.' },
  'part-is-gone': {
    status: 409,
    field: 'svar',
    text: 'Delen er fjernet fra udkastet, så ordlyden kan ikke tages ind. Sæt delen tilbage, eller svar på en anden måde.',
  },
  'changed-meanwhile': {
    status: 409,
    field: 'svar',
    text: 'Delen er ændret, mens du svarede. Dit svar er ikke gemt. Se forslaget mod den ordlyd, der gælder nu, og svar igen.',
  },
} as const satisfies Record<Refusal, RefusalWording>
