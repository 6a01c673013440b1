import type { Refusal } from '#meetings'
import { treatmentRefusals } from '#meetings'
import type { RefusalWording } from '#ui'

/** Every way that an answer can be refused, in the words of this form; what cannot happen here keeps its own. */
export const refusals: Readonly<Record<Refusal, RefusalWording>> = {
  ...treatmentRefusals,
  'not-yours': { status: 403, field: 'dato', text: 'Du kan kun svare for din egen kommune.' },
  'in-the-future': {
    status: 422,
    field: 'dato',
    text: 'Mødet kan ikke ligge i fremtiden. Svar, når kommunalbestyrelsen har besluttet.',
  },
  'before-the-matter': {
    status: 422,
    field: 'dato',
    text: 'Mødet kan ikke ligge, før papiret kunne være sendt til kommunen. Tjek datoen, også årstallet.',
  },
  'recorded-meanwhile': {
    status: 409,
    field: 'dato',
    text: 'Der er allerede registreret en beslutning fra det møde. Se den herunder; er den forkert, så skriv til sekretariatet.',
  },
  'withdrawn-meanwhile': {
    status: 409,
    field: 'dato',
    text: 'Svaret er trukket tilbage. Begynd forfra, hvis det skal gives igen.',
  },
  'no-words': { status: 422, field: 'ordlyd', text: 'Skriv referatets ord.' },
  'no-outcome': { status: 422, field: 'ordlyd', text: 'Skriv referatets ord, så de kan læses.' },
}
